package pixels.packed_pixels;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A board with many pixels in a word: whoever draws one leaves those of other threads alone. */
@ClaimExercise
class PackedPixelsExercise {

    private static final int BITS = 32;

    /** So that a word begins and ends within a row. */
    private static final int WIDTH = 50;

    private static final int WORDS = 200;
    private static final int PIXELS = WORDS * BITS;
    private static final int ROUNDS = 2_000;

    private static final Ground OTHER_WORDS = new Ground("other words can be drawn in meanwhile");
    private static final Ground REST = new Ground("whoever waits rests");

    private final Variant<Board> variant = Variant.of(Board.class);

    @Test
    @Shows(Behaviour.SAFETY)
    void a_pixel_is_turned_on_and_off_and_all_others_stay_as_they_were() {
        int picture = 0xF0F0_A5A5;
        var memory = new PlannedMemory(WORDS, picture);
        Board board = board(memory);
        List<Integer> pixels = List.of(0, 1, 31, 32, 49, 50, 63, 3_217, PIXELS - 32, PIXELS - 1);

        for (boolean on : new boolean[] {true, true, false, false, true}) {
            pixels.forEach(pixel -> draw(board, pixel, on));

            IntPredicate expected =
                    pixel -> pixels.contains(pixel) ? on : isOn(picture, pixel % BITS);
            assertThat(pixels(pixel -> isOnIn(memory, pixel)))
                    .as("pixels that are on in the memory")
                    .isEqualTo(pixels(expected));
            assertThat(pixels(pixel -> board.get(pixel % WIDTH, pixel / WIDTH)))
                    .as("pixels that the board says are on")
                    .isEqualTo(pixels(expected));
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void in_every_other_word_can_be_drawn_meanwhile(Workers workers) throws Exception {
        var memory = new PlannedMemory(WORDS, 0);
        Board board = board(memory);
        try (var turns = new Turns(1)) {
            memory.beforeWritten(turns);
            Worker first = startDrawing(workers, "first", board, 0, true);
            turns.awaitHeldOrEnd(first);

            Worker second =
                    workers.start(
                            "second",
                            () -> {
                                for (int word = 1; word < WORDS; word++) {
                                    draw(board, word * BITS, true);
                                }
                            });
            OTHER_WORDS.prove(second::join);

            turns.letFirstGo();
            first.join();
        }

        assertThat(IntStream.range(0, WORDS).map(memory::word)).as("the words").containsOnly(1);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "in_every_other_word_can_be_drawn_meanwhile")
    @ShowTimeline
    void whoever_waits_for_a_word_rests_and_goes_on_as_soon_as_that_word_is_free(Workers workers)
            throws Exception {
        OTHER_WORDS.require();
        var memory = new PlannedMemory(2, 0);
        Board board = board(memory);
        try (var left = new Turns(1);
                var right = new Turns(1)) {
            memory.beforeWritten(left.at(0).andThen(right.at(1)));
            Worker inLeft = startDrawing(workers, "in the left word", board, 0, true);
            left.awaitHeldOrEnd(inLeft);
            Worker inRight = startDrawing(workers, "in the right word", board, BITS, true);
            right.awaitHeldOrEnd(inRight);
            Worker forRight = startDrawing(workers, "for the right word", board, BITS + 1, true);
            REST.prove(() -> assertThat(forRight).restsOrEnds());
            Worker forLeft = startDrawing(workers, "for the left word", board, 1, true);
            assertThat(forLeft).restsOrEnds();

            left.letFirstGo();
            inLeft.join();
            forLeft.join();

            right.letFirstGo();
            workers.joinAll();
        }

        assertThat(memory.word(0)).as("the left word").isEqualTo(0b11);
        assertThat(memory.word(1)).as("the right word").isEqualTo(0b11);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    @ShowTimeline
    void a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word(
            Workers workers) throws Exception {
        REST.require();
        for (boolean first : new boolean[] {true, false}) {
            for (boolean second : new boolean[] {true, false}) {
                var both = new Pair(3, first, 4, second);
                assertBothStay(both, PlannedMemory::beforeWritten, workers);
            }
        }
        List<Pair> others =
                List.of(
                        new Pair(WIDTH - 1, true, WIDTH, true), // where a row begins
                        new Pair(PIXELS / 2, true, PIXELS / 2 + 31, true),
                        new Pair(PIXELS - 1, true, PIXELS - 32, true));
        for (Pair both : others) {
            assertBothStay(both, PlannedMemory::beforeWritten, workers);
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    @ShowTimeline
    void a_pixel_stays_that_is_drawn_while_another_thread_has_just_read_the_word(Workers workers)
            throws Exception {
        REST.require();
        assertBothStay(new Pair(3, true, 4, true), PlannedMemory::whenRead, workers);
        assertBothStay(new Pair(35, false, 34, true), PlannedMemory::whenRead, workers);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    @ShowTimeline
    void of_three_threads_that_draw_in_one_word_none_loses_its_pixel(Workers workers)
            throws Exception {
        REST.require();
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        try (var turns = new Turns(3)) {
            memory.beforeWritten(turns);
            Worker first = startDrawing(workers, "first", board, 0, true);
            turns.awaitHeldOrEnd(first);
            Worker second = startDrawing(workers, "second", board, 1, true);
            Worker third = startDrawing(workers, "third", board, 2, true);
            awaitRest(second, third);
            turns.letFirstGo();
            turns.awaitEndOrNext(first);
            awaitRest(second, third);
            turns.letAllGo();
            workers.joinAll();
        }

        assertThat(memory.word(0)).as("the word").isEqualTo(0b111);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    @ShowTimeline
    void a_pixel_is_drawn_though_the_word_changes_again_and_again(Workers workers)
            throws Exception {
        REST.require();
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        var first = new AtomicReference<Thread>();
        var drawing = new AtomicInteger(1);
        memory.beforeWritten(
                word -> {
                    if (first.get() == Thread.currentThread() && drawing.get() < 5) {
                        int pixel = drawing.getAndIncrement();
                        awaitRest(startDrawing(workers, "number " + pixel, board, pixel, true));
                    }
                });

        workers.start(
                        "first",
                        () -> {
                            first.set(Thread.currentThread());
                            draw(board, 0, true);
                        })
                .join();
        workers.joinAll();

        assertThat(Integer.toBinaryString(memory.word(0)))
                .as("the word after %d threads have drawn", drawing.get())
                .isEqualTo("1".repeat(drawing.get()));
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void on_another_board_can_be_drawn_meanwhile(Workers workers) throws Exception {
        var memory = new PlannedMemory(1, 0);
        var other = new PlannedMemory(1, 0);
        Board board = board(memory);
        Board otherBoard = board(other);
        try (var turns = new Turns(1)) {
            memory.beforeWritten(turns);
            Worker first = startDrawing(workers, "first", board, 0, true);
            turns.awaitHeldOrEnd(first);

            startDrawing(workers, "second", otherBoard, 1, true).join();

            turns.letFirstGo();
            first.join();
        }

        assertThat(memory.word(0)).as("the word of the first board").isEqualTo(0b01);
        assertThat(other.word(0)).as("the word of the other board").isEqualTo(0b10);
    }

    @Test
    @Shows(Behaviour.SAFETY)
    @ShowTimeline
    void when_the_call_returns_the_pixel_lies_in_the_memory(Workers workers) throws Exception {
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        try (var turns = new Turns(1)) {
            memory.beforeWritten(turns);
            Worker first = startDrawing(workers, "first", board, 0, true);
            // It is held, or it has left the drawing to another thread and does not wait for it.
            assertThat(first).rests();
            turns.letFirstGo();
            first.join();
        }

        assertThat(memory.word(0)).as("the word").isOne();
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again(Workers workers)
            throws Exception {
        var refused = new IllegalStateException("the memory is asleep");
        assertToldAndForgotten(
                refused,
                word -> {
                    throw refused;
                },
                workers);

        var broken = new LinkageError("the memory is broken");
        assertToldAndForgotten(
                broken,
                word -> {
                    throw broken;
                },
                workers);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    @ShowTimeline
    void an_interrupted_thread_draws_its_pixel_and_stays_interrupted(Workers workers)
            throws Exception {
        REST.require();
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        var isInterrupted = new AtomicBoolean();
        try (var turns = new Turns(1)) {
            memory.beforeWritten(turns);
            Worker first = startDrawing(workers, "first", board, 0, true);
            turns.awaitHeldOrEnd(first);
            Worker second =
                    workers.start(
                            "second",
                            () -> {
                                Thread.currentThread().interrupt();
                                draw(board, 1, true);
                                isInterrupted.set(Thread.interrupted());
                            });
            assertThat(second).restsOrEnds();
            turns.letFirstGo();
            workers.joinAll();
        }

        assertThat(memory.word(0)).as("the word").isEqualTo(0b11);
        assertThat(isInterrupted).as("whether it is still interrupted").isTrue();
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    void of_many_rounds_none_loses_a_pixel() throws Exception {
        assertThat(
                        Rounds.of(
                                        () -> new Drawn(new PlannedMemory(1, 0b100)),
                                        drawn -> draw(drawn.board, 0, true),
                                        drawn -> draw(drawn.board, 2, false))
                                .tally(ROUNDS, drawn -> drawn.memory.word(0)))
                .as("how often the word was what")
                .isEqualTo(Map.of(0b001, ROUNDS));
    }

    /** Two pixels, and what becomes of each. */
    private record Pair(int first, boolean firstOn, int second, boolean secondOn) {}

    /** A board with its memory. */
    private final class Drawn {
        private final PlannedMemory memory;
        private final Board board;

        Drawn(PlannedMemory memory) {
            this.memory = memory;
            board = board(memory);
        }
    }

    /** The second is drawn, as far as that goes, while the thread that draws the first is held. */
    private void assertBothStay(
            Pair both, BiConsumer<PlannedMemory, IntConsumer> moment, Workers workers)
            throws Exception {
        int word = both.first() / BITS;
        int before = with(both.second(), !both.secondOn(), with(both.first(), !both.firstOn(), 0));
        var memory = new PlannedMemory(WORDS, before);
        Board board = board(memory);
        try (var turns = new Turns(1)) {
            moment.accept(memory, turns);
            Worker first = startDrawing(workers, "first", board, both.first(), both.firstOn());
            turns.awaitHeldOrEnd(first);
            Worker second = startDrawing(workers, "second", board, both.second(), both.secondOn());
            awaitRest(second);
            turns.letFirstGo();
            first.join();
            second.join();
        }

        int after = with(both.second(), both.secondOn(), with(both.first(), both.firstOn(), 0));
        assertThat(Integer.toBinaryString(memory.word(word)))
                .as("word %d after %s", word, both)
                .isEqualTo(Integer.toBinaryString(after));
    }

    private void assertToldAndForgotten(Throwable failure, IntConsumer failing, Workers workers)
            throws Exception {
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        memory.beforeWritten(failing);

        assertThat(startDrawing(workers, "first", board, 0, true).failure())
                .as("what the caller was told when the memory had failed")
                .isSameAs(failure);

        memory.beforeWritten(word -> {});
        startDrawing(workers, "second", board, 1, true).join();
        assertThat(memory.word(0)).as("the word").isEqualTo(0b10);
    }

    private Board board(PlannedMemory memory) {
        return variant.fresh(memory, WIDTH);
    }

    private static Worker startDrawing(
            Workers workers, String name, Board board, int pixel, boolean on) {
        return workers.start(name, () -> draw(board, pixel, on));
    }

    private static void draw(Board board, int pixel, boolean on) {
        board.set(pixel % WIDTH, pixel / WIDTH, on);
    }

    /** Twice: one that waited only until another was through moves when that one rests. */
    private static void awaitRest(Worker... drawing) {
        for (int look = 0; look < 2; look++) {
            for (Worker worker : drawing) {
                assertThat(worker).restsOrEnds();
            }
        }
    }

    private static List<Integer> pixels(IntPredicate chosen) {
        return IntStream.range(0, PIXELS).filter(chosen).boxed().toList();
    }

    private static boolean isOnIn(PlannedMemory memory, int pixel) {
        return isOn(memory.word(pixel / BITS), pixel % BITS);
    }

    private static boolean isOn(int bits, int bit) {
        return (bits >>> bit & 1) == 1;
    }

    private static int with(int pixel, boolean on, int bits) {
        int bit = 1 << (pixel % BITS);
        return on ? bits | bit : bits & ~bit;
    }
}
