package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rendezvous lets nobody on before all are there. */
class RendezvousTest {

    private final Workers workers = new Workers();

    @AfterEach
    void all_workers_end() throws InterruptedException {
        assertThat(workers.end(new Patience())).isEmpty();
    }

    @Test
    void the_first_waits_for_the_last_again_and_again() throws InterruptedException {
        var meeting = new Rendezvous(2);
        for (int round = 1; round <= 3; round++) {
            var early = workers.start("early", meeting::meet);
            assertThat(early).isBlockedIn(Rendezvous.class, "meet");

            meeting.meet();

            early.join();
        }
    }

    @Test
    void who_waits_too_long_says_how_many_came() {
        var meeting = new Rendezvous(3);
        Delay.by(
                0.02,
                () -> {
                    var first = workers.start("first", meeting::meet);
                    assertThat(first).isBlockedIn(Rendezvous.class, "meet");
                    var second = workers.start("second", meeting::meet);
                    first.thread().join();
                    second.thread().join();

                    // Whose time is over first is for the scheduler to say.
                    List<Throwable> failures =
                            Stream.of(first.failure(), second.failure())
                                    .sorted(Comparator.comparing(Throwable::getMessage).reversed())
                                    .toList();
                    assertThat(failures.get(0))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageStartingWith(
                                    "2 of 3 threads came to the rendezvous within PT0.6S\n");
                    assertThat(failures.get(1))
                            .hasMessageStartingWith(
                                    "2 of 3 threads came to the rendezvous before another gave up\n")
                            .hasCauseInstanceOf(BrokenBarrierException.class);
                });
    }

    @Test
    void who_comes_after_that_need_not_wait() throws InterruptedException {
        var meeting = new Rendezvous(2);
        var first = workers.start("first", meeting::meet);
        assertThat(first).isBlockedIn(Rendezvous.class, "meet");
        first.interrupt();
        assertThat(first.failure()).isInstanceOf(InterruptedException.class);

        assertThat(workers.start("second", meeting::meet).failure())
                .hasMessageContaining("before another gave up");
    }
}
