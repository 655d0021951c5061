package queues.stop_event_unseen;

import static claimcheck.scenario.Body.afterAnInterrupt;
import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Succession;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A crew that stops: after all the work, and whatever its workers wait for. */
@ClaimExercise
@ShowTimeline
class StopEventUnseenExercise {

    private static final String LONG = "long";
    private static final String ONE_OF_ALL = "one of all";

    /** More than a queue has room for whose maker thought of a large number. */
    private static final int VERY_MANY = 70_000;

    private static final int TIMES = 5_000;
    private static final List<String> ITEMS = List.of("first", "second", "third");

    private final Variant<Crew> variant = Variant.of(Crew.class);

    /**
     * Some are equal, also the last two, and some are words that the crew may take for an order.
     */
    private final List<String> many =
            Stream.of(
                            Stream.of("first", "", "stop", "STOP", "first", "poison", "end"),
                            variant.texts().stream(),
                            IntStream.range(0, 2_000).mapToObj(number -> "item " + number),
                            Stream.of("last", "last"))
                    .flatMap(items -> items)
                    .toList();

    private final Set<Thread> crewThreads = ConcurrentHashMap.newKeySet();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final AtomicInteger inWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Gate begun = new Gate("the work on the first item has begun");
    private final Gate goOn = new Gate("the work on the first item may end");

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void all_workers_stop_though_they_wait_for_an_item(Workers workers) throws Exception {
        Crew crew = twoThatHaveWorked();
        Idleness.busyOnes(crewThreads);

        workers.start("boss", crew::stop).join();
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "all_workers_stop_though_they_wait_for_an_item")
    void one_is_idle_and_one_at_work_and_both_stop(Workers workers) throws Exception {
        Crew crew = twoThatHaveWorked();
        crew.put(LONG);
        begun.pass();
        Idleness.busyOnes(crewThreads);

        Worker boss = workers.start("boss", crew::stop);
        assertThat(boss).rests();
        goOn.open();
        boss.join();

        assertThat(handled).as("handled").contains(LONG);
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            points = 2,
            after = "all_workers_stop_though_they_wait_for_an_item")
    void as_many_items_are_in_work_as_there_are_workers_and_idle_ones_rest(Workers workers)
            throws Exception {
        Crew crew = twoThatHaveWorked();
        List<String> busyOnes = Idleness.busyOnes(crewThreads);

        crew.put("third");
        crew.put("fourth");
        awaitHandled("first", "second", "third", "fourth");
        // Before what is asserted: a worker that is busy for ever would be waited for at the end.
        workers.start("boss", crew::stop).join();

        assertThat(busyOnes).as("idle workers that keep a core busy").isEmpty();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void the_work_on_an_item_is_not_interrupted(Workers workers) throws Exception {
        List<String> interrupted = new CopyOnWriteArrayList<>();
        Crew crew =
                crew(
                        1,
                        item -> {
                            begun.open();
                            try {
                                goOn.pass();
                            } catch (InterruptedException e) {
                                interrupted.add(item);
                            }
                        });
        crew.put("long");
        begun.pass();

        Worker boss = workers.start("boss", crew::stop);
        Idleness.busyOnes(Set.of(boss.thread()));
        goOn.open();
        boss.join();

        assertThat(interrupted).as("items on which the work was interrupted").isEmpty();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_was_put_before_is_handled_when_stop_returns(Workers workers) throws Exception {
        Crew crew = crew(1, this::handle);
        ITEMS.forEach(crew::put);
        begun.pass();

        Worker boss = workers.start("boss", crew::stop);
        assertThat(boss).rests();
        goOn.open();
        boss.join();

        assertThat(handled).as("handled").containsExactlyInAnyOrderElementsOf(ITEMS);
        assertThat(most).as("items in work at once, with one worker").hasValue(1);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "what_was_put_before_is_handled_when_stop_returns")
    void whatever_the_items_are_and_however_many_each_is_handled(Workers workers) throws Exception {
        var timesHandled = new AtomicInteger();
        Crew crew =
                crew(
                        1,
                        item -> {
                            if (item.equals(ONE_OF_ALL)) {
                                timesHandled.incrementAndGet();
                            } else {
                                handle(item);
                            }
                        });
        Worker boss;
        try {
            workers.start("producer", () -> putAll(crew)).join();
            boss = workers.start("boss", crew::stop);
        } finally {
            goOn.open();
        }
        boss.join();

        assertThat(handled).as("handled").containsExactlyInAnyOrderElementsOf(many);
        assertThat(timesHandled).as("handled of very many equal ones").hasValue(VERY_MANY);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "all_workers_stop_though_they_wait_for_an_item")
    void of_many_items_that_come_just_when_there_is_nothing_left_each_is_handled(Workers workers)
            throws Exception {
        var items = new Succession();
        var timesHandled = new AtomicInteger();
        Crew crew = crew(1, item -> timesHandled.set(items.done()));

        workers.start("producer", () -> items.leave(TIMES, number -> crew.put("item " + number)))
                .join();
        workers.start("boss", crew::stop).join();

        assertThat(timesHandled).as("how many were handled").hasValue(TIMES);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "what_was_put_before_is_handled_when_stop_returns")
    void whoever_waits_for_the_stop_can_be_interrupted_and_the_workers_end_all_the_same(
            Workers workers) throws Exception {
        Crew crew = crew(1, this::handle);
        ITEMS.forEach(crew::put);
        begun.pass();
        Worker boss = workers.start("boss", crew::stop);
        assertThat(boss).rests();
        Worker other = workers.start("another boss", crew::stop);
        assertThat(other).rests();

        Worker third = workers.start("third boss", crew::stop);
        assertThat(third).rests();

        other.interrupt();
        assertThat(other.failure()).isInstanceOf(InterruptedException.class);
        boss.interrupt();
        assertThat(boss.failure()).isInstanceOf(InterruptedException.class);

        assertThat(third).rests();
        third.interrupt();
        assertThat(third.failure()).isInstanceOf(InterruptedException.class);
        goOn.open();
        awaitTheEndOfTheCrew();
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after =
                    "whoever_waits_for_the_stop_can_be_interrupted_and_the_workers_end_all_the_same")
    void who_was_interrupted_before_puts_and_stops_all_the_same(Workers workers) throws Exception {
        Crew crew = crew(1, this::handle);
        workers.start("producer", afterAnInterrupt(() -> ITEMS.forEach(crew::put))).join();
        begun.pass();
        Worker boss = workers.start("boss", afterAnInterrupt(crew::stop));
        assertThat(boss.failure()).isInstanceOf(InterruptedException.class);

        goOn.open();

        awaitTheEndOfTheCrew();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void stop_can_be_called_by_several_threads_and_again(Workers workers) throws Exception {
        Crew crew = crew(1, this::handle);
        crew.put("first");
        begun.pass();

        assertThat(workers.start("boss", crew::stop)).rests();
        assertThat(workers.start("another boss", crew::stop)).rests();
        goOn.open();
        workers.joinAll();

        workers.start("third boss", crew::stop).join();
    }

    private void putAll(Crew crew) {
        many.forEach(crew::put);
        for (int i = 0; i < VERY_MANY; i++) {
            crew.put(ONE_OF_ALL);
        }
    }

    private void awaitTheEndOfTheCrew() {
        awaitHandled("first", "second", "third");
        Await.until(
                "the workers have left their work, though nobody waits for that",
                () -> crewThreads.stream().noneMatch(this::isInTheCrew));
    }

    /** A thread of a pool may outlive the crew, but then it is in no code of the crew's. */
    private boolean isInTheCrew(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(variant.type().getName()));
    }

    private Crew crew(int size, Consumer<String> handler) {
        return variant.fresh(size, handler);
    }

    private Crew twoThatHaveWorked() {
        var bothAreAtIt = new Rendezvous(2, "the moment when two items are in work");
        Runnable meet = unchecked(bothAreAtIt::meet);
        Crew crew =
                crew(
                        2,
                        item -> {
                            if (item.equals(LONG)) {
                                handle(item);
                            } else {
                                meet.run();
                                crewThreads.add(Thread.currentThread());
                                handled.add(item);
                            }
                        });
        crew.put("first");
        crew.put("second");
        awaitHandled("first", "second");
        return crew;
    }

    private void awaitHandled(String... items) {
        Await.until(
                () -> List.of(items) + " should be handled, but only " + handled + " are",
                () -> handled.size() == items.length);
    }

    private void handle(String item) {
        most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
        crewThreads.add(Thread.currentThread());
        begun.open();
        unchecked(goOn::pass).run();
        inWork.decrementAndGet();
        handled.add(item);
    }
}
