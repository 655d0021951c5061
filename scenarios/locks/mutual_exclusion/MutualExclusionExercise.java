package locks.mutual_exclusion;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A scribe whose records are whole, and who keeps nobody from another page. */
@ClaimExercise
class MutualExclusionExercise {

    private static final String BOTH_WHOLE = "one=1\ntwo=2\n";

    private final Scribe scribe = Variant.of(Scribe.class).fresh();
    private final Gate isInTheMiddle = new Gate("the first record is half written");
    private final Gate goOn = new Gate("the other half may be written");
    private final Page page =
            Pages.blank(
                    unchecked(
                            () -> {
                                isInTheMiddle.open();
                                goOn.pass();
                            }));

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void of_two_threads_each_finds_and_leaves_whole_records() {
        assertThat(Interleavings.explore(TwoCallers.class)).neverFails();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_one_thread_writes_is_on_the_page() {
        Page blank = Pages.blank();

        scribe.append(blank, "one", "1");
        scribe.append(blank, "two", "2");

        assertThat(scribe.read(blank)).isEqualTo(BOTH_WHOLE);
        assertThat(blank.text()).isEqualTo(BOTH_WHOLE);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "of_two_threads_each_finds_and_leaves_whole_records")
    @ShowTimeline
    void a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone(Workers workers)
            throws Exception {
        workers.start("first", () -> scribe.append(page, "one", "1"));
        isInTheMiddle.pass();

        Worker second = workers.start("second", () -> scribe.append(page, "two", "2"));
        assertThat(second).rests();
        goOn.open();
        workers.joinAll();

        assertThat(page.text()).isEqualTo(BOTH_WHOLE);
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void records_on_different_pages_are_written_at_the_same_time(Workers workers) throws Exception {
        var bothAreAtIt = new Rendezvous(2, "the moment when both records are half written");
        Page left = Pages.blank(unchecked(bothAreAtIt::meet));
        Page right = Pages.blank(unchecked(bothAreAtIt::meet));

        workers.start("left", () -> scribe.append(left, "one", "1"));
        workers.start("right", () -> scribe.append(right, "two", "2"));
        workers.joinAll();

        assertThat(left.text()).isEqualTo("one=1\n");
        assertThat(right.text()).isEqualTo("two=2\n");
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone")
    @ShowTimeline
    void an_interrupt_of_a_thread_that_waits_does_no_harm_and_is_not_lost(Workers workers)
            throws Exception {
        var isStillInterrupted = new AtomicBoolean();
        workers.start("first", () -> scribe.append(page, "one", "1"));
        isInTheMiddle.pass();
        Worker second =
                workers.start(
                        "second",
                        () -> {
                            scribe.append(page, "two", "2");
                            isStillInterrupted.set(Thread.currentThread().isInterrupted());
                        });
        assertThat(second).rests();

        second.interrupt();
        Await.until("the second thread takes notice of its interrupt", () -> isAware(second));
        goOn.open();
        workers.joinAll();

        assertThat(page.text()).as("the page after the interrupt").isEqualTo(BOTH_WHOLE);
        assertThat(isStillInterrupted.get()).as("the thread is still interrupted").isTrue();
    }

    /** It has ended, waits again, or waits where no interrupt is noticed. */
    private static boolean isAware(Worker worker) {
        boolean isPending = worker.thread().isInterrupted();
        // Asked after that: who has taken it since does not wait before it waits again.
        State state = worker.thread().getState();
        return worker.isDone()
                || state == State.BLOCKED
                || (!isPending && (state == State.WAITING || state == State.TIMED_WAITING));
    }
}
