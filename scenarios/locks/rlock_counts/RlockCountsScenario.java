package locks.rlock_counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** A reentrant lock is free only after as many releases as its owner made acquires. */
@ClaimScenario
@ShowTimeline
class RlockCountsScenario {

    private static final int DEPTH = 4;

    @Test
    void without_a_count_the_end_of_the_inner_section_lets_another_into_the_outer_one(
            Workers workers) throws Exception {
        var lock = new UncountedLock();
        lock.lock();
        lock.lock();
        lock.unlock();

        // This thread is still in its outer section, and yet the other does not wait.
        workers.start("other", lock::lock).join();
    }

    // Each single release is a step of the argument.
    @SuppressWarnings("LockNotBeforeTry")
    @Test
    void one_release_of_two_keeps_the_others_out(Workers workers) throws Exception {
        var lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        Worker other = workers.start("other", lock::lockInterruptibly);

        lock.unlock();
        assertThat(other).isWaitingFor(lock).staysBlocked();
        assertThat(lock.getHoldCount()).isOne();

        lock.unlock();
        other.join();
        assertThat(lock.getHoldCount()).isZero();
    }

    @Test
    void after_as_many_releases_as_acquires_and_not_before_it_is_free(
            Workers workers, Evidence evidence) throws Exception {
        var lock = new ReentrantLock();
        List<List<?>> steps = new ArrayList<>();

        for (int holds = 1; holds <= DEPTH; holds++) {
            lock.lock();
            assertThat(lock.getHoldCount()).isEqualTo(holds);
            boolean free = isFreeForAnother(lock, workers);
            assertThat(free).as("free for another with %d holds", holds).isFalse();
            steps.add(List.of("acquire", holds, free));
        }
        for (int holds = DEPTH - 1; holds >= 0; holds--) {
            lock.unlock();
            assertThat(lock.getHoldCount()).isEqualTo(holds);
            boolean free = isFreeForAnother(lock, workers);
            assertThat(free).as("free for another with %d holds left", holds).isEqualTo(holds == 0);
            steps.add(List.of("release", holds, free));
        }

        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        evidence.table("Holds", List.of("step", "holds of the owner", "free for another"), steps);
    }

    @Test
    void the_end_of_the_inner_of_two_synchronized_blocks_keeps_the_others_out(Workers workers)
            throws Exception {
        var monitor = new Object();
        Worker other;

        synchronized (monitor) {
            synchronized (monitor) {
                other = workers.start("other", () -> enter(monitor));
            }
            assertThat(Thread.holdsLock(monitor)).isTrue();
            assertThat(other).isWaitingFor(monitor).staysBlocked();
        }

        other.join();
        assertThat(Thread.holdsLock(monitor)).isFalse();
    }

    private static void enter(Object monitor) {
        synchronized (monitor) {
            assertThat(Thread.holdsLock(monitor)).isTrue();
        }
    }

    private static boolean isFreeForAnother(ReentrantLock lock, Workers workers)
            throws InterruptedException {
        var free = new AtomicBoolean();
        workers.start(
                        "visitor",
                        () -> {
                            if (lock.tryLock()) {
                                free.set(true);
                                lock.unlock();
                            }
                        })
                .join();
        return free.get();
    }
}
