package pixels.packed_pixels;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
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
    private static final int MANY_WORDS = 2_000;
    private static final int ROUNDS = 2_000;

    /** Few: where all threads are held for long it looks as if nothing moved any more. */
    private static final int SOME_ROUNDS = 2;

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
            assertThat(pixels(pixel -> isOnAt(board, pixel)))
                    .as("pixels that the board says are on")
                    .isEqualTo(pixels(expected));
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void in_every_other_word_can_be_drawn_meanwhile(Workers workers) throws Exception {
        assertOthersAreDrawn(true, PlannedMemory::beforeWritten, workers);
        assertOthersAreDrawn(false, PlannedMemory::beforeWritten, workers);
        assertOthersAreDrawn(true, PlannedMemory::whenRead, workers);
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
        assertDrawnThoughItChanges(4, workers);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_pixel_is_drawn_though_the_word_changes_again_and_again")
    void a_pixel_is_drawn_however_often_the_word_changes(Workers workers) throws Exception {
        REST.require();
        assertDrawnThoughItChanges(BITS - 1, workers);
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    void a_pixel_stays_that_is_drawn_when_the_word_has_just_become_free(Workers workers)
            throws Exception {
        REST.require();
        for (int round = 0; round < SOME_ROUNDS; round++) {
            var memory = new PlannedMemory(1, 0);
            Board board = board(memory);
            try (var turns = new Turns(4)) {
                memory.beforeWritten(turns);
                Worker first =
                        workers.start(
                                "first, which comes again",
                                () -> {
                                    draw(board, 0, true);
                                    draw(board, 1, true);
                                });
                turns.awaitHeldOrEnd(first);
                Worker second = startDrawing(workers, "second", board, 2, true);
                assertThat(second).restsOrEnds();
                turns.letFirstGo();
                assertThat(first).restsOrEnds();
                assertThat(second).restsOrEnds();
                Worker third = startDrawing(workers, "third", board, 3, true);
                assertThat(third).restsOrEnds();
                turns.letAllGo();
                workers.joinAll();
            }

            assertThat(Integer.toBinaryString(memory.word(0)))
                    .as("the word in round %d", round)
                    .isEqualTo("1111");
        }
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
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_pixel_stays_that_is_drawn_while_another_thread_is_about_to_write_the_word")
    void what_the_memory_throws_is_told_and_the_word_can_be_drawn_in_again(Workers workers)
            throws Exception {
        REST.require();
        var refused = new IllegalStateException("the memory is asleep");
        Runnable refuses =
                () -> {
                    throw refused;
                };
        assertToldAndForgotten(refused, refuses, PlannedMemory::beforeWritten, workers);
        assertToldAndForgotten(refused, refuses, PlannedMemory::whenRead, workers);

        var broken = new LinkageError("the memory is broken");
        Runnable breaks =
                () -> {
                    throw broken;
                };
        assertToldAndForgotten(broken, breaks, PlannedMemory::beforeWritten, workers);
        assertToldAndForgotten(broken, breaks, PlannedMemory::whenRead, workers);
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
        var isStillInterrupted = new AtomicBoolean();
        var interruptHasCome = new Gate("the third thread was interrupted");
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
            Worker third =
                    workers.start(
                            "third",
                            () -> {
                                draw(board, 2, true);
                                isStillInterrupted.set(isInterruptedBy(interruptHasCome));
                            });
            assertThat(third).restsOrEnds();
            third.interrupt();
            interruptHasCome.open();
            assertThat(third).restsOrEnds();
            turns.letFirstGo();
            workers.joinAll();
        }

        assertThat(memory.word(0)).as("the word").isEqualTo(0b111);
        assertThat(isInterrupted)
                .as("whether the second is still interrupted, as it was before it drew")
                .isTrue();
        assertThat(isStillInterrupted)
                .as("whether the third is still interrupted, as it was while it waited, if it did")
                .isTrue();
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
        drawBoth(both, memory, board, moment, workers);

        int after = with(both.second(), both.secondOn(), with(both.first(), both.firstOn(), 0));
        assertThat(Integer.toBinaryString(memory.word(word)))
                .as("word %d after %s", word, both)
                .isEqualTo(Integer.toBinaryString(after));
    }

    private static void drawBoth(
            Pair both,
            PlannedMemory memory,
            Board board,
            BiConsumer<PlannedMemory, IntConsumer> moment,
            Workers workers)
            throws Exception {
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
    }

    /** Nobody waits for the thread that is held in the first word, neither to draw nor to look. */
    private void assertOthersAreDrawn(
            boolean on, BiConsumer<PlannedMemory, IntConsumer> moment, Workers workers)
            throws Exception {
        var memory = new PlannedMemory(MANY_WORDS, on ? 0 : 1);
        Board board = board(memory);
        var lookedRight = new AtomicInteger();
        try (var turns = new Turns(1)) {
            moment.accept(memory, turns.at(0));
            Worker first = startDrawing(workers, "first", board, 0, on);
            turns.awaitHeldOrEnd(first);

            Worker second =
                    workers.start(
                            "second",
                            () -> {
                                for (int pixel = BITS; pixel < MANY_WORDS * BITS; pixel += BITS) {
                                    draw(board, pixel, on);
                                    if (isOnAt(board, pixel) == on) {
                                        lookedRight.incrementAndGet();
                                    }
                                }
                            });
            OTHER_WORDS.prove(second::join);

            turns.letFirstGo();
            first.join();
        }

        assertThat(IntStream.range(0, MANY_WORDS).map(memory::word))
                .as("the words")
                .containsOnly(on ? 1 : 0);
        assertThat(lookedRight)
                .as("how many pixels were seen as they had been drawn")
                .hasValue(MANY_WORDS - 1);
    }

    /** Each time when the first thread is about to write the word another one draws in it. */
    private void assertDrawnThoughItChanges(int changes, Workers workers) throws Exception {
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        var first = new AtomicReference<Thread>();
        var drawing = new AtomicInteger(1);
        memory.beforeWritten(
                word -> {
                    if (first.get() == Thread.currentThread() && drawing.get() <= changes) {
                        int pixel = drawing.getAndIncrement();
                        Worker other = startDrawing(workers, "number " + pixel, board, pixel, true);
                        assertThat(other).restsOrEnds();
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

    /** The memory fails while one thread draws and another may wait for it; then both go on. */
    private void assertToldAndForgotten(
            Throwable failure,
            Runnable fails,
            BiConsumer<PlannedMemory, IntConsumer> moment,
            Workers workers)
            throws Exception {
        var memory = new PlannedMemory(1, 0);
        Board board = board(memory);
        var hasFailed = new AtomicBoolean();
        try (var turns = new Turns(1)) {
            moment.accept(
                    memory,
                    word -> {
                        if (!hasFailed.getAndSet(true)) {
                            turns.accept(word);
                            fails.run();
                        }
                    });
            Worker first = startDrawing(workers, "first", board, 0, true);
            turns.awaitHeldOrEnd(first);
            if (!hasFailed.get()) {
                return; // it has no need to read
            }
            Worker second = startDrawing(workers, "second", board, 1, true);
            awaitRest(second);
            turns.letFirstGo();

            assertThat(first.failure())
                    .as("what the caller was told when the memory had failed")
                    .isSameAs(failure);
            second.join();
        }
        assertThat(memory.word(0)).as("the word").isEqualTo(0b10);

        drawBoth(new Pair(3, true, 4, true), memory, board, moment, workers);
        assertThat(Integer.toBinaryString(memory.word(0)))
                .as("the word, after two more have drawn")
                .isEqualTo("11010");
        assertThat(IntStream.range(0, BITS).filter(pixel -> isOnAt(board, pixel)))
                .as("pixels that the board says are on")
                .containsExactly(1, 3, 4);
    }

    /** Whether this thread is interrupted, and stays so, when the interrupt has surely come. */
    private static boolean isInterruptedBy(Gate interrupt) {
        boolean isInterrupted = Thread.interrupted();
        try {
            interrupt.pass();
        } catch (InterruptedException e) {
            isInterrupted = true;
        }
        return Thread.interrupted() || isInterrupted;
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

    private static boolean isOnAt(Board board, int pixel) {
        return board.get(pixel % WIDTH, pixel / WIDTH);
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
