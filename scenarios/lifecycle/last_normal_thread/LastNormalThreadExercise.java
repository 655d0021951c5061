package lifecycle.last_normal_thread;

import static claimcheck.scenario.Body.afterAnInterrupt;
import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Succession;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A diary that is written to its end though nobody waits for it, and that lets a program end. */
@ClaimExercise
class LastNormalThreadExercise {

    /** In the end, at each thread that has written. */
    private static final int LOOKS = 5;

    private static final int MANY = 500;
    private static final int SOME = 3;
    private static final int ROUNDS = 300;
    private static final int TIMES = 5_000;
    private static final String SLOW = "slow";

    private final Variant<Diary> variant = Variant.of(Diary.class);

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void all_is_written_though_main_has_ended_and_then_the_program_ends() throws Exception {
        assertThatAllIsWrittenThatIsAddedBy("main");
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "all_is_written_though_main_has_ended_and_then_the_program_ends")
    void the_same_holds_for_what_a_daemon_has_added() throws Exception {
        assertThatAllIsWrittenThatIsAddedBy("daemon");
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void who_adds_an_entry_does_not_wait_for_the_pen(Workers workers) throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);

            workers.start("adding", () -> entriesOf("more", MANY).forEach(diary::add)).join();
            Diary another = variant.fresh((Pen) entry -> {});
            workers.start("adding to another", () -> another.add("first")).join();
            workers.start("flushing another", another::flush).join();
            close(another, workers);

            pen.goesOnWith(SLOW);
            close(diary, workers);
            assertThat(pen.written()).as("all that was written").hasSize(MANY + 1);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    @ShowTimeline
    void entries_are_written_one_after_the_other_and_in_the_order_of_who_adds_them(Workers workers)
            throws Exception {
        List<String> adding = List.of("first", "second", "third");
        var all = new Rendezvous(adding.size(), "the moment when all begin to add");
        List<Worker> started = new ArrayList<>();
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);
            for (String name : adding) {
                started.add(
                        workers.start(
                                name,
                                () -> {
                                    all.meet();
                                    entriesOf(name, SOME).forEach(diary::add);
                                }));
            }
            for (Worker each : started) {
                each.join();
            }
            Idleness.busyOnes(threadsOfTheScenario());
            assertThat(pen.spoiled()).as("begun while the slow one was not written").isEmpty();
            pen.goesOnWith(SLOW);
            close(diary, workers);

            assertThat(pen.spoiled()).as("begun while another was not written").isEmpty();
            assertThat(pen.written()).as("all that was written").hasSize(3 * SOME + 1);
            for (String name : adding) {
                assertThat(pen.written())
                        .as("what was written of the %s thread", name)
                        .filteredOn(entry -> entry.startsWith(name))
                        .isEqualTo(entriesOf(name, SOME));
            }
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "entries_are_written_one_after_the_other_and_in_the_order_of_who_adds_them")
    @ShowTimeline
    void what_two_threads_add_in_turn_is_written_in_turn(Workers workers) throws Exception {
        var first = new Gate("the first has added one");
        var second = new Gate("the second has added the same");
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);
            Worker adding =
                    workers.start(
                            "first",
                            () -> {
                                diary.add("same");
                                first.open();
                                second.pass();
                                diary.add("last");
                            });
            first.pass();
            workers.start("second", () -> diary.add("same")).join();
            second.open();
            adding.join();
            pen.goesOnWith(SLOW);
            close(diary, workers);

            assertThat(pen.written()).containsExactly(SLOW, "same", "same", "last");
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "entries_are_written_one_after_the_other_and_in_the_order_of_who_adds_them")
    void an_entry_is_written_whatever_it_says(Workers workers) throws Exception {
        List<String> entries =
                Stream.concat(variant.texts().stream(), Stream.of("", "end")).toList();
        try (var pen = new PlannedPen()) {
            Diary diary = variant.fresh(pen);
            workers.start("adding", () -> entries.forEach(diary::add)).join();
            close(diary, workers);

            assertThat(pen.written()).isEqualTo(entries);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void an_entry_is_written_that_comes_when_all_is_written_and_who_made_the_diary_has_ended(
            Workers workers) throws Exception {
        var made = new CompletableFuture<Diary>();
        try (var pen = new PlannedPen()) {
            workers.start(
                            "making",
                            () -> {
                                Diary diary = variant.fresh(pen);
                                diary.add("first");
                                made.complete(diary);
                            })
                    .join();
            awaitWritten(pen, "first");
            awaitThatNobodyGoesOn();

            workers.start("adding", () -> made.get().add("second")).join();

            awaitWritten(pen, "first", "second");
            close(made.get(), workers);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void flush_waits_for_what_was_added_before_and_not_for_what_comes_later(Workers workers)
            throws Exception {
        List<String> written = new CopyOnWriteArrayList<>();
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);
            Worker first = workers.start("flushing first", diary::flush);
            assertThat(first).rests();
            pen.stopsAt("slow, too");
            workers.start("adding", () -> diary.add("slow, too")).join();
            Worker flushing =
                    workers.start(
                            "flushing",
                            () -> {
                                diary.flush();
                                written.addAll(pen.written());
                            });
            assertThat(flushing).rests();
            flushing.wakeInVain(diary);
            assertThat(flushing).rests();
            Worker other = workers.start("flushing too", diary::flush);
            assertThat(other).rests();
            pen.stopsAt("later");
            workers.start("adding", () -> diary.add("later")).join();

            pen.goesOnWith(SLOW);
            pen.awaitStopAt("slow, too");
            first.join();
            assertThat(flushing).rests();
            assertThat(other).rests();
            pen.goesOnWith("slow, too");
            pen.awaitStopAt("later");
            flushing.join();
            other.join();
            pen.goesOnWith("later");
            close(diary, workers);

            assertThat(written).as("written when flush returned").startsWith(SLOW, "slow, too");
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void every_close_returns_when_all_is_written(Workers workers) throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);
            workers.start("adding", () -> entriesOf("more", SOME).forEach(diary::add)).join();

            Worker closing = workers.start("closing", diary::close);
            assertThat(closing).rests();
            closing.wakeInVain(diary);
            assertThat(closing).rests();
            Worker other = workers.start("closing too", diary::close);
            assertThat(other).rests();
            pen.goesOnWith(SLOW);
            closing.join();
            other.join();

            assertThat(pen.written()).as("written when it is closed").hasSize(SOME + 1);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void with_nothing_to_write_neither_a_flush_nor_a_close_waits(Workers workers) throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = variant.fresh(pen);
            workers.start("flushing at once", diary::flush).join();
            workers.start("adding", () -> diary.add("only")).join();
            workers.start("flushing", diary::flush).join();
            workers.start("flushing again", diary::flush).join();
            close(diary, workers);

            Diary unused = variant.fresh(pen);
            close(unused, workers);
            close(unused, workers);
        }
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void after_a_close_nothing_is_taken_and_it_can_be_closed_again(Workers workers)
            throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = variant.fresh(pen);
            workers.start("adding", () -> diary.add("before")).join();
            close(diary, workers);
            assertNoneGoesOn(pen.writers(), workers);

            assertNothingIsTaken(diary);
            close(diary, workers);
            assertThat(pen.written()).containsExactly("before");
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "every_close_returns_when_all_is_written")
    @ShowTimeline
    void whoever_waits_can_be_interrupted_and_all_is_written_all_the_same(Workers workers)
            throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);
            workers.start("adding", () -> diary.add("waiting")).join();
            Worker flushing = workers.start("flushing", diary::flush);
            assertThat(flushing).rests();
            flushing.interrupt();
            assertThat(flushing.failure()).isInstanceOf(InterruptedException.class);
            Worker closing = workers.start("closing", diary::close);
            assertThat(closing).rests();
            Worker other = workers.start("closing too", diary::close);
            assertThat(other).rests();

            closing.interrupt();

            assertThat(closing.failure()).isInstanceOf(InterruptedException.class);
            assertNothingIsTaken(diary);
            assertThat(other).rests();
            Worker third = workers.start("closing, later", diary::close);
            assertThat(third).rests();
            pen.goesOnWith(SLOW);
            other.join();
            third.join();
            assertThat(pen.written()).containsExactly(SLOW, "waiting");
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "whoever_waits_can_be_interrupted_and_all_is_written_all_the_same")
    @ShowTimeline
    void who_was_interrupted_before_adds_and_closes_all_the_same(Workers workers) throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = diaryAtTheSlowEntry(pen, workers);
            workers.start("adding", afterAnInterrupt(() -> diary.add("hasty"))).join();
            Worker closing = workers.start("closing", afterAnInterrupt(diary::close));
            assertThat(closing.failure()).isInstanceOf(InterruptedException.class);
            assertNothingIsTaken(diary);

            pen.goesOnWith(SLOW);

            close(diary, workers);
            assertThat(pen.written()).containsExactly(SLOW, "hasty");
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_diary_that_has_nothing_to_write_leaves_the_processor_alone(Workers workers)
            throws Exception {
        try (var pen = new PlannedPen()) {
            Diary diary = variant.fresh(pen);
            workers.start("adding", () -> diary.add("only")).join();
            awaitWritten(pen, "only");

            List<String> busyOnes = Idleness.busyOnes(threadsOfTheScenario());
            close(diary, workers);

            assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void in_many_rounds_what_two_threads_add_at_the_same_time_is_written() throws Exception {
        assertThat(
                        Rounds.of(
                                        () -> new Page(variant),
                                        page -> page.diary.add("first"),
                                        page -> page.diary.add("second"))
                                .tally(ROUNDS, Page::close))
                .as("how many entries were written of two")
                .isEqualTo(Map.of(2, ROUNDS));
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "with_nothing_to_write_neither_a_flush_nor_a_close_waits")
    void of_many_entries_that_come_just_when_there_is_nothing_left_all_are_written(Workers workers)
            throws Exception {
        var entries = new Succession();
        var written = new AtomicInteger();
        Diary diary = variant.fresh((Pen) entry -> written.set(entries.done()));

        workers.start("adding", () -> entries.leave(TIMES, number -> diary.add("entry " + number)))
                .join();
        close(diary, workers);

        assertThat(written).as("how many were written").hasValue(TIMES);
    }

    private static void assertThatAllIsWrittenThatIsAddedBy(String who) throws Exception {
        try (var program = ChildJvm.start(DiaryProgram.class, who)) {
            int exitCode = program.awaitExit();

            String said = program.output();
            assertThat(said.lines().filter(line -> line.startsWith(DiaryProgram.WRITTEN)))
                    .as("what was written when the program had ended, which said\n%s", said)
                    .containsExactlyElementsOf(
                            DiaryProgram.ENTRIES.stream()
                                    .map(entry -> DiaryProgram.WRITTEN + entry)
                                    .toList());
            assertThat(exitCode).as("exit code of the program, which said\n%s", said).isZero();
        }
    }

    /** The pen stops in the middle of it. */
    private Diary diaryAtTheSlowEntry(PlannedPen pen, Workers workers) throws InterruptedException {
        Diary diary = variant.fresh(pen);
        pen.stopsAt(SLOW);
        workers.start("beginning", () -> diary.add(SLOW));
        pen.awaitStopAt(SLOW);
        return diary;
    }

    private static void close(Diary diary, Workers workers) throws InterruptedException {
        workers.start("closing for good", diary::close).join();
    }

    private static void assertNothingIsTaken(Diary diary) {
        assertThatIllegalStateException()
                .as("what is added after the close")
                .isThrownBy(() -> diary.add("after"));
    }

    private static void awaitWritten(PlannedPen pen, String... entries) {
        Await.until(
                () -> List.of(entries) + " should be written, but only " + pen.written() + " is",
                () -> pen.written().size() == entries.length);
    }

    /** Whoever waited for the end of another thread has seen it by then. */
    private static void awaitThatNobodyGoesOn() {
        if (Idleness.busyOnes(threadsOfTheScenario()).isEmpty()) {
            Await.until(
                    "nobody is about to go on",
                    () ->
                            threadsOfTheScenario().stream()
                                    .map(Thread::getState)
                                    .noneMatch(Set.of(State.RUNNABLE, State.BLOCKED)::contains));
        }
    }

    /**
     * One that was woken, and is about to end, looks as if it waited; when threads that came later
     * have come and gone it has had its turn, too.
     */
    private static void assertNoneGoesOn(Set<Thread> writers, Workers workers)
            throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            assertThat(Idleness.busyOnes(writers)).as("writers that keep a core busy").isEmpty();
            workers.start("passer-by", () -> {}).join();
        }
        assertThat(writers)
                .as("the normal threads that have written, and their states after the close")
                .filteredOn(writer -> !writer.isDaemon())
                .extracting(Thread::getState)
                .allMatch(State.TERMINATED::equals);
    }

    private static List<String> entriesOf(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + " " + number).toList();
    }

    /** All but the one that asks. */
    private static List<Thread> threadsOfTheScenario() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        var threads = new Thread[group.activeCount() + 64];
        group.enumerate(threads);
        return Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }

    /** A diary of one round. */
    private static final class Page {

        private final List<String> written = new CopyOnWriteArrayList<>();
        private final Diary diary;

        Page(Variant<Diary> variant) {
            diary = variant.fresh((Pen) written::add);
        }

        /** How many entries are written then. */
        int close() {
            unchecked(diary::close).run();
            return written.size();
        }
    }
}
