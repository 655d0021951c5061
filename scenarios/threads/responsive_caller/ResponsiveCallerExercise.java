package threads.responsive_caller;

import static claimcheck.scenario.Body.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import threads.responsive_caller.Display.Shown;

/** An office that does the long tasks of a user interface, which stays alive meanwhile. */
@ClaimExercise
@ShowTimeline
class ResponsiveCallerExercise {

    /** More than anybody would leave room for. */
    private static final int CLICKS = 1_100;

    /** More than fit on a stack if each call makes the next one. */
    private static final int VERY_MANY = 20_000;

    private final Variant<BackOffice> variant = Variant.of(BackOffice.class);

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 3)
    void other_events_are_handled_while_a_task_is_done(Workers workers) throws Exception {
        try (var window = new Window(workers, variant)) {
            Gate isUnderWay = window.gate("the task is under way");
            Gate goOn = window.gate("the task may go on");
            var ticks = new Ticks();
            // On whatever thread, so that it can be seen what then becomes of the loop.
            Callable<String> held =
                    () -> {
                        isUnderWay.open();
                        goOn.pass();
                        return Tasks.result("first");
                    };

            window.handleWithoutAWait(() -> window.click(held));
            isUnderWay.pass();
            ticks.postTo(window.loop());
            window.handle(() -> {});

            assertThat(ticks.handled()).as("ticks handled by then").isEqualTo(Ticks.HOW_MANY);
            assertThat(window.loopWorker()).rests();
            assertShown(window);
            goOn.open();
            window.display().awaitShown(1);
            assertShown(window, Tasks.result("first"));
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "other_events_are_handled_while_a_task_is_done")
    void each_result_is_shown_once_and_by_the_loop(Workers workers) throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            window.handle(() -> window.click(tasks.task("first")));
            window.display().awaitShown(1);
            Callable<String> twice = tasks.task("second");
            window.handle(
                    () -> {
                        window.click(twice);
                        window.click(twice);
                        window.click(tasks.task("third"));
                    });
            window.display().awaitShown(4);
            Calm.await();

            assertShown(
                    window,
                    Tasks.result("first"),
                    Tasks.result("second"),
                    Tasks.result("second"),
                    Tasks.result("third"));
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "each_result_is_shown_once_and_by_the_loop")
    void each_result_is_shown_where_it_belongs(Workers workers) throws Exception {
        var other = new Display();
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            window.handle(
                    () -> {
                        window.click(tasks.task("first"));
                        window.office().click(tasks.task("second"), other);
                        window.click(tasks.task("third"));
                    });
            window.display().awaitShown(2);

            assertShown(window, Tasks.result("first"), Tasks.result("third"));
            assertThat(other.shown())
                    .as("what was shown on the other screen")
                    .extracting(Shown::what)
                    .containsExactly(Tasks.result("second"));
        }
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, after = "other_events_are_handled_while_a_task_is_done")
    void two_offices_neither_wait_for_each_other_nor_cancel_for_each_other(Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant);
                var other = new Window(workers, variant)) {
            Gate isUnderWay = window.gate("the task is under way");
            Gate goOn = window.gate("the task may go on");
            window.handle(
                    () ->
                            window.click(
                                    window.tasks()
                                            .task(
                                                    "first",
                                                    () -> {
                                                        isUnderWay.open();
                                                        goOn.pass();
                                                    })));
            isUnderWay.pass();

            other.handle(() -> other.click(other.tasks().task("other")));
            other.display().awaitShown(1);
            other.handle(other.office()::cancel);
            other.handle(other.office()::close);
            goOn.open();
            window.display().awaitShown(1);

            assertShown(window, Tasks.result("first"));
            assertShown(other, Tasks.result("other"));
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "other_events_are_handled_while_a_task_is_done")
    void a_failure_of_whatever_kind_is_shown_and_the_next_task_is_done(Workers workers)
            throws Exception {
        var unchecked = new IllegalStateException("the task is not ready");
        var checked = new IOException("the task finds nothing");
        var error = new LinkageError("the task is broken");
        List<Throwable> failures =
                List.of(
                        unchecked,
                        checked,
                        error,
                        new Throwable("the task has failed in a way of its own"),
                        new InterruptedException("the task was interrupted by its own helper"),
                        new CancellationException("the task has cancelled its own helper"),
                        new ExecutionException("the helper of the task has failed", checked),
                        new CompletionException("the helper of the task has failed", unchecked));
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            window.handle(
                    () -> {
                        for (Throwable failure : failures) {
                            window.click(tasks.task("failing", () -> raise(failure)));
                        }
                        window.click(tasks.task("last"));
                    });
            window.display().awaitShown(failures.size() + 1);

            List<Object> shown = new ArrayList<>(failures);
            shown.add(Tasks.result("last"));
            assertThat(window.display().shown())
                    .as("what was shown")
                    .extracting(Shown::what)
                    .containsExactlyInAnyOrderElementsOf(shown);
            assertShownByTheLoop(window);
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "other_events_are_handled_while_a_task_is_done")
    void a_task_finds_its_thread_not_interrupted_whatever_the_one_before_has_done(Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            var slow = new SlowToEnd(window);
            window.handle(
                    () -> {
                        window.click(tasks.task("first", () -> Thread.currentThread().interrupt()));
                        window.click(tasks.task("second", slow::failIfInterrupted));
                    });
            tasks.awaitBegun(2);
            window.display().awaitShown(2);

            assertShown(window, Tasks.result("first"), Tasks.result("second"));
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "other_events_are_handled_while_a_task_is_done")
    void one_task_is_done_at_a_time_in_the_order_of_the_clicks_however_many_wait(Workers workers)
            throws Exception {
        List<String> names = new ArrayList<>(List.of("first", "second"));
        for (int number = 3; number <= CLICKS; number++) {
            names.add("task " + number);
        }
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            Gate goOn = window.gate("the first task may go on");
            Gate goOnWithTheSecond = window.gate("the second task may go on");

            window.handle(
                    () -> {
                        window.click(tasks.task("first", goOn::pass));
                        window.click(tasks.task("second", goOnWithTheSecond::pass));
                        for (String name : names.subList(2, CLICKS)) {
                            window.click(tasks.task(name));
                        }
                    });
            tasks.awaitBegun(1);
            assertBegunWhenAllIsCalm(window, "first");
            goOn.open();
            tasks.awaitBegun(2);
            window.display().awaitShown(1);
            assertBegunWhenAllIsCalm(window, "first", "second");
            assertShown(window, Tasks.result("first"));
            goOnWithTheSecond.open();
            window.display().awaitShown(CLICKS);

            assertThat(tasks.begun()).as("the tasks that have begun").isEqualTo(names);
            assertShown(window, names.stream().map(Tasks::result).toArray());
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "other_events_are_handled_while_a_task_is_done")
    void after_a_cancel_nothing_is_shown_even_if_it_was_done_before(Workers workers)
            throws Exception {
        assertNothingIsShown(BackOffice::cancel, 1, workers);
        assertNothingIsShown(BackOffice::cancel, 2, workers);
        assertNothingIsShown(BackOffice::close, 1, workers);
        assertNothingIsShown(BackOffice::close, 2, workers);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "other_events_are_handled_while_a_task_is_done")
    void a_cancel_ends_what_was_left_before_and_what_comes_later_is_done_afterwards(Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            var slow = new SlowToEnd(window);
            window.handle(
                    () -> {
                        window.click(tasks.task("first", slow));
                        window.click(tasks.task("second"));
                    });
            assertShown(window);
            slow.awaitBegun();

            window.handleWithoutAWait(window.office()::cancel);

            slow.awaitInterrupted();
            window.handle(() -> window.click(tasks.task("third", slow::failIfInterrupted)));
            assertBegunWhenAllIsCalm(window, "first");
            slow.letEnd();
            window.display().awaitShown(1);
            assertBegunWhenAllIsCalm(window, "first", "third");
            assertShown(window, Tasks.result("third"));
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_cancel_ends_what_was_left_before_and_what_comes_later_is_done_afterwards")
    void what_comes_after_a_cancel_is_done_however_many_were_given_up(Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            var slow = new SlowToEnd(window);
            window.handle(() -> window.click(tasks.task("first", slow)));
            assertShown(window);
            slow.awaitBegun();
            Callable<String> waiting = tasks.task("waiting");
            window.handle(
                    () -> {
                        for (int number = 0; number < VERY_MANY; number++) {
                            window.click(waiting);
                        }
                        window.office().cancel();
                        window.click(tasks.task("last"));
                    });
            slow.letEnd();
            window.display().awaitShown(1);

            assertThat(tasks.begun())
                    .as("the tasks that have begun")
                    .containsExactly("first", "last");
            assertShown(window, Tasks.result("last"));
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "other_events_are_handled_while_a_task_is_done")
    void a_task_that_fails_when_it_is_interrupted_is_not_shown(Workers workers) throws Exception {
        for (boolean isClosed : new boolean[] {false, true}) {
            try (var window = new Window(workers, variant)) {
                Tasks tasks = window.tasks();
                Gate neverOpened = window.gate("the first task may go on");
                window.handle(() -> window.click(tasks.task("first", neverOpened::pass)));
                tasks.awaitBegun(1);
                Calm.await();
                window.handle(isClosed ? window.office()::close : window.office()::cancel);
                Calm.await();
                window.handle(() -> {});

                assertShown(window);
            }
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "other_events_are_handled_while_a_task_is_done")
    void a_cancel_without_a_task_does_no_harm(Workers workers) throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            var slow = new SlowToEnd(window);
            window.handle(window.office()::cancel);
            window.handle(() -> window.click(tasks.task("first", slow::failIfInterrupted)));
            window.display().awaitShown(1);
            Calm.await();
            window.handle(window.office()::cancel);
            Calm.await();
            window.handle(() -> window.click(tasks.task("second", slow::failIfInterrupted)));
            window.display().awaitShown(2);

            assertShown(window, Tasks.result("first"), Tasks.result("second"));
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "other_events_are_handled_while_a_task_is_done")
    void a_close_waits_for_nobody_and_all_ends_with_the_task_under_way(Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            var slow = new SlowToEnd(window);
            window.handle(
                    () -> {
                        window.click(tasks.task("first", slow));
                        window.click(tasks.task("second"));
                    });
            assertShown(window);
            slow.awaitBegun();

            window.handleWithoutAWait(window.office()::close);

            slow.awaitInterrupted();
            window.handle(
                    () ->
                            assertThatIllegalStateException()
                                    .as("what is left after the close")
                                    .isThrownBy(() -> window.click(tasks.task("late"))));
            window.handleWithoutAWait(window.office()::close);
            window.handleWithoutAWait(window.office()::cancel);
            slow.letEnd();
            awaitTheEndOfTheThreads(tasks);
            window.handle(() -> {});
            assertThat(tasks.begun()).as("the tasks that have begun").containsExactly("first");
            assertShown(window);
        }
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = "other_events_are_handled_while_a_task_is_done")
    void an_idle_office_leaves_the_processor_alone_and_ends_when_it_is_closed(Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            window.handle(() -> window.click(tasks.task("first")));
            window.display().awaitShown(1);
            List<String> busyOnes = Idleness.busyOnes(tasks.threads());
            window.handle(window.office()::close);

            awaitTheEndOfTheThreads(tasks);
            assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
        }
    }

    /** What is left is done or under way, and then given up before the loop comes to show it. */
    private void assertNothingIsShown(Consumer<BackOffice> givingUp, int howMany, Workers workers)
            throws Exception {
        try (var window = new Window(workers, variant)) {
            Tasks tasks = window.tasks();
            Gate neverOpened = window.gate("the second task may go on");
            window.handle(
                    () -> {
                        window.click(tasks.task("first"));
                        if (howMany > 1) {
                            window.click(tasks.task("second", neverOpened::pass));
                        }
                        tasks.awaitBegun(1);
                        // Until it is done, and whoever did it has told the loop.
                        Calm.await();
                        givingUp.accept(window.office());
                    });
            Calm.await();
            window.handle(() -> {});

            assertShown(window);
        }
    }

    private static void awaitTheEndOfTheThreads(Tasks tasks) {
        Await.until(
                () -> "these threads have not ended: " + living(tasks),
                () -> living(tasks).isEmpty());
    }

    private static List<String> living(Tasks tasks) {
        return tasks.threads().stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private static void assertBegunWhenAllIsCalm(Window window, String... names) {
        Calm.await();
        assertThat(window.tasks().begun()).as("the tasks that have begun").containsExactly(names);
    }

    private static void assertShown(Window window, Object... whats) {
        assertThat(window.display().shown())
                .as("what was shown")
                .extracting(Shown::what)
                .containsExactly(whats);
        assertShownByTheLoop(window);
    }

    private static void assertShownByTheLoop(Window window) {
        assertThat(window.display().shown())
                .as("what was shown by the loop")
                .allMatch(shown -> shown.by() == window.loopWorker().thread());
    }
}
