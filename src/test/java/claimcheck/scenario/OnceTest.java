package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was measured once, or could not be, is not measured again. */
class OnceTest {

    private final AtomicInteger measured = new AtomicInteger();

    @Test
    void all_get_what_the_first_has_measured() throws Exception {
        Once<Integer> once = Once.of(measured::incrementAndGet);
        assertThat(measured).hasValue(0);

        assertThat(once.get()).isOne();
        assertThat(once.get()).isOne();
    }

    @Test
    void all_get_what_was_thrown_instead() {
        var undecided = Inconclusive.because("one core");
        assertThrowsAlways(undecided);
        assertThrowsAlways(new IOException("no pipe"));
        assertThrowsAlways(new AssertionError("it is so"));
    }

    private void assertThrowsAlways(Throwable error) {
        int before = measured.get();
        Once<Integer> once =
                Once.of(
                        () -> {
                            measured.incrementAndGet();
                            if (error instanceof Error e) {
                                throw e;
                            }
                            throw (Exception) error;
                        });

        assertThatThrownBy(once::get).isSameAs(error);
        assertThatThrownBy(once::get).isSameAs(error);
        assertThat(measured).hasValue(before + 1);
    }
}
