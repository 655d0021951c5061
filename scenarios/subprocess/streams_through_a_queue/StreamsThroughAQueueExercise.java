package subprocess.streams_through_a_queue;

import static org.assertj.core.api.Assertions.assertThat;
import static subprocess.streams_through_a_queue.Items.areBothAtTheirEnd;
import static subprocess.streams_through_a_queue.Items.assertLines;
import static subprocess.streams_through_a_queue.Items.assertStream;
import static subprocess.streams_through_a_queue.Items.itemsOf;
import static subprocess.streams_through_a_queue.Items.line;
import static subprocess.streams_through_a_queue.Items.take;
import static subprocess.streams_through_a_queue.Switchboard.ERR;
import static subprocess.streams_through_a_queue.Switchboard.OUT;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import subprocess.streams_through_a_queue.Item.End;
import subprocess.streams_through_a_queue.Item.Failure;
import subprocess.streams_through_a_queue.Item.Line;

/** A switchboard that brings every line of both streams, whichever of them is silent. */
@ClaimExercise
@ShowTimeline
class StreamsThroughAQueueExercise {

    private static final int MANY = 2_000;
    private static final int ROUNDS = 100;

    /** More than a reader, its decoder and a buffered stream take at once. */
    private static final int USUAL = 32_768;

    private static final String STOP_DESTROYS =
            "stop_destroys_the_program_and_ends_the_watchers_that_read";

    private final Variant<Switchboard> variant = Variant.of(Switchboard.class);
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final PlannedProgram program = new PlannedProgram();

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_line_of_either_stream_comes_while_the_other_is_silent(Workers workers) throws Exception {
        try (program) {
            Switchboard switchboard = start(workers, queue);
            program.output().says("half of");
            awaitReader(program.output());
            program.errors().says("trouble\n");
            assertNext(line(ERR, "trouble"));
            program.errors().says("more of it\n");
            assertNext(line(ERR, "more of it"));
            awaitReader(program.errors());
            program.output().says(" a line\n");
            assertNext(line(OUT, "half of a line"));
            program.output().says("another line\n");
            assertNext(line(OUT, "another line"));
            program.endsItsStreams();
            stop(workers, switchboard);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void half_a_line_is_kept_until_the_other_half_comes(Workers workers) throws Exception {
        try (program) {
            program.errors().ends();
            Switchboard switchboard = start(workers, queue);
            program.output().says("half of it");
            awaitReader(program.output());
            List<Item> early = itemsOf(OUT, queue);
            program.output().says(" and the other half\n");
            program.output().ends();
            awaitLines(1, queue);
            stop(workers, switchboard);

            assertThat(early).as("what came of a line that was not whole").isEmpty();
            assertLines(queue, OUT, List.of("half of it and the other half"));
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void every_line_comes_once_in_its_order_and_with_its_stream_though_nobody_takes_it(
            Workers workers) throws Exception {
        List<String> output =
                Stream.concat(
                                Stream.of("", "first", "", "  second  ", ""),
                                IntStream.range(0, MANY).mapToObj(i -> "line " + i))
                        .toList();
        List<String> errors = IntStream.range(0, MANY).mapToObj(i -> "error " + i).toList();
        try (program) {
            program.output().says(String.join("\n", output));
            errors.forEach(text -> program.errors().says(text + "\n"));
            program.close();
            Switchboard switchboard = start(workers, queue);
            awaitLastItems();
            stop(workers, switchboard);

            assertStream(queue, OUT, output);
            assertStream(queue, ERR, errors);
            assertThat(queue).hasSize(output.size() + errors.size() + 2);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_is_written_is_text_in_utf_8_however_its_bytes_come(Workers workers) throws Exception {
        // In a buffer of any even size the last letter is not whole.
        String longOne = "x" + "ü".repeat(20_000);
        String text = "größer als 5 €, \ud834\udd1e \u2028 \u0085 and all that";
        try (program) {
            program.output().says(longOne + "\n");
            program.errors().saysByteByByte(text + "\n");
            program.close();
            Switchboard switchboard = start(workers, queue);
            awaitLines(2, queue);
            stop(workers, switchboard);

            assertLines(queue, OUT, List.of(longOne));
            assertLines(queue, ERR, List.of(text));
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_line_of_either_stream_comes_while_the_other_is_silent")
    void the_end_of_a_stream_is_told_behind_its_last_line_whatever_else_goes_on(Workers workers) {
        try (program) {
            start(workers, queue);
            program.output().says("only");
            program.output().ends();
            assertNext(line(OUT, "only"));
            assertNext(new End(OUT));
            program.errors().says("one more\n");
            program.errors().ends();
            assertNext(line(ERR, "one more"));
            assertNext(new End(ERR));
            awaitEndOfWatching();

            assertThat(queue).as("what comes when both streams have ended").isEmpty();
            assertThat(program.isDestroyed()).as("the program is destroyed").isFalse();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_comes_after_the_end_of_the_program_is_brought_too(Workers workers) throws Exception {
        try (program) {
            program.errors().ends();
            Switchboard switchboard = start(workers, queue);
            program.output().says("early\n");
            awaitReader(program.output());
            program.exits();
            program.output().says("late\n");
            awaitReader(program.output());
            program.output().says("later\n");
            program.output().ends();
            awaitLines(3, queue);
            stop(workers, switchboard);

            assertLines(queue, OUT, List.of("early", "late", "later"));
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void a_stream_that_cannot_be_read_is_told_and_the_other_goes_on(Workers workers) {
        Set<Thread> before = threads();
        try (program) {
            program.output().says("fine\nhalf");
            program.errors().says("trouble\n");
            start(workers, queue);
            awaitReader(program.output());
            program.output().breaks();
            await(
                    "no failure is told",
                    () -> queue.stream().anyMatch(item -> item instanceof Failure));
            program.errors().says("more of it\n");
            program.errors().ends();
            awaitLastItems();
            awaitEndOfWatching();

            assertThat(itemsOf(OUT, queue))
                    .as("what comes of the output")
                    .containsExactly(
                            line(OUT, "fine"), new Failure(OUT, program.output().failure()));
            assertStream(queue, ERR, List.of("trouble", "more of it"));
            assertThat(program.isDestroyed()).as("the program is destroyed").isFalse();
            await("a thread is left", () -> before.containsAll(threads()));
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_stream_that_cannot_be_read_is_told_and_the_other_goes_on")
    void errors_that_cannot_be_read_are_told_too(Workers workers) {
        try (program) {
            program.errors().says("trouble\nhalf");
            start(workers, queue);
            awaitReader(program.errors());
            program.errors().breaks();
            program.output().says("fine\n");
            program.output().ends();
            awaitLastItems();
            awaitEndOfWatching();

            assertThat(itemsOf(ERR, queue))
                    .as("what comes of the errors")
                    .containsExactly(
                            line(ERR, "trouble"), new Failure(ERR, program.errors().failure()));
            assertStream(queue, OUT, List.of("fine"));
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_full_queue_holds_up_the_watchers_and_nothing_is_lost(Workers workers) throws Exception {
        var little = new LinkedBlockingQueue<Item>(2);
        List<String> lines = IntStream.range(0, MANY).mapToObj(i -> i + "-".repeat(99)).toList();
        try (program) {
            for (String text : lines) {
                program.output().says(text + "\n");
                program.errors().says(text + "\n");
            }
            int all = program.output().unread();
            program.close();
            Switchboard switchboard = start(workers, little);
            await(
                    "nobody fills the queue from both streams",
                    () ->
                            little.remainingCapacity() == 0
                                    && program.output().unread() < all
                                    && program.errors().unread() < all);

            List<String> busyOnes = Idleness.busyOnes(program.readers());
            int unread = Math.min(program.output().unread(), program.errors().unread());
            List<Item> items = take(2 * MANY, workers, little);
            stop(workers, switchboard);

            assertLines(items, OUT, lines);
            assertLines(items, ERR, lines);
            assertThat(unread)
                    .as("bytes, of %d, that stay in the stream while the queue is full", all)
                    .isGreaterThan(all - USUAL);
            assertNone(busyOnes);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_silent_program_holds_up_nobody_and_leaves_the_processor_alone(Workers workers)
            throws Exception {
        try (program) {
            Switchboard switchboard = variant.fresh(program, queue);
            workers.start("caller", switchboard::start).join();
            awaitAnyReader();
            List<String> busyOnes = Idleness.busyOnes(program.readers());
            program.endsItsStreams();
            stop(workers, switchboard);

            assertNone(busyOnes);
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void two_programs_at_the_same_time_are_not_mixed(Workers workers) throws Exception {
        var otherQueue = new LinkedBlockingQueue<Item>();
        try (program;
                var other = new PlannedProgram()) {
            program.errors().ends();
            other.errors().ends();
            Switchboard switchboard = start(workers, queue);
            Switchboard otherSwitchboard = variant.fresh(other, otherQueue);
            start(workers, otherSwitchboard);
            program.output().says("this is ");
            awaitReader(program.output());
            other.output().says("that is ");
            awaitReader(other.output());
            program.output().says("of the one\n");
            awaitReader(program.output());
            awaitLines(1, queue);
            stop(workers, switchboard);
            other.output().says("of the other\n");
            awaitLines(1, otherQueue);
            other.output().says("that is all\n");
            other.endsItsStreams();
            awaitLines(2, otherQueue);
            stop(workers, otherSwitchboard);

            assertLines(queue, OUT, List.of("this is of the one"));
            assertLines(otherQueue, OUT, List.of("that is of the other", "that is all"));
        }
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, after = "two_programs_at_the_same_time_are_not_mixed")
    void a_full_queue_of_one_program_does_not_hold_up_the_other(Workers workers) throws Exception {
        var little = new LinkedBlockingQueue<Item>(1);
        try (program;
                var other = new PlannedProgram()) {
            for (int i = 0; i < 10; i++) {
                program.output().says("line " + i + "\n");
                program.errors().says("error " + i + "\n");
            }
            Switchboard switchboard = start(workers, little);
            await("nobody fills the queue", () -> little.remainingCapacity() == 0);
            Idleness.busyOnes(program.readers());
            workers.joinAll();
            Switchboard otherSwitchboard = variant.fresh(other, queue);
            start(workers, otherSwitchboard);
            other.output().says("of the other\n");
            other.errors().says("trouble of the other\n");
            other.endsItsStreams();
            awaitLines(2, queue);
            stop(workers, switchboard);
            stop(workers, otherSwitchboard);

            assertLines(queue, OUT, List.of("of the other"));
            assertLines(queue, ERR, List.of("trouble of the other"));
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void stop_destroys_the_program_and_ends_the_watchers_that_read(Workers workers)
            throws Exception {
        try (program) {
            Switchboard switchboard = start(workers, queue);
            awaitAnyReader();
            stop(workers, switchboard);

            assertThat(program.isDestroyed()).as("the program is destroyed").isTrue();
            awaitEndOfWatching();
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = STOP_DESTROYS)
    void stop_can_be_called_right_after_the_start(Workers workers) throws Exception {
        List<PlannedProgram> programs = new ArrayList<>();
        workers.start(
                        "hasty caller",
                        () -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                var next = new PlannedProgram();
                                programs.add(next);
                                Switchboard switchboard = variant.fresh(next, queue);
                                switchboard.start();
                                switchboard.stop();
                            }
                        })
                .join();

        assertThat(programs).as("the programs that were stopped").allMatch(it -> it.isDestroyed());
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = STOP_DESTROYS)
    void who_stops_and_was_interrupted_before_destroys_the_program_all_the_same(Workers workers)
            throws Exception {
        try (program) {
            program.isStubborn();
            Switchboard switchboard = start(workers, queue);
            awaitAnyReader();
            workers.joinAll();

            Worker stopping =
                    workers.start(
                            "interrupted stopper",
                            () -> {
                                Thread.currentThread().interrupt();
                                switchboard.stop();
                            });

            assertThat(stopping.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);
            assertThat(program.isDestroyed()).as("the program is destroyed").isTrue();
            program.endsItsStreams();
            workers.start("stopper", switchboard::stop).join();
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void stop_ends_the_watchers_that_wait_for_room_in_the_queue(Workers workers) throws Exception {
        var little = new LinkedBlockingQueue<Item>(1);
        try (program) {
            for (int i = 0; i < 10; i++) {
                program.output().says("line " + i + "\n");
                program.errors().says("error " + i + "\n");
            }
            program.endsItsStreams();
            Switchboard switchboard = start(workers, little);
            await("nobody fills the queue", () -> little.remainingCapacity() == 0);
            stop(workers, switchboard);

            assertThat(program.isDestroyed()).as("the program is destroyed").isTrue();
            awaitEndOfWatching();
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void stop_waits_for_the_end_of_the_watching_and_can_be_interrupted(Workers workers)
            throws Exception {
        try (program) {
            program.isStubborn();
            Switchboard switchboard = start(workers, queue);
            awaitAnyReader();
            workers.joinAll();

            Worker first = workers.start("first stopper", switchboard::stop);
            assertThat(first).rests();
            Worker hasty = workers.start("hasty stopper", switchboard::stop);
            assertThat(hasty).rests();
            hasty.interrupt();
            assertThat(hasty.failure())
                    .as("what the interrupted caller was told")
                    .isInstanceOf(InterruptedException.class);

            Worker patient = workers.start("patient stopper", switchboard::stop);
            assertThat(patient).rests();
            assertThat(first).as("the first stopper").isNotDone();
            program.endsItsStreams();
            patient.join();
            first.join();
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void stop_can_be_called_after_both_ends_and_again(Workers workers) throws Exception {
        try (program) {
            Switchboard switchboard = start(workers, queue);
            program.endsItsStreams();
            await(
                    "neither do both ends come nor the end of the watching",
                    () -> areBothAtTheirEnd(queue) || program.isNotWatched());
            stop(workers, switchboard);
            stop(workers, switchboard);

            assertThat(program.isDestroyed())
                    .as("the program, which has worked on without its streams, is destroyed")
                    .isTrue();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_real_program_is_heard_on_both_of_its_streams(Workers workers) throws Exception {
        String script = "echo trouble >&2; echo fine; printf 'no line feed'";
        try (var real = Program.start("sh", "-c", script)) {
            Switchboard switchboard = variant.fresh(real.process(), queue);
            start(workers, switchboard);
            List<Item> items = take(3, workers, queue);
            stop(workers, switchboard);

            assertLines(items, OUT, List.of("fine", "no line feed"));
            assertLines(items, ERR, List.of("trouble"));
        }
    }

    /** The threads of this scenario. */
    private static Set<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> group.equals(thread.getThreadGroup()))
                .collect(Collectors.toSet());
    }

    private Switchboard start(Workers workers, BlockingQueue<Item> to) {
        Switchboard switchboard = variant.fresh(program, to);
        start(workers, switchboard);
        return switchboard;
    }

    /** A call that does not return is told of where that matters. */
    private static void start(Workers workers, Switchboard switchboard) {
        workers.start("caller", switchboard::start);
    }

    private static void stop(Workers workers, Switchboard switchboard) throws InterruptedException {
        workers.joinAll();
        workers.start("stopper", switchboard::stop).join();
    }

    /** Waits until somebody has read all that there is, and reads on. */
    private void awaitReader(PlannedProgram.Stream stream) {
        await("nobody waits for what comes next on a stream", stream::isAwaited);
    }

    private void awaitAnyReader() {
        await(
                "nobody waits for what comes next",
                () -> program.output().isAwaited() || program.errors().isAwaited());
    }

    /** Waits until so many lines, or the last items of both streams are there. */
    private void awaitLines(int count, BlockingQueue<Item> in) {
        await(
                "not all lines come",
                () ->
                        in.stream().filter(item -> item instanceof Line).count() >= count
                                || areBothAtTheirEnd(in));
    }

    private void awaitLastItems() {
        await("the last items of both streams do not come", () -> areBothAtTheirEnd(queue));
    }

    private void awaitEndOfWatching() {
        await("the watchers do not end", program::isNotWatched);
    }

    /** Who does not read but asks for what is there would be waited for in vain. */
    private void await(String what, Callable<Boolean> condition) {
        Await.until(what, () -> program.isOnlyAsked() || condition.call());
        assertThat(program.isOnlyAsked())
                .as("a stream is asked again and again whether there is something")
                .isFalse();
    }

    private void assertNext(Item expected) {
        var item = new AtomicReference<Item>();
        await(
                "nothing comes into the queue where there should be " + expected,
                () -> {
                    item.set(queue.poll());
                    return item.get() != null;
                });
        assertThat(item.get()).as("the next item").isEqualTo(expected);
    }

    private static void assertNone(List<String> busyOnes) {
        assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
    }
}
