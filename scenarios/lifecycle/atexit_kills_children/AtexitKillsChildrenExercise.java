package lifecycle.atexit_kills_children;

import static claimcheck.scenario.Body.unchecked;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Needs;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A child that ends with its parent, also if that is killed and can do nothing about it. */
@ClaimExercise
@ShowTimeline
class AtexitKillsChildrenExercise {

    /** More than any queue that has an end. */
    private static final int MANY = 20_000;

    private static final String LETTERS_OF_SEVERAL_BYTES = "f\u00fcr 5 \u20ac \ud83d\ude00";

    private final Variant<Lifeline> variant = Variant.of(Lifeline.class);

    /** None of them is a goodbye, and each is one line. */
    private final List<String> oddOrders =
            Stream.concat(
                            Stream.of(
                                    "goodbye letter to Bob",
                                    "Goodbye",
                                    " goodbye ",
                                    "  indented\t",
                                    "a\u2028b\u0085c",
                                    "long ".repeat(1_000)),
                            variant.texts().stream())
                    .filter(text -> !text.equals(Lifeline.GOODBYE) && !text.contains("\n"))
                    .toList();

    private final AtomicInteger ends = new AtomicInteger();
    private final Gate hasEnded = new Gate("the child is told that its parent has gone");
    private final List<Optional<String>> given = new CopyOnWriteArrayList<>();

    @Test
    @TakesLong
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_child_ends_when_its_parent_is_killed() throws Exception {
        Needs.linux("orphans are looked for in /proc");
        try (var parent = ChildJvm.start(TyingProgram.class)) {
            Child child = Child.of(parent);
            try {
                parent.awaitOutput(said -> said.contains(TiedProgram.isAt(TiedProgram.WORK)));
                handleOf(parent.pid()).ifPresent(ProcessHandle::destroyForcibly);
                parent.awaitExit();

                awaitOfAnOrphan(() -> isDecided(parent.output()) || !child.isAlive());
                assertThat(parent.output())
                        .as("what the child says when its parent was killed")
                        .contains(TiedProgram.ENDS_WITH_ITS_PARENT)
                        .doesNotContain(TiedProgram.DOES_NOT_END);
            } finally {
                end(child);
            }
        }
    }

    @Test
    @TakesLong
    @Shows(Behaviour.CLEAN_UP)
    void a_child_whose_work_is_done_ends_though_its_parent_goes_on() throws Exception {
        var builder =
                new ProcessBuilder(TiedProgram.command(ProcessHandle.current().pid()))
                        .redirectErrorStream(true);
        try (var child = Program.start(builder)) {
            child.say(TiedProgram.LEAVE);
            int exitCode = child.process().waitFor();

            String said = new String(child.process().getInputStream().readAllBytes(), UTF_8);
            assertThat(said).contains(TiedProgram.isAt(TiedProgram.LEAVE));
            assertThat(exitCode).as("exit code of the child, which said\n%s", said).isZero();
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "a_child_ends_when_its_parent_is_killed")
    void it_is_told_though_it_asks_for_no_order_and_however_many_are_waiting(Workers workers)
            throws Exception {
        String orders =
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(number -> "order " + number + "\n")
                        .collect(Collectors.joining());
        try (var silent = new PlannedInput();
                var input = new PlannedInput()) {
            lifeline(silent, workers);
            Lifeline lifeline = lifeline(input, workers);
            input.says(orders);
            next("working", lifeline, workers).join();

            input.ends();

            hasEnded.pass();
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "a_child_ends_when_its_parent_is_killed")
    void a_failure_of_the_input_is_an_end(Workers workers) throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            input.says("order\n");
            next("working", lifeline, workers).join();
            input.says("delete the file of yester");
            Idleness.busyOnes(threadsOfTheScenario());

            input.breaks();
            hasEnded.pass();
            next("asking", lifeline, workers).join();
            next("asking again", lifeline, workers).join();
            Idleness.busyOnes(threadsOfTheScenario());

            assertThat(given)
                    .containsExactly(Optional.of("order"), Optional.empty(), Optional.empty());
            assertThat(ends).as("how often the child was told").hasValue(1);
        }
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "a_child_ends_when_its_parent_is_killed")
    void who_waits_hears_of_the_end_while_the_child_is_being_told(Workers workers)
            throws Exception {
        try (var input = new PlannedInput()) {
            var isHeard = new Gate("who asks has heard of the end");
            List<Lifeline> made = new CopyOnWriteArrayList<>();
            Runnable slowly = unchecked(isHeard::pass);
            workers.start("making", () -> made.add(variant.fresh(input, slowly))).join();
            Worker asking = next("asking", made.get(0), workers);
            assertThat(asking).rests();

            input.ends();
            asking.join();

            assertThat(given).containsExactly(Optional.empty());
            isHeard.open();
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_goodbye_is_an_end_and_no_order_and_the_child_is_told_once(Workers workers)
            throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            input.says("order\n");
            next("working", lifeline, workers).join();
            input.says(Lifeline.GOODBYE + "\n");
            input.ends();
            hasEnded.pass();
            next("asking again", lifeline, workers).join();
            Idleness.busyOnes(threadsOfTheScenario());

            assertThat(given).containsExactly(Optional.of("order"), Optional.empty());
            assertThat(ends).as("how often the child was told").hasValue(1);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void orders_are_given_one_by_one_in_their_order_and_who_asks_too_early_waits(Workers workers)
            throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            Worker early = workers.start("working", () -> giveFour(lifeline));
            assertThat(early).rests();
            early.wakeInVain(lifeline);
            assertThat(early).rests();
            input.says("1");
            assertThat(early).rests();
            input.says("st\n2nd\n\n4th: föur\n");
            early.join();
            input.says("5th\n6th\n7th\n8th\nth");
            Idleness.busyOnes(threadsOfTheScenario());
            workers.start("working on", () -> giveFour(lifeline)).join();

            assertThat(given)
                    .as("the orders that were given")
                    .extracting(order -> order.orElse("none"))
                    .containsExactly("1st", "2nd", "", "4th: föur", "5th", "6th", "7th", "8th");
            assertThat(ends).as("how often the child was told of an end").hasValue(0);
        }
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            points = 2,
            after = "orders_are_given_one_by_one_in_their_order_and_who_asks_too_early_waits")
    void an_order_is_given_as_it_is_whatever_it_says(Workers workers) throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            input.saysByteByByte(LETTERS_OF_SEVERAL_BYTES + "\n");
            for (String order : oddOrders) {
                input.says(order + "\n");
            }
            for (int i = 0; i <= oddOrders.size(); i++) {
                next("working", lifeline, workers).join();
            }

            assertThat(given)
                    .as("the orders that were given")
                    .extracting(order -> order.orElse("none"))
                    .containsExactlyElementsOf(
                            Stream.concat(Stream.of(LETTERS_OF_SEVERAL_BYTES), oddOrders.stream())
                                    .toList());
            assertThat(ends).as("how often the child was told of an end").hasValue(0);
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_child_ends_when_its_parent_is_killed")
    void an_order_that_is_cut_off_is_not_given(Workers workers) throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            input.says("delete the file of yester");
            Idleness.busyOnes(threadsOfTheScenario());

            input.ends();
            hasEnded.pass();
            next("asking", lifeline, workers).join();

            next("asking again", lifeline, workers).join();
            Idleness.busyOnes(threadsOfTheScenario());

            assertThat(given)
                    .as("what was given then")
                    .containsExactly(Optional.empty(), Optional.empty());
            assertThat(ends).as("how often the child was told").hasValue(1);
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void each_order_is_for_one_and_all_who_wait_hear_of_the_end(Workers workers) throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            List<Worker> asking = new ArrayList<>();
            for (int number = 1; number <= 4; number++) {
                Worker next = next("asking " + number, lifeline, workers);
                assertThat(next).rests();
                asking.add(next);
            }
            input.says("first\nsecond\n");
            Await.until(
                    () -> "two of four who wait should get an order, but only " + given + " came",
                    () -> given.size() == 2);
            // A thread that was woken for nothing is not to see the end because of that.
            Await.until(
                    () -> "the others should wait on: " + asking,
                    () ->
                            asking.stream()
                                    .filter(worker -> !worker.isDone())
                                    .map(worker -> worker.thread().getState())
                                    .noneMatch(Set.of(State.RUNNABLE, State.BLOCKED)::contains));

            input.ends();
            workers.joinAll();

            assertThat(given)
                    .as("what the four who waited got")
                    .containsExactlyInAnyOrder(
                            Optional.of("first"),
                            Optional.of("second"),
                            Optional.empty(),
                            Optional.empty());
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_for_an_order_can_be_interrupted_and_no_order_is_lost(Workers workers)
            throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            Worker working = next("working", lifeline, workers);
            assertThat(working).rests();

            working.interrupt();

            assertThat(working.failure()).isInstanceOf(InterruptedException.class);
            input.says("order\n");
            next("working again", lifeline, workers).join();
            assertThat(given).containsExactly(Optional.of("order"));

            input.says("second\n");
            Idleness.busyOnes(threadsOfTheScenario());
            Worker hasty =
                    workers.start(
                            "interrupted before",
                            () -> {
                                Thread.currentThread().interrupt();
                                given.add(lifeline.next());
                            });
            assertThat(hasty).isDone();
            if (given.size() == 1) {
                assertThat(hasty.failure()).isInstanceOf(InterruptedException.class);
                next("working on", lifeline, workers).join();
            }
            assertThat(given).containsExactly(Optional.of("order"), Optional.of("second"));
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_lifeline_on_which_nothing_comes_leaves_the_processor_alone(Workers workers)
            throws Exception {
        try (var input = new PlannedInput()) {
            Lifeline lifeline = lifeline(input, workers);
            next("asking", lifeline, workers);

            List<String> busyOnes = Idleness.busyOnes(threadsOfTheScenario());
            input.ends();
            workers.joinAll();

            assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
        }
    }

    /** It is made by a thread that must not have to wait for anything. */
    private Lifeline lifeline(PlannedInput input, Workers workers) throws InterruptedException {
        List<Lifeline> made = new CopyOnWriteArrayList<>();
        Runnable end =
                () -> {
                    ends.incrementAndGet();
                    hasEnded.open();
                };
        workers.start("making", () -> made.add(variant.fresh(input, end))).join();
        return made.get(0);
    }

    private Worker next(String name, Lifeline lifeline, Workers workers) {
        return workers.start(name, () -> given.add(lifeline.next()));
    }

    private void giveFour(Lifeline lifeline) throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            given.add(lifeline.next());
        }
    }

    private static boolean isDecided(String said) {
        return said.contains(TiedProgram.ENDS_WITH_ITS_PARENT)
                || said.contains(TiedProgram.DOES_NOT_END);
    }

    /** Whatever it does: nobody else ends it when its parent is gone. */
    private static void end(Child child) {
        if (child.isAlive()) {
            handleOf(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        awaitOfAnOrphan(() -> !child.isAlive());
        child.close();
    }

    private static Optional<ProcessHandle> handleOf(long pid) {
        return ProcessHandle.of(pid);
    }

    /** Of a process that no thread of this JVM waits for, so that nobody seems to be missed. */
    private static void awaitOfAnOrphan(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Bounds.patience().toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
        }
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
}
