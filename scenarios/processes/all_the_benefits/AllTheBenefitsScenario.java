package processes.all_the_benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What threads share for nothing, processes do not share: it is carried, or it is not there. */
@ClaimScenario
@ShowTimeline
class AllTheBenefitsScenario {

    private static final int SIZE = 8 * 1024 * 1024;

    @Test
    void a_change_made_after_the_start_is_there_for_a_thread_and_for_a_process_only_if_sent(
            Workers workers, Children children, Evidence evidence) throws Exception {
        var shared = new AtomicInteger(4);
        var changed = new Gate("the value is changed");
        var seen = new CompletableFuture<Integer>();
        workers.start(
                "thread",
                () -> {
                    changed.pass();
                    seen.complete(shared.get());
                });
        Child<ArrayList<Integer>> process =
                children.start(
                        "process",
                        () -> {
                            int sent = System.in.read();
                            return new ArrayList<>(List.of(shared.get(), sent));
                        });

        shared.set(10);
        changed.open();
        process.input().write(shared.get());
        process.input().close();

        workers.joinAll();
        assertThat(seen).isCompletedWithValue(10);
        assertThat(process.result())
                .as("what the process finds, and what it is sent")
                .containsExactly(4, 10);
        evidence.saw("the thread found %d, the process %s", seen.join(), process.result());
    }

    @Test
    void a_lock_keeps_out_a_thread_and_cannot_be_given_to_a_process(
            Workers workers, Children children) throws Exception {
        var lock = new ReentrantLock();
        lock.lock();
        try {
            assertThat(workers.start("thread", () -> takeAndGiveBack(lock))).isWaitingFor(lock);
        } finally {
            lock.unlock();
        }
        workers.joinAll();

        assertThatThrownBy(() -> children.prepare("process", () -> lock.tryLock()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("captures " + ReentrantLock.class.getName() + ",");
    }

    @Test
    void a_thread_waits_for_a_running_computation_which_cannot_be_given_to_a_process(
            Workers workers, Children children) throws Exception {
        var computation = new CompletableFuture<Integer>();
        var got = new CompletableFuture<Integer>();
        Worker thread = workers.start("thread", () -> got.complete(computation.get()));
        assertThat(thread).isBlockedIn(CompletableFuture.class, "get");

        assertThatThrownBy(() -> children.prepare("process", () -> computation.get()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("captures " + CompletableFuture.class.getName() + ",");

        computation.complete(10);
        thread.join();
        assertThat(got).isCompletedWithValue(10);
    }

    @Test
    void a_thread_has_8_megabytes_themselves_and_a_process_a_copy_of_every_byte(
            Workers workers, Children children, Evidence evidence) throws Exception {
        var data = new byte[SIZE];
        var given = new CompletableFuture<byte[]>();
        Child<Integer> process =
                children.start(
                        "process",
                        () -> {
                            byte[] own = System.in.readNBytes(SIZE);
                            own[0] = 1;
                            return own.length;
                        });

        workers.start("thread", () -> given.complete(data)).join();
        assertThat(given)
                .isCompletedWithValueMatching(array -> array == data, "it is the very array");

        process.input().write(data);
        process.input().close();

        assertThat(process.result()).as("bytes that had to cross").isEqualTo(SIZE);
        assertThat(data[0]).as("first byte, which the process has changed in its own").isZero();
        evidence.saw("the thread was given one reference, the process %,d bytes", SIZE);
    }

    private static void takeAndGiveBack(ReentrantLock lock) throws InterruptedException {
        lock.lockInterruptibly();
        lock.unlock();
    }
}
