package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A worker's end, good or bad, is told to whoever asks, and to the scenario if nobody does. */
class WorkerTest {

    private final Workers workers = new Workers();

    @Test
    void it_is_a_daemon_of_that_name() {
        var worker = workers.start("teller", () -> {});

        assertThat(worker).hasToString("teller");
        assertThat(worker.name()).isEqualTo("teller");
        assertThat(worker.thread().isDaemon()).isTrue();
    }

    @Test
    void joining_waits_for_its_end() throws InterruptedException {
        var latch = new CountDownLatch(1);
        var worker = workers.start("waits", latch::await);
        assertThat(worker.isDone()).isFalse();
        latch.countDown();

        worker.join();

        assertThat(worker.isDone()).isTrue();
        assertThat(workers.end(new Patience())).isEmpty();
    }

    @Test
    void joining_tells_its_error() throws InterruptedException {
        var worker = workers.start("teller", WorkerTest::fail);

        assertThatThrownBy(worker::join)
                .isInstanceOf(AssertionError.class)
                .hasMessage("worker 'teller' failed: java.io.IOException: no money")
                .hasCauseInstanceOf(IOException.class);
        assertThat(workers.end(new Patience())).as("told once").isEmpty();
    }

    @Test
    void an_error_is_told_as_it_is_whatever_it_is_the_wrapping_of() throws InterruptedException {
        var thrown = new CompletionException("wrapped", new IOException("no money"));
        var worker =
                workers.start(
                        "teller",
                        () -> {
                            throw thrown;
                        });

        assertThat(worker.failure()).isSameAs(thrown);
    }

    @Test
    void joining_one_that_does_not_end_tells_where_it_is() throws InterruptedException {
        var worker = workers.start("waits", new CountDownLatch(1)::await);

        Delay.by(
                0.01,
                () ->
                        assertThatThrownBy(worker::join)
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "worker 'waits' did not end within PT0.3S; it is\nWAITING\n    at ")
                                .hasMessageContaining("CountDownLatch.await"));
        assertThat(workers.end(new Patience())).isEmpty();
    }

    @Test
    void all_are_joined_and_the_first_error_is_told() {
        workers.start("well", () -> {});
        workers.start("teller", WorkerTest::fail);

        assertThatThrownBy(workers::joinAll)
                .hasMessage("worker 'teller' failed: java.io.IOException: no money");
    }

    @Test
    void an_error_that_is_asked_for_is_returned_and_told_no_more() throws InterruptedException {
        var worker = workers.start("teller", WorkerTest::fail);

        assertThat(worker.failure()).isInstanceOf(IOException.class).hasMessage("no money");
        assertThat(workers.end(new Patience())).isEmpty();
    }

    @Test
    void an_error_that_is_asked_for_must_come() {
        var well = workers.start("well", () -> {});

        assertThatThrownBy(well::failure)
                .isInstanceOf(AssertionError.class)
                .hasMessage("worker 'well' was expected to fail, and did not");
    }

    @Test
    void an_error_that_nobody_asked_for_is_told_at_the_end() throws InterruptedException {
        workers.start("teller", WorkerTest::fail).thread().join();

        assertThat(workers.end(new Patience()))
                .singleElement()
                .satisfies(
                        error ->
                                assertThat(error)
                                        .hasMessage(
                                                "worker 'teller' failed: java.io.IOException: no money"));
    }

    @Test
    void an_interrupt_that_nobody_sent_is_an_error() throws InterruptedException {
        var worker = workers.start("waits", new CountDownLatch(1)::await);
        worker.interrupt();
        worker.thread().join();

        assertThat(workers.end(new Patience()))
                .singleElement()
                .satisfies(
                        error ->
                                assertThat(error)
                                        .hasMessage(
                                                "worker 'waits' failed: java.lang.InterruptedException"));
    }

    @Test
    void what_the_interrupt_at_the_end_causes_is_no_error() throws InterruptedException {
        var meeting = new Rendezvous(3);
        var first = workers.start("first", meeting::meet);
        var second = workers.start("second", meeting::meet);
        var wraps =
                workers.start(
                        "wraps",
                        () -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        assertThat(first).isBlockedIn(Rendezvous.class, "meet");
        assertThat(second).isBlockedIn(Rendezvous.class, "meet");
        assertThat(wraps).isBlockedIn(CountDownLatch.class, "await");

        assertThat(workers.end(new Patience())).isEmpty();
    }

    private static void fail() throws IOException {
        throw new IOException("no money");
    }

    @Test
    void who_is_woken_in_vain_and_does_not_look_again_goes_on() throws InterruptedException {
        var monitor = new Object();
        Worker careless = workers.start("careless", () -> waitOnce(monitor));
        Worker parked = workers.start("parked", LockSupport::park);
        assertThat(careless).isWaitingFor(monitor);
        assertThat(parked).rests();

        careless.wakeInVain(monitor);
        parked.wakeInVain(monitor);

        careless.join();
        parked.join();
    }

    @Test
    void a_body_finds_its_thread_interrupted_before() throws InterruptedException {
        workers.start(
                        "interrupted",
                        Body.afterAnInterrupt(
                                () -> assertThat(Thread.currentThread().isInterrupted()).isTrue()))
                .join();
    }

    @SuppressWarnings("WaitNotInLoop") // that is what is wrong with it
    private static void waitOnce(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait();
        }
    }
}
