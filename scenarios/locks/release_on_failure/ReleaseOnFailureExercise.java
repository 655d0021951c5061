package locks.release_on_failure;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A journal that a failed write does not close for ever, nor open for two. */
@ClaimExercise
class ReleaseOnFailureExercise {

    private static final String GAVE_UP = "gave up with an InterruptedException";
    private static final String STILL_INTERRUPTED = "returned, and is still interrupted";
    private static final String FORGOTTEN = "returned, and is not interrupted any more";

    private final IOException full = new IOException("no space left on device");
    private final PlannedFile file = new PlannedFile();
    private final Journal journal = Variant.of(Journal.class).fresh(file);

    @Test
    @Shows(value = Behaviour.CLEAN_UP, points = 3)
    void another_thread_can_write_after_a_write_that_failed(Workers workers) throws Exception {
        writeInVain(() -> refuse(full));

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
        writeInVain(
                () -> {
                    throw new IllegalStateException("an exception that is not checked");
                });
        workers.start("after an exception", () -> journal.write("one")).join();

        writeInVain(
                () -> {
                    throw new LinkageError("an error");
                });
        workers.start("after an error", () -> journal.write("two")).join();

        assertThat(file.written()).containsExactly("one", "two");
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void the_failure_of_a_write_reaches_its_caller_and_it_is_not_tried_again() {
        file.plan("torn", () -> refuse(full));

        assertThatThrownBy(() -> journal.write("torn"), "the caller of a write that fails")
                .isSameAs(full);

        assertThat(file.written()).isEmpty();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_thread_waits_while_another_writes_and_leaves_the_processor_alone(Workers workers)
            throws Exception {
        assertOneWritesAtATime(workers);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "another_thread_can_write_after_a_write_that_failed")
    @ShowTimeline
    void only_one_thread_writes_at_a_time_after_a_failure_too(Workers workers) throws Exception {
        writeInVain(() -> refuse(full));

        assertOneWritesAtATime(workers);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_thread_waits_while_another_writes_and_leaves_the_processor_alone")
    @ShowTimeline
    void an_interrupt_is_neither_lost_nor_does_it_let_anybody_in(Workers workers) throws Exception {
        var isInside = new Gate("the first is writing");
        var goOn = new Gate("the first may go on");
        var said = new AtomicReference<>("nothing");
        holdInside("first", isInside, goOn);

        workers.start("first", () -> journal.write("first"));
        isInside.pass();
        Worker second =
                workers.start(
                        "second",
                        () -> {
                            try {
                                journal.write("second");
                                said.set(
                                        Thread.currentThread().isInterrupted()
                                                ? STILL_INTERRUPTED
                                                : FORGOTTEN);
                            } catch (InterruptedException e) {
                                said.set(GAVE_UP);
                            }
                        });
        assertThat(second).rests();
        second.interrupt();
        goOn.open();
        workers.joinAll();

        assertThat(said.get())
                .as("what became of the thread that was interrupted while it waited")
                .isIn(GAVE_UP, STILL_INTERRUPTED);
        assertThat(file.written())
                .as("what is in the file after the second %s", said.get())
                .isEqualTo(
                        said.get().equals(GAVE_UP) ? List.of("first") : List.of("first", "second"));
        assertOneWritesAtATime(workers);
    }

    /** In this thread, which lives on and does not come back. */
    private void writeInVain(PlannedFile.Plan failure) {
        file.plan("torn", failure);
        assertThatThrownBy(() -> journal.write("torn"), "the caller of a write that fails")
                .isNotNull();
    }

    private void assertOneWritesAtATime(Workers workers) throws InterruptedException {
        var isInside = new Gate("one is writing");
        var goOn = new Gate("it may go on");
        holdInside("one", isInside, goOn);

        workers.start("one", () -> journal.write("one"));
        isInside.pass();
        Worker other = workers.start("other", () -> journal.write("other"));
        assertThat(other).rests();
        goOn.open();
        workers.joinAll();

        assertThat(file.written()).endsWith("one", "other");
    }

    private void holdInside(String data, Gate isInside, Gate goOn) {
        Runnable hold =
                unchecked(
                        () -> {
                            isInside.open();
                            goOn.pass();
                        });
        file.plan(data, hold::run);
    }

    private static void refuse(IOException failure) throws IOException {
        throw failure;
    }
}
