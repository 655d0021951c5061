package deadlock.same_variable;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/**
 * Two threads that change one variable lose updates, and never stop each other; nor does one
 * reentrant lock around it.
 */
@ClaimScenario
class SameVariableScenario {

    private static final int ROUNDS = 5_000;
    private static final int INCREMENTS = 100;

    /** To ask for it takes a lock. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    @ShowTimeline
    void an_update_is_lost_and_both_threads_end(Workers workers) throws InterruptedException {
        var bothHaveRead = new Rendezvous(2);
        var counter = new Counter(() -> meet(bothHaveRead));

        workers.start("first", counter::increment);
        workers.start("second", counter::increment);

        workers.joinAll();
        assertThat(counter.value()).isEqualTo(1);
    }

    @Test
    void in_every_round_both_threads_end_however_many_updates_are_lost(Evidence evidence)
            throws InterruptedException {
        Map<Boolean, Integer> rounds =
                Rounds.of(
                                Counter::new,
                                SameVariableScenario::incrementOften,
                                SameVariableScenario::incrementOften)
                        .tally(ROUNDS, counter -> counter.value() < 2 * INCREMENTS);

        // A round that hung would have failed by its bound.
        assertThat(rounds.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
        evidence.saw(
                "%,d of %,d rounds lost updates, and all of them ended",
                rounds.getOrDefault(true, 0), ROUNDS);
    }

    @Test
    @ShowTimeline
    void the_jvm_counts_no_moment_in_which_a_thread_waited(Workers workers, Evidence evidence)
            throws InterruptedException {
        var counter = new Counter();
        var together = new Rendezvous(2);
        var waited = new AtomicLong();
        Body body =
                () -> {
                    timesWaited();
                    together.meet();
                    long before = timesWaited();
                    for (int i = 0; i < 1_000_000; i++) {
                        counter.increment();
                    }
                    waited.addAndGet(timesWaited() - before);
                };

        workers.start("first", body);
        workers.start("second", body);

        workers.joinAll();
        assertThat(waited).hasValue(0);
        evidence.saw(
                "2 threads incremented 1,000,000 times each, %,d increments were lost, and the"
                        + " threads were blocked or waited %d times",
                2_000_000 - counter.value(), waited.get());
    }

    @Test
    @ShowTimeline
    void under_one_reentrant_lock_a_thread_does_not_wait_for_itself(Workers workers)
            throws InterruptedException {
        var lock = new ReentrantLock();
        var heldTwice = new Gate("the lock is held twice");
        var goOn = new Gate("the holder may go on");

        Worker holder =
                workers.start(
                        "holder",
                        () -> {
                            lock.lockInterruptibly();
                            lock.lockInterruptibly();
                            heldTwice.open();
                            goOn.pass();
                            lock.unlock();
                            lock.unlock();
                        });
        heldTwice.pass();
        Worker next =
                workers.start(
                        "next",
                        () -> {
                            lock.lockInterruptibly();
                            lock.unlock();
                        });

        // One thread waits for the other, but nobody waits for the one: no circle, so it ends.
        assertThat(next).isWaitingFor(lock);
        assertThat(LockCycle.find()).isEmpty();
        goOn.open();
        assertThat(holder).isDone();
        assertThat(next).isDone();
    }

    @Test
    @ShowTimeline
    void one_lock_that_is_not_reentrant_stops_a_thread_that_takes_it_twice(Workers workers) {
        var lock = new Semaphore(1);

        Worker owner =
                workers.start(
                        "owner",
                        () -> {
                            lock.acquire();
                            lock.acquire();
                        });

        assertThat(owner).isWaitingFor(lock).staysBlocked();
    }

    @Test
    void under_one_reentrant_lock_no_update_is_lost_and_both_threads_end(Evidence evidence)
            throws InterruptedException {
        Map<Integer, Integer> ends =
                Rounds.of(
                                LockedCounter::new,
                                LockedCounter::incrementTwice,
                                LockedCounter::incrementTwice)
                        .tally(ROUNDS, LockedCounter::value);

        assertThat(ends).containsOnlyKeys(4);
        evidence.saw("in %,d of %,d rounds every update was there", ends.get(4), ROUNDS);
    }

    private static void incrementOften(Counter counter) {
        for (int i = 0; i < INCREMENTS; i++) {
            counter.increment();
        }
    }

    /** How often the calling thread was blocked or waited since it began. */
    private static long timesWaited() {
        ThreadInfo self = THREADS.getThreadInfo(Thread.currentThread().getId());
        return self.getBlockedCount() + self.getWaitedCount();
    }

    private static void meet(Rendezvous rendezvous) {
        try {
            rendezvous.meet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
