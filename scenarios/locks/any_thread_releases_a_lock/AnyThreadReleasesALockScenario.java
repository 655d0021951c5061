package locks.any_thread_releases_a_lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;

/** A lock without an owner is released by any thread, also by one that never acquired it. */
@ClaimScenario
@ShowTimeline
class AnyThreadReleasesALockScenario {

    @Test
    void a_second_thread_releases_the_semaphore_and_a_third_acquires_it(Workers workers)
            throws Exception {
        var mutex = new Semaphore(1);

        workers.start("first", mutex::acquire).join();
        var third = workers.start("third", mutex::acquire);
        assertThat(third).isWaitingFor(mutex).staysBlocked();

        workers.start("second", mutex::release).join();
        third.join();
        assertThat(mutex.availablePermits()).as("permits, one thread inside").isZero();
    }

    @Test
    void one_release_too_many_lets_two_threads_in_at_once(Workers workers, Evidence evidence)
            throws Exception {
        var mutex = new Semaphore(1);
        var bothInside = new Rendezvous(2);
        mutex.release();
        assertThat(mutex.availablePermits()).isEqualTo(2);

        for (String name : new String[] {"first", "second"}) {
            workers.start(
                    name,
                    () -> {
                        mutex.acquire();
                        bothInside.meet();
                        mutex.release();
                    });
        }

        workers.joinAll();
        evidence.saw("two threads met inside a section that is meant for one");
    }

    @Test
    void without_that_release_the_second_thread_stays_outside(Workers workers) throws Exception {
        var mutex = new Semaphore(1);

        workers.start("first", mutex::acquire).join();
        var second = workers.start("second", mutex::acquire);

        assertThat(second).isWaitingFor(mutex).staysBlocked();
    }

    @Test
    void a_stamped_lock_is_released_by_any_thread_that_has_the_stamp_and_only_once(Workers workers)
            throws Exception {
        var lock = new StampedLock();
        var stamp = new AtomicLong();

        workers.start("first", () -> stamp.set(lock.writeLockInterruptibly())).join();
        var third = workers.start("third", lock::writeLockInterruptibly);
        assertThat(third).isWaitingFor(lock).staysBlocked();

        workers.start("second", () -> lock.unlockWrite(stamp.get())).join();
        third.join();

        assertThatThrownBy(() -> lock.unlockWrite(stamp.get()))
                .isInstanceOf(IllegalMonitorStateException.class);
        assertThat(lock.isWriteLocked()).as("still locked by the third").isTrue();
    }
}
