package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A condition is waited for on the caller's thread, and its absence is named. */
class AwaitTest {

    @Test
    void it_looks_until_the_condition_is_met_on_the_thread_that_asks() {
        var looks = new AtomicInteger();
        Thread caller = Thread.currentThread();

        Await.until(
                "the third look",
                () -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    return looks.incrementAndGet() == 3;
                });

        assertThat(looks).hasValue(3);
    }

    @Test
    void a_condition_that_is_not_met_is_named() {
        Delay.by(
                0.001,
                () ->
                        assertThatThrownBy(() -> Await.until("the child sleeps", () -> false))
                                .isInstanceOf(AssertionError.class)
                                .hasMessage("not within PT0.03S: the child sleeps"));
    }

    @Test
    void a_message_is_made_from_what_is_then_to_be_seen() {
        var looks = new AtomicInteger();

        Delay.by(
                0.001,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                Await.until(
                                                        () -> looks + " looks",
                                                        () -> looks.incrementAndGet() < 0))
                                .isInstanceOf(AssertionError.class)
                                .hasMessage(looks + " looks"));
        assertThat(looks).hasPositiveValue();
    }

    @Test
    void who_looks_closely_looks_thousands_of_times_before_the_first_pause() {
        var looks = new AtomicInteger();

        Delay.by(
                0.001,
                () ->
                        Await.closely(
                                () -> "only " + looks + " looks",
                                () -> looks.incrementAndGet() == 20_000));

        assertThat(looks).hasValue(20_000);
    }

    @Test
    void who_looks_closely_is_bounded_as_well() {
        Delay.by(
                0.001,
                () ->
                        assertThatThrownBy(() -> Await.closely(() -> "it is not so", () -> false))
                                .isInstanceOf(AssertionError.class)
                                .hasMessage("it is not so"));
    }

    @Test
    void an_interrupt_ends_the_wait_and_is_not_forgotten() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Await.until(() -> "the child sleeps", () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessage("interrupted: the child sleeps");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_the_condition_throws_is_thrown() {
        assertThatThrownBy(
                        () ->
                                Await.until(
                                        "a file",
                                        () -> {
                                            throw new IOException("no such file");
                                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("no such file");
    }
}
