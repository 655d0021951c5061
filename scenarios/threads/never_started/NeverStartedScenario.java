package threads.never_started;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thread that nobody starts does none of its work, and who joins it is not told. */
@ClaimScenario
@ShowTimeline
class NeverStartedScenario {

    private static final long COUNT = 1_000_000;

    private final CountDown firstShare = new CountDown(COUNT / 2);
    private final CountDown secondShare = new CountDown(COUNT / 2);

    @Test
    void a_start_that_is_named_but_not_called_leaves_half_of_the_count_undone(Evidence evidence)
            throws InterruptedException {
        var threads = new TwoWays.FirstOnlyNamed().work(firstShare, secondShare);

        assertThat(firstShare.left()).as("left of the first share").isEqualTo(COUNT / 2);
        assertThat(secondShare.left()).as("left of the second share").isZero();
        assertThat(threads)
                .as("the states of the threads")
                .extracting(Thread::getState)
                .containsExactly(State.NEW, State.TERMINATED);
        evidence.saw(
                "%,d of %,d were counted; the first thread is %s",
                COUNT - firstShare.left() - secondShare.left(), COUNT, threads.get(0).getState());
    }

    @Test
    void with_both_started_nothing_is_left(Evidence evidence) throws InterruptedException {
        var threads = new TwoWays.BothStarted().work(firstShare, secondShare);

        assertThat(firstShare.left()).as("left of the first share").isZero();
        assertThat(secondShare.left()).as("left of the second share").isZero();
        assertThat(threads)
                .as("the states of the threads")
                .extracting(Thread::getState)
                .containsOnly(State.TERMINATED);
        evidence.saw("%,d of %,d were counted", COUNT, COUNT);
    }

    @Test
    void join_returns_at_once_from_a_thread_that_was_not_started(Workers workers)
            throws InterruptedException {
        var thread = new Thread(firstShare, "never started");

        workers.start("caller", thread::join).join();

        assertThat(thread.getState()).as("the state after join").isEqualTo(State.NEW);
        assertThat(firstShare.left()).as("left of the first share").isEqualTo(COUNT / 2);
    }

    @Test
    void join_waits_once_it_is_started(Workers workers) throws InterruptedException {
        var mayCount = new Gate("the thread may count");
        var thread =
                new Thread(
                        () -> {
                            unchecked(mayCount::pass).run();
                            firstShare.run();
                        },
                        "started");
        thread.start();
        Worker caller = workers.start("caller", thread::join);

        assertThat(caller).isBlockedIn(Thread.class, "join").staysBlocked();
        mayCount.open();
        caller.join();
        assertThat(firstShare.left()).as("left of the first share").isZero();
    }

    @Test
    void a_join_with_a_duration_refuses_a_thread_that_was_not_started()
            throws ReflectiveOperationException {
        Needs.jdk(19, "Thread.join(Duration)");
        var thread = new Thread(firstShare, "never started");
        var join = Thread.class.getMethod("join", Duration.class);

        assertThatThrownBy(() -> join.invoke(thread, Duration.ofDays(1)))
                .as("the join")
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(IllegalThreadStateException.class);
    }

    @Test
    void the_line_of_the_slide_does_not_compile(Evidence evidence, @TempDir Path classes) {
        var found = new Slide("t1.start; t2.start();").compile(classes);

        // Nothing is said of the second thread.
        assertThat(found)
                .as("what the compiler says")
                .extracting(Diagnostic::getCode, Diagnostic::getLineNumber)
                .containsExactly(tuple("compiler.err.not.stmt", 2L));
        evidence.text("What the compiler says", found.get(0).toString());
    }
}
