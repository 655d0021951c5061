package claimcheck.scenario.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a thread waits for is told by its stack, and else by the class of what it waits for. */
class WaitingTest {

    private static final StackTraceElement PARK =
            new StackTraceElement("java.util.concurrent.locks.LockSupport", "park", null, 1);

    @Test
    void who_looks_again_and_again_watches() {
        var look =
                new StackTraceElement("claimcheck.scenario.WorkerAssert", "staysBlocked", null, 1);

        assertThat(Waiting.in(List.of(PARK, look), Optional.empty()))
                .isEqualTo(new Waiting(Optional.of(Span.Kind.PAUSE), "watches"));
    }

    @Test
    void a_lock_that_parks_is_a_lock_and_is_called_by_the_class_that_the_reader_knows() {
        assertThat(
                        Waiting.in(
                                List.of(PARK),
                                Optional.of("java.util.concurrent.locks.ReentrantLock$FairSync")))
                .isEqualTo(new Waiting(Optional.of(Span.Kind.LOCK), "ReentrantLock"));
        assertThat(
                        Waiting.in(
                                List.of(PARK),
                                Optional.of("java.util.concurrent.CountDownLatch$Sync")))
                .isEqualTo(new Waiting(Optional.empty(), "CountDownLatch"));
    }

    @Test
    void where_nothing_is_known_it_says_nothing() {
        assertThat(Waiting.in(List.of(), Optional.empty()).what()).isEmpty();
    }
}
