package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The JVM finds who waits for whom in a circle; the kit only gives it names. Each method has a
 * thread group of its own, for another test may have left a circle for good.
 */
@ExtendWith(ScenarioExtension.class)
class LockCycleTest {

    @Test
    void two_threads_that_wait_for_each_other_are_found(Workers workers) {
        List<Worker> ring = ring(2, workers);

        LockCycle cycle = LockCycle.await();

        assertThat(cycle).consistsOf(ring.get(0), ring.get(1));
        assertThat(cycle.links())
                .allSatisfy(
                        link ->
                                assertThat(link.toString())
                                        .matches(
                                                "w\\d waits for ReentrantLock@\\w+, which w\\d holds, at .+"));
        assertThat(cycle.links())
                .extracting(LockCycle.Link::thread, LockCycle.Link::heldBy)
                .containsExactlyInAnyOrder(tuple("w0", "w1"), tuple("w1", "w0"));
        assertThat(cycle.links())
                .extracting(LockCycle.Link::threadId)
                .containsExactlyInAnyOrderElementsOf(
                        ring.stream().map(worker -> worker.thread().getId()).toList());
        assertThat(cycle.toString().lines()).hasSize(2);
    }

    @Test
    void three_threads_that_wait_in_a_circle_are_found(Workers workers) {
        List<Worker> ring = ring(3, workers);

        assertThat(LockCycle.await()).consistsOf(ring.toArray(Worker[]::new));
    }

    @Test
    void others_than_those_in_the_cycle_are_refused(Workers workers) {
        List<Worker> ring = ring(2, workers);
        var bystander = workers.start("bystander", new CountDownLatch(1)::await);
        LockCycle cycle = LockCycle.await();

        assertThatThrownBy(() -> assertThat(cycle).consistsOf(ring.get(0), bystander))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected the cycle to be of [")
                .hasMessageContaining("], but it is\n" + cycle);
        assertThatThrownBy(() -> assertThat(cycle).consistsOf(ring.get(0)))
                .hasMessageContaining("but it is\n" + cycle);
    }

    @Test
    void one_who_waits_for_a_lock_is_no_cycle(Workers workers) {
        var lock = new ReentrantLock();
        lock.lock();
        var waits = workers.start("waits", lock::lockInterruptibly);
        assertThat(waits).isWaitingFor(lock);

        assertThat(LockCycle.find()).isEmpty();
        Delay.by(
                0.01,
                () ->
                        assertThatThrownBy(LockCycle::await)
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "no threads wait for each other's locks after PT0.3S\n")
                                .hasMessageContaining("\"waits\" WAITING on "));
    }

    @Test
    void what_another_scenario_left_wedged_is_not_seen(Workers workers) throws Exception {
        List<Worker> ring = ring(2, workers);
        assertThat(LockCycle.await()).consistsOf(ring.get(0), ring.get(1));

        var elsewhere = new FutureTask<>(LockCycle::find);
        new Thread(new ThreadGroup("another scenario"), elsewhere).start();

        assertThat(elsewhere.get()).isEmpty();
    }

    /** Each holds its own lock and wants the next one's. */
    private List<Worker> ring(int size, Workers workers) {
        List<ReentrantLock> locks = Stream.generate(ReentrantLock::new).limit(size).toList();
        var allHoldOne = new CountDownLatch(size);
        List<Worker> ring = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ReentrantLock own = locks.get(i);
            ReentrantLock next = locks.get((i + 1) % size);
            ring.add(
                    workers.start(
                            "w" + i,
                            () -> {
                                own.lockInterruptibly();
                                try {
                                    allHoldOne.countDown();
                                    allHoldOne.await();
                                    next.lockInterruptibly();
                                    next.unlock();
                                } finally {
                                    own.unlock();
                                }
                            }));
        }
        return ring;
    }
}
