package locks.release_on_failure;

import static claimcheck.scenario.Body.raise;
import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A journal that a failed write does not close for ever, nor open for two. */
@ClaimExercise
class ReleaseOnFailureExercise {

    private static final String GAVE_UP = "gave up with an InterruptedException";
    private static final String STILL_INTERRUPTED = "returned, and is still interrupted";
    private static final String FAILED_INTERRUPTED = "failed, and is still interrupted";
    private static final String FAILED_FORGOTTEN = "failed, and is not interrupted any more";
    private static final String FORGOTTEN = "returned, and is not interrupted any more";
    private static final String WAITS =
            "a_thread_waits_while_another_writes_and_leaves_the_processor_alone";
    private static final int ROUNDS = 20;
    private static final int MANY_ROUNDS = 10_000;

    private final IOException full = new IOException("no space left on device");
    private final PlannedFile file = new PlannedFile();
    private final Variant<Journal> variant = Variant.of(Journal.class);
    private final Journal journal = variant.fresh(file);

    @Test
    @Shows(value = Behaviour.CLEAN_UP, points = 3)
    void another_thread_can_write_after_a_write_that_failed(Workers workers) throws Exception {
        writeInVain(full);

        workers.start("later", () -> journal.write("whole")).join();

        assertThat(file.written()).containsExactly("whole");
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            points = 2,
            after = "another_thread_can_write_after_a_write_that_failed")
    void another_thread_can_write_whatever_it_was_that_the_file_threw(Workers workers)
            throws Exception {
        writeInVain(new IllegalStateException("an exception that is not checked"));
        workers.start("after an exception", () -> journal.write("one")).join();

        writeInVain(new LinkageError("an error"));
        workers.start("after an error", () -> journal.write("two")).join();

        writeInVain(new Exception("a checked exception that is not declared"));
        workers.start("after a checked one", () -> journal.write("three")).join();

        assertThat(file.written()).containsExactly("one", "two", "three");
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void the_failure_of_a_write_reaches_its_caller_and_it_is_not_tried_again() {
        var unchecked = new IllegalStateException("an exception that is not checked");
        var error = new LinkageError("an error");
        var checked = new Exception("a checked exception that is not declared");
        for (Throwable failure : List.of(full, unchecked, error, checked, full, full)) {
            file.plan("torn", () -> raise(failure));

            assertThatThrownBy(() -> journal.write("torn"), "the caller of a write that fails")
                    .isSameAs(failure);

            assertThat(file.written()).as("what is in the file").isEmpty();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void each_write_goes_once_to_the_file_of_its_own_journal() throws Exception {
        var otherFile = new PlannedFile();
        Journal other = variant.fresh(otherFile);

        journal.write("this");
        journal.write("this");
        other.write("other");
        journal.write("this");

        assertThat(file.written()).containsExactly("this", "this", "this");
        assertThat(otherFile.written()).containsExactly("other");
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = WAITS)
    @ShowTimeline
    void who_waits_while_a_write_fails_is_next_and_hears_nothing_of_it(Workers workers)
            throws Exception {
        var isInside = new Gate("the first is writing");
        var fail = new Gate("the first may fail");
        Runnable hold = holding(isInside, fail);
        file.plan(
                "torn",
                () -> {
                    hold.run();
                    throw full;
                });
        Worker first = workers.start("first", () -> journal.write("torn"));
        isInside.pass();
        Worker second = workers.start("second", () -> journal.write("second"));
        assertThat(second).rests();
        Worker third = workers.start("third", () -> journal.write("third"));
        assertThat(third).rests();

        fail.open();

        assertThat(first.failure()).as("what the first is told").isSameAs(full);
        second.join();
        third.join();
        assertThat(file.written()).containsExactlyInAnyOrder("second", "third");
        assertOnlyOneWasInside(file);
    }

    /** Whoever of the two is in the file: while one is, the other is not. */
    @Test
    @Shows(value = Behaviour.SAFETY, after = WAITS)
    void who_writes_again_at_once_is_never_in_the_file_with_one_that_waited(Workers workers)
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var isInside = new Gate("the first is writing");
            var goOn = new Gate("the first may go on");
            var isInsideAgain = new Gate("the first is writing again");
            var goOnAgain = new Gate("the first may go on once more");
            var fresh = new PlannedFile();
            Journal shared = variant.fresh(fresh);
            fresh.plan("first", holding(isInside, goOn)::run);
            fresh.plan("again", holding(isInsideAgain, goOnAgain)::run);
            Worker first =
                    workers.start(
                            "first",
                            () -> {
                                shared.write("first");
                                shared.write("again");
                            });
            isInside.pass();
            Worker second = workers.start("second", () -> shared.write("second"));
            assertThat(second).rests();

            goOn.open();
            isInsideAgain.pass();
            assertThat(second).restsOrEnds();
            goOnAgain.open();
            first.join();
            second.join();

            assertOnlyOneWasInside(fresh);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_thread_waits_while_another_writes_and_leaves_the_processor_alone(Workers workers)
            throws Exception {
        assertOneWritesAtATime(workers);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = WAITS)
    void in_many_rounds_two_threads_write_in_turn_and_neither_is_forgotten() throws Exception {
        assertThat(
                        Rounds.of(() -> new Shared(variant), Shared::write, Shared::write)
                                .tally(MANY_ROUNDS, Shared::outcome))
                .as("how often it came to what")
                .isEqualTo(Map.of("6 writes, of which 1 at a time", MANY_ROUNDS));
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "another_thread_can_write_after_a_write_that_failed")
    @ShowTimeline
    void only_one_thread_writes_at_a_time_after_a_failure_too(Workers workers) throws Exception {
        writeInVain(full);
        assertOneWritesAtATime(workers);

        writeInVain(new IllegalStateException("an exception that is not checked"));
        assertOneWritesAtATime(workers);

        writeInVain(new LinkageError("an error"));
        assertOneWritesAtATime(workers);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_thread_waits_while_another_writes_and_leaves_the_processor_alone")
    @ShowTimeline
    void an_interrupt_is_neither_lost_nor_does_it_let_anybody_in(Workers workers) throws Exception {
        var said = new AtomicReference<>("nothing");
        interruptTheSecond(said, workers);

        assertThat(said.get())
                .as("what became of the thread that was interrupted while it waited")
                .isIn(GAVE_UP, STILL_INTERRUPTED);
        List<String> expected = new ArrayList<>(List.of("first"));
        if (!said.get().equals(GAVE_UP)) {
            expected.add("second");
        }
        assertThat(file.written())
                .as("what is in the file after the second %s", said.get())
                .isEqualTo(expected);
        assertOneWritesAtATime(workers);
        expected.addAll(List.of("one", "other"));
        assertThat(file.written()).as("what is in the file in the end").isEqualTo(expected);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "an_interrupt_is_neither_lost_nor_does_it_let_anybody_in")
    void an_interrupt_is_not_lost_if_the_write_fails_or_is_under_way(Workers workers)
            throws Exception {
        var said = new AtomicReference<>("nothing");
        file.plan("second", () -> raise(full));
        interruptTheSecond(said, workers);
        assertThat(said.get())
                .as("what became of the thread that was interrupted while it waited")
                .isIn(GAVE_UP, FAILED_INTERRUPTED);

        said.set("nothing");
        var writer = new CompletableFuture<Worker>();
        file.plan("in time", () -> interruptWhileItWrites(writer.join()));
        writer.complete(workers.start("writer", () -> said.set(outcome("in time"))));
        writer.join().join();
        assertThat(said.get())
                .as("what became of the thread that was interrupted while it was writing")
                .isEqualTo(STILL_INTERRUPTED);
        assertThat(file.written()).containsExactly("first", "in time");
    }

    /** While it waits for the first, which goes on when the second has taken notice. */
    private void interruptTheSecond(AtomicReference<String> said, Workers workers)
            throws InterruptedException {
        var isInside = new Gate("the first is writing");
        var goOn = new Gate("the first may go on");
        file.plan("first", holding(isInside, goOn)::run);
        workers.start("first", () -> journal.write("first"));
        isInside.pass();
        Worker second = workers.start("second", () -> said.set(outcome("second")));
        assertThat(second).rests();
        second.interrupt();
        assertThat(second).noticesTheInterrupt();
        goOn.open();
        workers.joinAll();
    }

    /**
     * In the file, and twice. If the caller waits outside meanwhile, it takes notice each time
     * before the write ends.
     */
    private static void interruptWhileItWrites(Worker caller) {
        for (int time = 0; time < 2; time++) {
            caller.interrupt();
            if (Thread.currentThread() != caller.thread()) {
                assertThat(caller).noticesTheInterrupt();
            }
        }
    }

    /** Writes, and says what this thread knows of its interrupt then. */
    private String outcome(String data) {
        try {
            journal.write(data);
            return Thread.currentThread().isInterrupted() ? STILL_INTERRUPTED : FORGOTTEN;
        } catch (InterruptedException e) {
            return GAVE_UP;
        } catch (IOException e) {
            return Thread.currentThread().isInterrupted() ? FAILED_INTERRUPTED : FAILED_FORGOTTEN;
        }
    }

    /** In this thread, which lives on and does not come back. */
    private void writeInVain(Throwable failure) {
        file.plan("torn", () -> raise(failure));
        assertThatThrownBy(() -> journal.write("torn"), "the caller of a write that fails")
                .isNotNull();
    }

    private void assertOneWritesAtATime(Workers workers) throws InterruptedException {
        var isInside = new Gate("one is writing");
        var goOn = new Gate("it may go on");
        file.plan("one", holding(isInside, goOn)::run);

        Worker one = workers.start("one", () -> journal.write("one"));
        isInside.pass();
        Worker other = workers.start("other", () -> journal.write("other"));
        assertThat(other).rests();
        goOn.open();
        one.join();
        other.join();

        assertThat(file.written()).endsWith("one", "other");
        assertOnlyOneWasInside(file);
    }

    private static void assertOnlyOneWasInside(PlannedFile file) {
        assertThat(file.most()).as("how many were in the file at once, at most").isEqualTo(1);
    }

    /** A journal of one round. */
    private static final class Shared {

        private final PlannedFile file = new PlannedFile();
        private final Journal journal;

        Shared(Variant<Journal> variant) {
            journal = variant.fresh(file);
        }

        void write() {
            for (int i = 0; i < 3; i++) {
                unchecked(() -> journal.write("data")).run();
            }
        }

        String outcome() {
            return file.written().size() + " writes, of which " + file.most() + " at a time";
        }
    }

    private static Runnable holding(Gate isInside, Gate goOn) {
        return unchecked(
                () -> {
                    isInside.open();
                    goOn.pass();
                });
    }
}
