package locks.only_the_owner_releases_an_rlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** A reentrant lock refuses the release of any thread but its owner, and stays held. */
@ClaimScenario
@ShowTimeline
class OnlyTheOwnerReleasesAnRlockScenario {

    private final Gate held = new Gate("the owner has the lock");
    private final Gate refused = new Gate("the stranger has tried");

    @Test
    void a_semaphore_takes_the_release_of_a_stranger(Workers workers) throws Exception {
        var mutex = new Semaphore(1);
        workers.start("holder", mutex::acquire).join();

        mutex.release();

        assertThat(mutex.tryAcquire()).as("taken from under the holder").isTrue();
    }

    @Test
    void a_reentrant_lock_refuses_the_release_of_a_stranger_and_stays_with_its_owner(
            Workers workers, Evidence evidence) throws Exception {
        var lock = new ReentrantLock();
        var owner =
                workers.start(
                        "owner",
                        () -> {
                            lock.lockInterruptibly();
                            held.open();
                            refused.pass();
                            assertThat(lock.getHoldCount()).isOne();
                            lock.unlock();
                        });
        held.pass();

        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        evidence.saw("after the refused release: %s", lock);
        var other = workers.start("other", lock::lockInterruptibly);
        assertThat(other).isWaitingFor(lock).staysBlocked();

        refused.open();
        owner.join();
        other.join();
    }

    @Test
    void both_locks_of_a_reentrant_read_write_lock_refuse_it(Workers workers) throws Exception {
        var reading = new ReentrantReadWriteLock();
        var writing = new ReentrantReadWriteLock();
        workers.start(
                "owner",
                () -> {
                    reading.readLock().lockInterruptibly();
                    writing.writeLock().lockInterruptibly();
                    held.open();
                    refused.pass();
                });
        held.pass();

        for (Lock lock : new Lock[] {reading.readLock(), writing.writeLock()}) {
            assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        }

        assertThat(reading.getReadLockCount()).isOne();
        assertThat(writing.isWriteLocked()).isTrue();
        refused.open();
    }

    // This wait never waits.
    @SuppressWarnings("WaitNotInLoop")
    @Test
    void a_monitor_refuses_what_only_its_owner_may_do_and_stays_with_its_owner(Workers workers)
            throws Exception {
        var monitor = new Object();
        var owner =
                workers.start(
                        "owner",
                        () -> {
                            synchronized (monitor) {
                                held.open();
                                refused.pass();
                                assertThat(Thread.holdsLock(monitor)).isTrue();
                            }
                        });
        held.pass();

        // wait is the one call in the language that gives a monitor back before its block ends.
        assertThatThrownBy(() -> monitor.wait(1)).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(monitor::notify).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(monitor::notifyAll).isInstanceOf(IllegalMonitorStateException.class);
        var other = workers.start("other", () -> enter(monitor));
        assertThat(other).isWaitingFor(monitor).staysBlocked();

        refused.open();
        owner.join();
        other.join();
    }

    @Test
    void an_owner_that_ended_without_release_keeps_the_lock_for_good(
            Workers workers, Evidence evidence) throws Exception {
        var lock = new ReentrantLock();
        workers.start("owner", lock::lockInterruptibly).join();

        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);

        assertThat(workers.start("other", lock::lockInterruptibly))
                .isWaitingFor(lock)
                .staysBlocked();
        evidence.saw("the owner has ended, and still: %s", lock);
    }

    private static void enter(Object monitor) {
        synchronized (monitor) {
            assertThat(Thread.holdsLock(monitor)).isTrue();
        }
    }
}
