package threads.start_and_join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A started thread works while its caller goes on; who joins it goes on when it has ended. */
@ClaimScenario
@ShowTimeline
class StartAndJoinScenario {

    @Test
    @SuppressWarnings("DoNotCall") // what this method is about
    void run_in_place_of_start_keeps_the_caller_until_the_work_is_done(Workers workers)
            throws InterruptedException {
        try (var work = new Work()) {
            var thread = new Thread(work, "only run");
            Worker caller = workers.start("caller", thread::run);
            work.awaitBegun();

            assertThat(caller).isBlockedIn(Work.class, "run").staysBlocked();
            assertThat(thread.getState()).as("the state of the thread").isEqualTo(State.NEW);
            work.letEnd();
            caller.join();
            assertThat(work.doneBy()).as("who did the work").containsExactly(caller.thread());
            assertThat(thread.getState()).as("the state of the thread").isEqualTo(State.NEW);
        }
    }

    @Test
    void start_lets_the_caller_go_on_before_the_thread_has_ended(Workers workers, Evidence evidence)
            throws InterruptedException {
        try (var work = new Work()) {
            var thread = new Thread(work, "started");
            var states = new CopyOnWriteArrayList<State>();
            states.add(thread.getState());
            assertThat(thread.isAlive()).as("alive before start").isFalse();

            // The work needs the caller in order to end, so it cannot have come first.
            thread.start();
            work.awaitBegun();
            states.add(thread.getState());
            assertThat(thread.isAlive()).as("alive while the work is under way").isTrue();
            assertThat(work.doneBy()).as("who did the work so far").isEmpty();
            work.letEnd();

            workers.start("joins", thread::join).join();
            states.add(thread.getState());
            assertThat(thread.isAlive()).as("alive after join").isFalse();
            assertThat(work.doneBy()).as("who did the work").containsExactly(thread);
            assertThat(states.get(0)).as("the state before start").isEqualTo(State.NEW);
            assertThat(states.get(1))
                    .as("the state under way")
                    .isNotIn(State.NEW, State.TERMINATED);
            assertThat(states.get(2)).as("the state after join").isEqualTo(State.TERMINATED);
            evidence.saw("the states of the thread: %s", states);
        }
    }

    @Test
    void join_keeps_the_caller_until_the_work_is_done(Workers workers) throws InterruptedException {
        try (var work = new Work()) {
            var thread = new Thread(work, "joined");
            thread.start();
            var doneAtTheReturn = new CompletableFuture<List<Thread>>();
            Worker caller =
                    workers.start(
                            "caller",
                            () -> {
                                thread.join();
                                doneAtTheReturn.complete(List.copyOf(work.doneBy()));
                            });

            assertThat(caller).isBlockedIn(Thread.class, "join").staysBlocked();
            assertThat(thread.isAlive()).as("alive while it is joined").isTrue();
            work.letEnd();
            caller.join();
            assertThat(doneAtTheReturn)
                    .as("who had done the work when join returned")
                    .isCompletedWithValue(List.of(thread));
            assertThat(thread.isAlive()).as("alive after join").isFalse();
        }
    }

    @Test
    void join_does_not_tell_that_the_thread_ended_in_an_error(Workers workers, Evidence evidence)
            throws InterruptedException {
        var failure = new CompletableFuture<Throwable>();
        var thread =
                new Thread(
                        () -> {
                            throw new IllegalStateException("half of the work is done");
                        },
                        "fails");
        thread.setUncaughtExceptionHandler((which, error) -> failure.complete(error));
        thread.start();

        workers.start("caller", thread::join).join();

        assertThat(thread.getState()).as("the state after join").isEqualTo(State.TERMINATED);
        assertThat(failure)
                .as("what the handler was told")
                .isCompletedWithValueMatching(error -> error instanceof IllegalStateException);
        evidence.saw("join returned; only the handler was told: %s", failure.join());
    }

    @Test
    void a_thread_is_started_once_and_never_again(Workers workers) throws InterruptedException {
        try (var work = new Work()) {
            var thread = new Thread(work, "started once");
            thread.start();

            assertThatThrownBy(thread::start)
                    .as("a second start")
                    .isInstanceOf(IllegalThreadStateException.class);
            work.letEnd();
            workers.start("caller", thread::join).join();
            assertThatThrownBy(thread::start)
                    .as("a start after the end")
                    .isInstanceOf(IllegalThreadStateException.class);
            assertThat(work.doneBy()).as("who did the work").hasSize(1);
        }
    }
}
