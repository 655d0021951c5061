package pixels.leaked_index;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pixels.leaked_index.Program.Painter;

/**
 * Threads that begin at an index of the program draw the share that it has come to, and not their
 * own.
 */
@ClaimScenario
@ShowTimeline
class LeakedIndexScenario {

    /** A lambda or an inner class uses a local variable that changes. */
    private static final String NOT_EFFECTIVELY_FINAL =
            "compiler.err.cant.ref.non.effectively.final.var";

    private final Canvas canvas = new Canvas();

    @Test
    void threads_that_begin_after_the_start_loop_all_draw_the_last_share(
            Workers workers, Evidence evidence) throws InterruptedException {
        play(Schedule.AFTER_THE_START_LOOP, Painter::drawFromIndexOfProgram, workers);

        assertThat(canvas.timesDrawn()).isEqualTo(each(0, 0, 0, 0, 5));
        evidence.picture("One share of five, drawn five times", canvas.picture());
    }

    @Test
    void threads_that_begin_one_turn_late_leave_out_the_first_share_and_draw_the_last_twice(
            Workers workers, Evidence evidence) throws InterruptedException {
        play(Schedule.ONE_TURN_LATE, Painter::drawFromIndexOfProgram, workers);

        assertThat(canvas.timesDrawn()).isEqualTo(each(0, 1, 1, 1, 2));
        evidence.picture("Four shares of five, one of them drawn twice", canvas.picture());
    }

    @Test
    void threads_that_begin_while_the_join_loop_waits_for_the_first_all_draw_the_first_share(
            Workers workers) throws InterruptedException {
        play(Schedule.DURING_THE_JOIN_LOOP, Painter::drawFromIndexOfProgram, workers);

        assertThat(canvas.timesDrawn()).isEqualTo(each(5, 0, 0, 0, 0));
    }

    @Test
    void threads_that_begin_at_once_draw_the_whole_picture_and_hide_the_mistake(Workers workers)
            throws InterruptedException {
        play(Schedule.AT_ONCE, Painter::drawFromIndexOfProgram, workers);

        assertThat(canvas.timesDrawn()).isEqualTo(each(1, 1, 1, 1, 1));
    }

    @Test
    void threads_that_begin_at_their_own_index_draw_the_whole_picture_whenever_they_begin(
            Workers workers) throws InterruptedException {
        for (Schedule schedule : Schedule.values()) {
            var fresh = new Canvas();
            schedule.play(new Program(fresh), Painter::drawFromOwnIndex, workers);

            assertThat(fresh.timesDrawn()).as("%s", schedule).isEqualTo(each(1, 1, 1, 1, 1));
        }
    }

    @Test
    void the_compiler_refuses_a_thread_that_uses_the_index_of_the_loop(Evidence evidence)
            throws IOException {
        List<String> lambda =
                Compilation.errorsIn(
                        """
                        class Program {
                            static void start() {
                                for (int k = 0; k < 5; k++) {
                                    new Thread(() -> drawFrom(k)).start();
                                }
                            }

                            static void drawFrom(int first) {}
                        }
                        """);
        List<String> innerClass =
                Compilation.errorsIn(
                        """
                        class Program {
                            static void start() {
                                for (int k = 0; k < 5; k++) {
                                    new Thread() {
                                        @Override
                                        public void run() {
                                            drawFrom(k);
                                        }
                                    }.start();
                                }
                            }

                            static void drawFrom(int first) {}
                        }
                        """);

        assertThat(lambda).containsExactly(NOT_EFFECTIVELY_FINAL);
        assertThat(innerClass).containsExactly(NOT_EFFECTIVELY_FINAL);
        evidence.saw("of a lambda and of an inner class javac says %s", NOT_EFFECTIVELY_FINAL);
    }

    @Test
    void it_takes_a_copy_that_each_turn_makes_of_the_index() throws IOException {
        assertThat(
                        Compilation.errorsIn(
                                """
                                class Program {
                                    static void start() {
                                        for (int k = 0; k < 5; k++) {
                                            int own = k;
                                            new Thread(() -> drawFrom(own)).start();
                                        }
                                        for (int k : new int[] {0, 1, 2, 3, 4}) {
                                            new Thread(() -> drawFrom(k)).start();
                                        }
                                    }

                                    static void drawFrom(int first) {}
                                }
                                """))
                .isEmpty();
    }

    @Test
    void an_index_in_an_array_gets_past_the_compiler_and_brings_the_mistake_back(Workers workers)
            throws InterruptedException {
        var mayDraw = new Gate("all threads are started");
        int[] k = new int[1];
        for (k[0] = 0; k[0] < Program.THREADS; k[0]++) {
            workers.start(
                    "thread " + k[0],
                    () -> {
                        mayDraw.pass();
                        canvas.drawFrom(k[0]);
                    });
        }
        mayDraw.open();
        workers.joinAll();

        // A loop of this kind ends one past the last share: the first one, without its first pixel.
        assertThat(canvas.timesDrawn())
                .containsExactly(Set.of(0, 5), Set.of(0), Set.of(0), Set.of(0), Set.of(0));
    }

    private void play(Schedule schedule, Consumer<Painter> drawing, Workers workers)
            throws InterruptedException {
        schedule.play(new Program(canvas), drawing, workers);
    }

    /** All pixels of the first share so often, all of the second so often, and so on. */
    private static List<Set<Integer>> each(int... times) {
        return IntStream.of(times).mapToObj(Set::of).toList();
    }
}
