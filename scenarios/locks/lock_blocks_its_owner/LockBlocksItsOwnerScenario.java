package locks.lock_blocks_its_owner;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

/** A thread that asks again for a lock without an owner waits for itself. */
@ClaimScenario
@ShowTimeline
class LockBlocksItsOwnerScenario {

    @Test
    void a_thread_that_acquires_a_semaphore_of_one_twice_is_stuck_with_itself(
            Workers workers, Evidence evidence) throws Exception {
        var mutex = new Semaphore(1);

        var holder =
                workers.start(
                        "holder",
                        () -> {
                            mutex.acquire();
                            mutex.acquire();
                        });

        assertThat(holder).isWaitingFor(mutex).staysBlocked();
        assertThat(LockCycle.find()).as("deadlock that the JVM reports").isEmpty();
        evidence.threadDump();

        // The proof that nothing else was in its way: a release, which it can no longer make.
        mutex.release();
        holder.join();
    }

    @Test
    void the_second_acquire_of_a_semaphore_of_one_times_out(Evidence evidence) throws Exception {
        var mutex = new Semaphore(1);
        long patience = Bounds.glance().toMillis();

        assertThat(mutex.tryAcquire(patience, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(mutex.tryAcquire(patience, TimeUnit.MILLISECONDS)).isFalse();
        evidence.saw("the holder gave up its second acquire after %d ms", patience);

        mutex.release();
        assertThat(mutex.tryAcquire()).as("acquire after the release").isTrue();
    }

    @Test
    void a_thread_that_write_locks_a_stamped_lock_twice_is_stuck_with_itself(Workers workers)
            throws Exception {
        var lock = new StampedLock();

        var holder =
                workers.start(
                        "holder",
                        () -> {
                            lock.writeLockInterruptibly();
                            lock.writeLockInterruptibly();
                        });

        assertThat(holder).isWaitingFor(lock).staysBlocked();
        assertThat(LockCycle.find()).as("deadlock that the JVM reports").isEmpty();

        assertThat(lock.tryUnlockWrite()).isTrue();
        holder.join();
    }

    @Test
    void the_second_write_lock_of_a_stamped_lock_times_out() throws Exception {
        var lock = new StampedLock();
        long patience = Bounds.glance().toMillis();

        long stamp = lock.tryWriteLock(patience, TimeUnit.MILLISECONDS);
        assertThat(stamp).isNotZero();
        assertThat(lock.tryWriteLock(patience, TimeUnit.MILLISECONDS)).isZero();

        lock.unlockWrite(stamp);
        assertThat(lock.tryWriteLock()).as("write lock after the release").isNotZero();
    }

    @Test
    void a_reader_that_asks_for_the_write_lock_is_stuck_although_the_lock_is_called_reentrant(
            Workers workers) {
        var lock = new ReentrantReadWriteLock();

        var reader =
                workers.start(
                        "reader",
                        () -> {
                            lock.readLock().lockInterruptibly();
                            lock.writeLock().lockInterruptibly();
                        });

        assertThat(reader).isWaitingFor(lock).staysBlocked();
        assertThat(lock.getReadLockCount()).as("read locks, all of them its own").isOne();
    }

    @Test
    void a_reentrant_lock_lets_its_owner_in_again(Workers workers) throws Exception {
        var lock = new ReentrantLock();

        workers.start(
                        "owner",
                        () -> {
                            lock.lockInterruptibly();
                            lock.lockInterruptibly();
                        })
                .join();

        assertThat(lock.isLocked()).isTrue();
    }

    @Test
    void a_monitor_lets_its_owner_in_again(Workers workers) throws Exception {
        var monitor = new Object();

        workers.start(
                        "owner",
                        () -> {
                            synchronized (monitor) {
                                synchronized (monitor) {
                                    assertThat(Thread.holdsLock(monitor)).isTrue();
                                }
                            }
                        })
                .join();
    }
}
