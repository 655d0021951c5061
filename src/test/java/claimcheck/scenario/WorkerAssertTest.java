package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Blocking is proved by the thread's state and by what it is parked on, and by nothing less. */
class WorkerAssertTest {

    private final Workers workers = new Workers();

    @AfterEach
    void all_workers_end() throws InterruptedException {
        assertThat(workers.end(new Patience())).isEmpty();
    }

    @Test
    void a_monitor_that_another_holds_is_told_from_another_monitor() throws InterruptedException {
        var monitor = new Object();
        Worker worker;
        synchronized (monitor) {
            worker =
                    workers.start(
                            "enters",
                            () -> {
                                synchronized (monitor) {
                                    monitor.notifyAll();
                                }
                            });
            assertWaitsForOnly(worker, monitor, new Object());
        }
        worker.join();
    }

    @Test
    void a_monitor_that_is_waited_on_is_told_from_another_monitor() {
        var monitor = new Object();
        var worker =
                workers.start(
                        "waits",
                        () -> {
                            synchronized (monitor) {
                                while (true) {
                                    monitor.wait();
                                }
                            }
                        });

        assertWaitsForOnly(worker, monitor, new Object());
    }

    @Test
    void a_lock_is_told_from_another_lock() {
        var lock = new ReentrantLock();
        lock.lock();
        var other = new ReentrantLock();
        other.lock();
        var worker = workers.start("locks", lock::lockInterruptibly);

        assertWaitsForOnly(worker, lock, other);
        assertWaitsForNot(worker, new ReentrantLock(true));
    }

    @Test
    void the_two_halves_of_a_lock_are_told_from_those_of_another() {
        var lock = new ReentrantReadWriteLock();
        lock.writeLock().lock();
        var other = new ReentrantReadWriteLock();
        other.writeLock().lock();
        var worker = workers.start("reads", () -> lock.readLock().lockInterruptibly());

        assertWaitsForOnly(worker, lock, other);
        assertWaitsForOnly(worker, lock.readLock(), other.readLock());
    }

    @Test
    void a_stamped_lock_is_told_from_another() {
        var lock = new StampedLock();
        assertThat(lock.writeLock()).isNotZero();
        var worker =
                workers.start("writes", () -> assertThat(lock.writeLockInterruptibly()).isZero());

        assertWaitsForOnly(worker, lock, new StampedLock());
    }

    @Test
    void a_semaphore_is_told_from_another() {
        var semaphore = new Semaphore(0);
        var worker = workers.start("acquires", semaphore::acquire);

        assertWaitsForOnly(worker, semaphore, new Semaphore(0));
    }

    @Test
    void a_lock_that_a_room_extends_is_told_from_another() {
        var semaphore = new Turnstile();
        var worker = workers.start("acquires", semaphore::acquire);

        assertWaitsForOnly(worker, semaphore, new Turnstile());
    }

    @Test
    void a_condition_is_told_from_another_and_from_its_lock() {
        var lock = new ReentrantLock();
        var notEmpty = lock.newCondition();
        var worker =
                workers.start(
                        "awaits",
                        () -> {
                            lock.lock();
                            try {
                                while (true) {
                                    notEmpty.await();
                                }
                            } finally {
                                lock.unlock();
                            }
                        });

        assertWaitsForOnly(worker, notEmpty, lock.newCondition());
        assertWaitsForNot(worker, lock);
    }

    @Test
    void a_lock_is_told_from_its_own_condition() {
        var lock = new ReentrantLock();
        var notEmpty = lock.newCondition();
        lock.lock();
        try {
            var worker = workers.start("locks", lock::lockInterruptibly);

            assertWaitsForOnly(worker, lock, notEmpty);
        } finally {
            lock.unlock();
        }
    }

    @Test
    void an_empty_queue_is_told_from_another() {
        var queue = new LinkedBlockingQueue<String>();
        var worker = workers.start("takes", () -> queue.take());

        assertWaitsForOnly(worker, queue, new LinkedBlockingQueue<String>());
    }

    @Test
    void a_full_queue_is_told_from_another_whatever_is_in_it() {
        var queue = new ArrayBlockingQueue<Object>(1);
        queue.add(new Object());
        var worker = workers.start("puts", () -> queue.put(new Object()));

        assertWaitsForOnly(worker, queue, new ArrayBlockingQueue<Object>(1));
    }

    @Test
    void a_task_is_told_from_another() {
        var task = new FutureTask<>(() -> 1);
        var worker = workers.start("gets", () -> task.get());

        assertWaitsForOnly(worker, task, new FutureTask<>(() -> 1));
    }

    @Test
    void a_latch_a_barrier_a_future_and_a_handover_are_told_from_other_classes() {
        var latch = new CountDownLatch(1);
        var barrier = new CyclicBarrier(2);
        var future = new CompletableFuture<String>();
        var handover = new SynchronousQueue<String>();

        assertWaitsForOnly(workers.start("latch", latch::await), latch, barrier);
        assertWaitsForOnly(workers.start("barrier", barrier::await), barrier, latch);
        assertWaitsForOnly(workers.start("future", () -> future.get()), future, latch);
        assertWaitsForOnly(workers.start("handover", () -> handover.take()), handover, latch);
    }

    @Test
    void a_lock_of_the_rooms_own_is_known_by_its_class() throws InterruptedException {
        var mutex = new Mutex();
        mutex.lock();
        var worker = workers.start("locks", mutex::lock);

        assertWaitsForOnly(worker, mutex, new CountDownLatch(1));
    }

    @Test
    void what_is_called_on_the_way_is_not_what_it_waits_for() {
        var caller = CompletableFuture.completedFuture("key");
        var latch = new CountDownLatch(1);
        var worker =
                workers.start(
                        "applies",
                        () ->
                                assertThat(caller.thenApply(key -> uninterrupted(latch)))
                                        .isCompleted());

        assertWaitsForOnly(worker, latch, caller);
    }

    @Test
    void who_runs_or_has_ended_waits_for_nothing() throws InterruptedException {
        var running =
                workers.start(
                        "runs",
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                        });
        var done = workers.start("ends", () -> {});
        done.join();

        assertWaitsForNot(running, this);
        assertWaitsForNot(done, this);
    }

    @Test
    void a_method_is_told_from_another() {
        var latch = new CountDownLatch(1);
        var worker = workers.start("waits", latch::await);

        assertThat(worker).isBlockedIn(CountDownLatch.class, "await");
        Delay.by(
                0.01,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                assertThat(worker)
                                                        .isBlockedIn(
                                                                CountDownLatch.class, "countDown"))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "expected worker 'waits' to be blocked in CountDownLatch.countDown within"
                                                + " PT0.3S, but it is\nWAITING\n    at "));
    }

    @Test
    void who_is_held_stays_blocked() {
        var worker = workers.start("waits", new CountDownLatch(1)::await);

        assertThat(worker).staysBlocked().isNotDone();
    }

    @Test
    void who_ends_does_not_stay_blocked() {
        var latch = new CountDownLatch(1);
        var worker = workers.start("waits", latch::await);
        assertThat(worker).isWaitingFor(latch);
        releaseSoon(latch);

        assertThatThrownBy(() -> assertThat(worker).staysBlocked())
                .hasMessage("expected worker 'waits' to stay blocked, but it went on and ended");
    }

    @Test
    void who_goes_on_does_not_stay_blocked() {
        var latch = new CountDownLatch(1);
        var worker =
                workers.start(
                        "waits",
                        () -> {
                            latch.await();
                            while (!Thread.currentThread().isInterrupted()) {
                                Thread.onSpinWait();
                            }
                        });
        assertThat(worker).isWaitingFor(latch);
        releaseSoon(latch);

        assertThatThrownBy(() -> assertThat(worker).staysBlocked())
                .hasMessageStartingWith(
                        "expected worker 'waits' to stay blocked on java.util.concurrent.CountDownLatch$Sync@")
                .hasMessageContaining("RUNNABLE");
    }

    @Test
    void who_goes_on_to_the_next_obstacle_does_not_stay_blocked() {
        var latch = new CountDownLatch(1);
        var next = new CountDownLatch(1);
        var worker =
                workers.start(
                        "waits",
                        () -> {
                            latch.await();
                            next.await();
                        });
        assertThat(worker).isWaitingFor(latch);
        releaseSoon(latch);

        assertThatThrownBy(() -> assertThat(worker).staysBlocked())
                .hasMessageStartingWith("expected worker 'waits' to stay blocked on ");
    }

    @Test
    void who_never_blocks_does_not_stay_blocked() throws InterruptedException {
        var worker = workers.start("ends", () -> {});
        worker.join();

        Delay.by(
                0.01,
                () ->
                        assertThatThrownBy(() -> assertThat(worker).staysBlocked())
                                .hasMessageStartingWith(
                                        "expected worker 'ends' to be blocked within PT0.3S"));
    }

    @Test
    void the_end_is_told_from_the_way_there() {
        var latch = new CountDownLatch(1);
        var worker = workers.start("waits", latch::await);

        assertThat(worker).isNotDone();
        Delay.by(
                0.01,
                () ->
                        assertThatThrownBy(() -> assertThat(worker).isDone())
                                .hasMessageStartingWith(
                                        "expected worker 'waits' to be done within PT0.3S"));
        latch.countDown();
        assertThat(worker).isDone();
        assertThatThrownBy(() -> assertThat(worker).isNotDone())
                .hasMessage("expected worker 'waits' to be still at it, but it has ended");
    }

    @Test
    void a_thread_that_waits_rests() throws InterruptedException {
        var latch = new CountDownLatch(1);
        Worker worker = workers.start("waits", latch::await);

        new WorkerAssert(worker).rests();
        latch.countDown();
        worker.join();
    }

    @Test
    void a_thread_that_waits_for_some_time_only_does_not_rest() {
        var latch = new CountDownLatch(1);
        Worker worker =
                workers.start(
                        "gives up", () -> assertThat(latch.await(1, TimeUnit.SECONDS)).isFalse());

        assertThatThrownBy(() -> new WorkerAssert(worker).rests())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected worker 'gives up' to wait, but it has ended");
    }

    @Test
    void a_thread_that_waits_again_when_its_time_is_over_rests() throws InterruptedException {
        var latch = new CountDownLatch(1);
        var looks = new AtomicInteger();
        Worker worker =
                workers.start(
                        "looks again",
                        () -> {
                            while (!latch.await(20, TimeUnit.MILLISECONDS)) {
                                looks.incrementAndGet();
                            }
                        });

        new WorkerAssert(worker).rests();
        assertThat(looks).hasPositiveValue();
        latch.countDown();
        worker.join();
    }

    @Test
    void a_thread_that_asks_again_and_again_does_not_rest() throws InterruptedException {
        var latch = new CountDownLatch(1);
        Worker worker =
                workers.start(
                        "asks",
                        () -> {
                            while (latch.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                        });
        String busy = "expected worker 'asks' to rest while it waits, but it keeps a core busy:";

        assertThatThrownBy(() -> new WorkerAssert(worker).rests())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(busy);
        assertThatThrownBy(() -> new WorkerAssert(worker).restsOrEnds())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(busy);
        latch.countDown();
        worker.join();
    }

    @Test
    void an_interrupt_is_noticed_before_anything_else_happens() throws InterruptedException {
        var times = new AtomicInteger();
        var end = new CountDownLatch(1);
        Worker worker = workers.start("waits on", () -> awaitWhateverComes(end, times));

        for (int interrupts = 1; interrupts <= 100; interrupts++) {
            worker.interrupt();
            new WorkerAssert(worker).noticesTheInterrupt();

            assertThat(times).as("interrupts that were noticed").hasValue(interrupts);
        }
        end.countDown();
        worker.join();
        new WorkerAssert(worker).noticesTheInterrupt();
    }

    @Test
    void who_keeps_an_interrupt_and_asks_again_and_again_is_busy() throws InterruptedException {
        var end = new CountDownLatch(1);
        Worker worker =
                workers.start(
                        "parks",
                        () -> {
                            while (end.getCount() > 0) {
                                LockSupport.park(end);
                            }
                        });
        worker.interrupt();

        try {
            assertThatThrownBy(() -> new WorkerAssert(worker).noticesTheInterrupt())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("keeps a core busy");
        } finally {
            end.countDown();
        }
        worker.join();
    }

    private static void awaitWhateverComes(CountDownLatch latch, AtomicInteger interrupts) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupts.incrementAndGet();
            }
        }
    }

    @Test
    void a_thread_that_has_ended_does_not_wait() throws InterruptedException {
        Worker worker = workers.start("ends", () -> {});
        worker.join();

        new WorkerAssert(worker).restsOrEnds();
        assertThatThrownBy(() -> new WorkerAssert(worker).rests())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected worker 'ends' to wait, but it has ended");
    }

    private static void assertWaitsForOnly(Worker worker, Object lock, Object other) {
        assertThat(worker).isWaitingFor(lock);
        assertWaitsForNot(worker, other);
    }

    private static void assertWaitsForNot(Worker worker, Object other) {
        Delay.by(
                0.003,
                () ->
                        assertThatThrownBy(() -> assertThat(worker).isWaitingFor(other))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "expected worker '"
                                                + worker.name()
                                                + "' to be waiting for "
                                                + other.getClass().getName()
                                                + "@"
                                                + Integer.toHexString(
                                                        System.identityHashCode(other))
                                                + " within PT0.09S, but it is\n"
                                                + worker.thread().getState()));
    }

    /** Not before the assertion has seen it blocked: from then on it looks and parks in turn. */
    private void releaseSoon(CountDownLatch latch) {
        Thread asserting = Thread.currentThread();
        workers.start(
                "releases",
                () -> {
                    while (Arrays.stream(asserting.getStackTrace())
                            .noneMatch(frame -> frame.getMethodName().equals("parkNanos"))) {
                        Thread.onSpinWait();
                    }
                    latch.countDown();
                });
    }

    private static String uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    /** A semaphore such as a room may extend. */
    private static final class Turnstile extends Semaphore {

        private static final long serialVersionUID = 1L;

        Turnstile() {
            super(0);
        }
    }

    /** A lock such as a room may write. */
    private static final class Mutex {

        private final Sync sync = new Sync();

        void lock() throws InterruptedException {
            sync.acquireInterruptibly(1);
        }

        @SuppressWarnings("serial") // never written
        private static final class Sync extends AbstractQueuedSynchronizer {
            @Override
            protected boolean tryAcquire(int ignored) {
                return compareAndSetState(0, 1);
            }
        }
    }
}
