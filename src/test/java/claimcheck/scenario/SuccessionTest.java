package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes just when nothing is left is done, or is seen to be left to nobody. */
class SuccessionTest {

    private static final int TIMES = 5_000;

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final Queue<Integer> left = new ConcurrentLinkedQueue<>();
    private final Succession succession = new Succession();
    private boolean isThere;

    @AfterEach
    void end() throws InterruptedException {
        pool.shutdownNow();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_looks_and_rests_in_one_step_is_left_nothing() {
        succession.leave(TIMES, number -> leave(number, this::work));

        assertThat(succession.done()).isEqualTo(TIMES + 1);
        assertThat(left).isEmpty();
    }

    @Test
    void who_looks_and_then_rests_is_found_out() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);

        Delay.by(
                0.05,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                succession.leave(
                                                        TIMES,
                                                        number -> leave(number, this::workInSteps)))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("what came next was left to nobody"));
        assertThat(left).isNotEmpty();
    }

    private synchronized void leave(int number, Runnable work) {
        left.add(number);
        if (!isThere) {
            isThere = true;
            pool.execute(work);
        }
    }

    private void work() {
        while (isAnyLeft()) {
            left.remove();
            succession.done();
        }
    }

    private synchronized boolean isAnyLeft() {
        isThere = !left.isEmpty();
        return isThere;
    }

    private void workInSteps() {
        while (!left.isEmpty()) {
            left.remove();
            succession.done();
        }
        rest();
    }

    private synchronized void rest() {
        isThere = false;
    }
}
