package queues.producer_consumer;

import static claimcheck.scenario.Body.afterAnInterrupt;
import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import queues.producer_consumer.WatchedShelf.Step;

/** A buffer at which everybody who can go on does so, and nobody else. */
@ClaimExercise
@ShowTimeline
class ProducerConsumerExercise {

    private static final int ROUNDS = 2_000;
    private static final List<String> ORDER = List.of("third", "fourth", "fifth");

    private final Variant<BoundedBuffer> variant = Variant.of(BoundedBuffer.class);

    private record Call(String name, Body body) {

        static Call put(BoundedBuffer buffer) {
            return new Call("producer", () -> buffer.put("item"));
        }

        static Call take(BoundedBuffer buffer) {
            return new Call("consumer", buffer::take);
        }

        Worker start(String which, Workers workers) {
            return workers.start(which + " " + name, body);
        }

        /** The same; whoever is told of an interrupt does not count. */
        Body counted(AtomicInteger calls) {
            return () -> {
                try {
                    body.run();
                    calls.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_consumer_waits_for_an_item_and_leaves_the_processor_alone(Workers workers)
            throws Exception {
        var shelf = new WatchedShelf(1);
        BoundedBuffer buffer = variant.fresh(shelf);
        Worker consumer =
                workers.start("consumer", () -> assertThat(buffer.take()).isEqualTo("item"));
        assertThat(consumer).rests();

        buffer.put("item");

        consumer.join();
        assertThat(shelf.added()).as("items that were on the shelf").isEqualTo(1);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_producer_waits_when_the_shelf_is_full_and_not_before(Workers workers) throws Exception {
        var shelf = new WatchedShelf(2);
        BoundedBuffer buffer = variant.fresh(shelf);
        var put = new AtomicInteger();
        Worker producer =
                workers.start(
                        "producer",
                        () -> {
                            for (String item : List.of("first", "second", "third")) {
                                buffer.put(item);
                                put.incrementAndGet();
                            }
                        });

        assertThat(producer).rests();
        assertThat(put).as("items put on a shelf for two").hasValue(2);
        assertThat(shelf.added()).as("items on a shelf for two").isEqualTo(2);

        assertThat(List.of(buffer.take(), buffer.take(), buffer.take()))
                .as("taken")
                .containsExactly("first", "second", "third");
        producer.join();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_producer_waits_when_the_shelf_is_full_and_not_before")
    void in_many_rounds_a_producer_and_a_consumer_come_to_their_end() throws Exception {
        assertThat(
                        Rounds.of(() -> new Pair(variant), Pair::putAll, Pair::takeAll)
                                .tally(ROUNDS, Pair::taken))
                .as("how often it was taken what was put")
                .isEqualTo(Map.of(String.join(" ", ORDER), ROUNDS));
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone")
    void an_interrupt_ends_the_wait_and_leaves_nothing_behind(Workers workers) throws Exception {
        BoundedBuffer buffer = variant.fresh(new WatchedShelf(1));
        Worker consumer = workers.start("consumer", buffer::take);
        assertThat(consumer).rests();
        consumer.interrupt();
        assertThat(consumer.failure()).isInstanceOf(InterruptedException.class);
        assertThat(workers.start("next consumer", afterAnInterrupt(buffer::take)).failure())
                .isInstanceOf(InterruptedException.class);

        buffer.put("first");
        Worker producer = workers.start("producer", () -> buffer.put("second"));
        assertThat(producer).rests();
        producer.interrupt();
        assertThat(producer.failure()).isInstanceOf(InterruptedException.class);
        Body put = afterAnInterrupt(() -> buffer.put("second"));
        assertThat(workers.start("next producer", put).failure())
                .isInstanceOf(InterruptedException.class);

        assertThat(buffer.take()).isEqualTo("first");
        buffer.put("third");
        assertThat(buffer.take()).isEqualTo("third");
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "an_interrupt_ends_the_wait_and_leaves_nothing_behind")
    void of_two_that_wait_one_is_interrupted_and_the_other_goes_on(Workers workers)
            throws Exception {
        BoundedBuffer buffer = variant.fresh(new WatchedShelf(1));
        List<Worker> consumers = twoWait(Call.take(buffer), workers);
        theFirstIsInterrupted(consumers);
        buffer.put("first");
        consumers.get(1).join();

        buffer.put("second");
        List<Worker> producers = twoWait(Call.put(buffer), workers);
        theFirstIsInterrupted(producers);
        buffer.take();
        producers.get(1).join();
    }

    /** Whichever of the two is interrupted, while the change is under way and right after it. */
    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "of_two_that_wait_one_is_interrupted_and_the_other_goes_on")
    void who_is_interrupted_when_its_turn_comes_does_not_cost_the_other_its_turn(Workers workers)
            throws Exception {
        for (Step change : List.of(Step.ADD, Step.REMOVE)) {
            for (int which = 0; which < 2; which++) {
                oneIsInterrupted(which, change, new Gate("the change may be made"), workers);
                var alreadyOpen = new Gate("nothing is held up");
                alreadyOpen.open();
                oneIsInterrupted(which, change, alreadyOpen, workers);
            }
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            points = 2,
            after = "an_interrupt_ends_the_wait_and_leaves_nothing_behind")
    void whoever_is_told_of_an_interrupt_has_changed_nothing(Workers workers) throws Exception {
        var shelf = new WatchedShelf(3);
        BoundedBuffer buffer = variant.fresh(shelf);
        interrupted(Step.ADD, Call.put(buffer), shelf, workers);
        int put = shelf.added();
        workers.start("next producer", () -> times(3 - put, Call.put(buffer))).join();

        interrupted(Step.REMOVE, Call.take(buffer), shelf, workers);
        int taken = shelf.removed();
        workers.start("next consumer", () -> times(3 - taken, Call.take(buffer))).join();
        workers.start("last producer", () -> times(3, Call.put(buffer))).join();
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void who_is_held_at_one_shelf_keeps_nobody_from_another(Workers workers) throws Exception {
        var shelf = new WatchedShelf(1);
        BoundedBuffer buffer = variant.fresh(shelf);
        BoundedBuffer another = variant.fresh(new WatchedShelf(1));
        var othersAreThrough = new Gate("others are through at another shelf");
        shelf.holdTheNext(Step.ADD, othersAreThrough);
        Worker held = Call.put(buffer).start("held", workers);
        assertThat(held).rests();

        Call.put(another).start("other", workers).join();
        Call.take(another).start("other", workers).join();

        othersAreThrough.open();
        held.join();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void nobody_comes_to_the_shelf_while_another_is_there(Workers workers) throws Exception {
        for (Step step : Step.values()) {
            var shelf = new WatchedShelf(3);
            BoundedBuffer buffer = variant.fresh(shelf);
            buffer.put("item");
            var othersHaveCome = new Gate("the others have come");
            shelf.holdTheNext(step, othersHaveCome);
            Call held = step == Step.REMOVE ? Call.take(buffer) : Call.put(buffer);

            assertThat(held.start("first", workers)).restsOrEnds();
            assertThat(Call.put(buffer).start("second", workers)).restsOrEnds();
            assertThat(Call.take(buffer).start("third", workers)).restsOrEnds();
            othersHaveCome.open();
            workers.joinAll();
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone")
    void of_two_that_wait_one_goes_on_for_each_item_and_one_for_each_place(Workers workers)
            throws Exception {
        BoundedBuffer buffer = variant.fresh(new WatchedShelf(1));

        List<Worker> consumers = twoWait(Call.take(buffer), workers);
        buffer.put("first");
        oneEndsAndOneWaits(consumers);
        buffer.put("second");
        workers.joinAll();

        buffer.put("third");
        List<Worker> producers = twoWait(Call.put(buffer), workers);
        assertThat(buffer.take()).isEqualTo("third");
        oneEndsAndOneWaits(producers);
        buffer.take();
        workers.joinAll();
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone")
    void whoever_is_woken_when_another_was_faster_waits_on(Workers workers) throws Exception {
        var empty = new WatchedShelf(1);
        BoundedBuffer buffer = variant.fresh(empty);
        Call take = Call.take(buffer);
        meet(empty, workers, take, take, Call.put(buffer), take);
        for (String item : List.of("second", "third", "fourth")) {
            buffer.put(item);
        }
        workers.joinAll();

        var full = new WatchedShelf(1);
        BoundedBuffer another = variant.fresh(full);
        another.put("first");
        Call put = Call.put(another);
        meet(full, workers, put, put, Call.take(another), put);
        for (int left = 4; left > 0; left--) {
            another.take();
        }
        workers.joinAll();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            points = 3,
            after = "a_consumer_waits_for_an_item_and_leaves_the_processor_alone")
    void consumers_and_producers_that_wait_side_by_side_all_go_on(Workers workers)
            throws Exception {
        bothSidesMeet(1, workers);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "consumers_and_producers_that_wait_side_by_side_all_go_on")
    void for_two_changes_before_anybody_is_awake_two_go_on(Workers workers) throws Exception {
        bothSidesMeet(2, workers);
    }

    /**
     * One is held at the shelf. Another that has come meanwhile is interrupted, and a third was
     * before it calls: each of them either says so, or has done all that the call does.
     */
    private static void interrupted(Step step, Call call, WatchedShelf shelf, Workers workers)
            throws Exception {
        var mayGoOn = new Gate("the first may go on");
        shelf.holdTheNext(step, mayGoOn);
        Worker first = call.start("first", workers);
        assertThat(first).rests();
        var calls = new AtomicInteger(1);
        Body counted = call.counted(calls);
        Worker second = workers.start("second " + call.name(), counted);
        assertThat(second).restsOrEnds();
        second.interrupt();
        assertThat(second).restsOrEnds();
        mayGoOn.open();
        first.join();
        second.join();
        workers.start(
                        "third " + call.name(),
                        () -> {
                            Thread.currentThread().interrupt();
                            counted.run();
                        })
                .join();
        assertThat(step == Step.ADD ? shelf.added() : shelf.removed())
                .as("changes of the shelf, by those that were not told of an interrupt")
                .isEqualTo(calls.get());
    }

    /**
     * Two wait, and a change lets one of them go on. One is interrupted right after it; if the gate
     * is not open yet, also while the change is held up there.
     */
    private void oneIsInterrupted(int which, Step change, Gate mayChange, Workers workers)
            throws Exception {
        var shelf = new WatchedShelf(1);
        BoundedBuffer buffer = variant.fresh(shelf);
        Call waits = Call.take(buffer);
        Call changes = Call.put(buffer);
        if (change == Step.REMOVE) {
            buffer.put("first");
            waits = Call.put(buffer);
            changes = Call.take(buffer);
        }
        shelf.holdTheNext(change, mayChange);
        Body body = changes.body();
        var through = new AtomicInteger();
        var counted = new Call(waits.name(), waits.counted(through));
        List<Worker> two = twoWait(counted, workers);
        Worker interrupted = two.get(which);
        Worker changing =
                workers.start(
                        "third " + changes.name(),
                        () -> {
                            body.run();
                            interrupted.interrupt();
                        });
        if (!mayChange.isOpen()) {
            assertThat(changing).rests();
            interrupted.interrupt();
            assertThat(interrupted).restsOrEnds();
            mayChange.open();
        }
        changing.join();
        Await.until(
                "one " + waits.name() + " goes on, though the other is interrupted",
                () -> through.get() == 1);

        changes.start("last", workers).join();
        workers.joinAll();
    }

    private static void theFirstIsInterrupted(List<Worker> two) throws InterruptedException {
        Worker first = two.get(0);
        first.interrupt();
        assertThat(first.failure()).isInstanceOf(InterruptedException.class);
    }

    private static void times(int times, Call call) throws Exception {
        for (int i = 0; i < times; i++) {
            call.body().run();
        }
    }

    private static List<Worker> twoWait(Call call, Workers workers) {
        Worker one = call.start("one", workers);
        assertThat(one).rests();
        Worker other = call.start("other", workers);
        assertThat(other).rests();
        return List.of(one, other);
    }

    private static void oneEndsAndOneWaits(List<Worker> two) throws InterruptedException {
        Worker one = two.get(0);
        Worker other = two.get(1);
        Await.until(
                () -> "'" + one + "' or '" + other + "' should go on, but neither does",
                () -> one.isDone() || other.isDone());
        boolean oneHasEnded = one.isDone();
        (oneHasEnded ? one : other).join();
        assertThat(oneHasEnded ? other : one).rests();
    }

    private void bothSidesMeet(int capacity, Workers workers) throws Exception {
        var empty = new WatchedShelf(capacity);
        BoundedBuffer buffer = variant.fresh(empty);
        meet(empty, workers, Call.take(buffer), Call.put(buffer), Call.put(buffer));
        workers.joinAll();

        var full = new WatchedShelf(capacity);
        BoundedBuffer another = variant.fresh(full);
        for (int items = 0; items < capacity; items++) {
            another.put("item");
        }
        meet(full, workers, Call.put(another), Call.take(another), Call.take(another));
        workers.joinAll();
    }

    /**
     * One thread waits; another has come to wait, too, and is held while it looks; meanwhile others
     * stand at the door. When all go on, whoever is woken comes in after those.
     */
    private static void meet(WatchedShelf shelf, Workers workers, Call waits, Call... others) {
        assertThat(waits.start("first", workers)).rests();
        var othersHaveCome = new Gate("the others have come");
        shelf.holdTheNext(Step.LOOK, othersHaveCome);
        assertThat(waits.start("second", workers)).restsOrEnds();
        for (int i = 0; i < others.length; i++) {
            assertThat(others[i].start(ORDER.get(i), workers)).restsOrEnds();
        }
        othersHaveCome.open();
    }

    /** A buffer of one round, with a shelf for one item. */
    private static final class Pair {

        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final BoundedBuffer buffer;

        Pair(Variant<BoundedBuffer> variant) {
            buffer = variant.fresh(new WatchedShelf(1));
        }

        void putAll() {
            ORDER.forEach(item -> unchecked(() -> buffer.put(item)).run());
        }

        void takeAll() {
            ORDER.forEach(item -> unchecked(() -> taken.add(buffer.take())).run());
        }

        String taken() {
            return String.join(" ", taken);
        }
    }
}
