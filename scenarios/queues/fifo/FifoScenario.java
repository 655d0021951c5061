package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Items leave a queue in the order in which they came; in which they are processed is another
 * matter.
 */
@ClaimScenario
@ShowTimeline
class FifoScenario {

    private static final int ITEMS = 1_000;
    private static final int A_MOMENT = 10_000; // nanoseconds

    static Stream<Named<Queue<Integer>>> fifoQueues() {
        return named(
                List.of(
                        new ArrayBlockingQueue<>(ITEMS),
                        new LinkedBlockingQueue<>(),
                        new LinkedBlockingDeque<>(),
                        new LinkedTransferQueue<>(),
                        new ConcurrentLinkedQueue<>(),
                        new ConcurrentLinkedDeque<>()));
    }

    /** One that holds a few items only is among them, and one that holds none. */
    static Stream<Named<Queue<Integer>>> queuesBetweenThreads() {
        return named(
                List.of(
                        new ArrayBlockingQueue<>(10),
                        new LinkedBlockingQueue<>(),
                        new LinkedBlockingDeque<>(),
                        new LinkedTransferQueue<>(),
                        new ConcurrentLinkedQueue<>(),
                        new ConcurrentLinkedDeque<>(),
                        new SynchronousQueue<>()));
    }

    static Stream<Named<Queue<Due>>> queuesThatSort() {
        return named(List.of(new PriorityBlockingQueue<>(), new DelayQueue<>()));
    }

    static Stream<Named<Deque<Integer>>> deques() {
        return named(List.of(new LinkedBlockingDeque<>(), new ConcurrentLinkedDeque<>()));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queuesThatSort")
    void a_queue_that_sorts_does_not_hand_out_first_what_was_put_first(Queue<Due> queue) {
        Stream.of(3, 1, 2).map(Due::new).forEach(queue::add);

        assertThat(drained(queue))
                .as("taken in this order")
                .containsExactly(new Due(1), new Due(2), new Due(3));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("deques")
    void a_deque_that_is_used_as_a_stack_hands_out_last_what_was_put_first(Deque<Integer> deque) {
        Stream.of(1, 2, 3).forEach(deque::push);

        assertThat(Stream.generate(deque::pop).limit(3))
                .as("taken in this order")
                .containsExactly(3, 2, 1);
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("fifoQueues")
    void what_was_put_first_is_taken_first(Queue<Integer> queue) {
        queue.addAll(numbers(1));

        assertThat(drained(queue)).as("taken in this order").containsExactlyElementsOf(numbers(1));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queuesBetweenThreads")
    void one_consumer_gets_the_items_of_each_producer_in_their_order(
            Queue<Integer> queue, Workers workers) throws Exception {
        workers.start("first producer", () -> putAll(queue, 1));
        workers.start("second producer", () -> putAll(queue, -1));

        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < 2 * ITEMS; i++) {
            taken.add(take(queue));
        }

        assertThat(taken)
                .filteredOn(number -> number > 0)
                .as("of the first")
                .containsExactlyElementsOf(numbers(1));
        assertThat(taken)
                .filteredOn(number -> number < 0)
                .as("of the second")
                .containsExactlyElementsOf(numbers(-1));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queuesBetweenThreads")
    void many_consumers_remove_the_items_of_one_producer_in_their_order(
            Queue<Integer> queue, Workers workers, Evidence evidence) throws Exception {
        List<Removal> removals = Collections.synchronizedList(new ArrayList<>());
        var tickets = new AtomicInteger();
        var toTake = new AtomicInteger(ITEMS);
        for (String name : List.of("first consumer", "second consumer", "third consumer")) {
            workers.start(
                    name,
                    () -> {
                        while (toTake.getAndDecrement() > 0) {
                            int before = tickets.incrementAndGet();
                            int item = take(queue);
                            removals.add(new Removal(item, before, tickets.incrementAndGet()));
                        }
                    });
        }
        workers.start("producer", () -> putAll(queue, 1));
        workers.joinAll();

        assertThat(removals.stream().map(Removal::item))
                .as("taken")
                .containsExactlyInAnyOrderElementsOf(numbers(1));
        assertThat(Removal.outOfTurn(removals)).as("removals before their turn").isEmpty();
        evidence.saw(
                "%,d of %,d pairs of removals did not overlap, and were in order",
                Removal.pairsOneAfterTheOther(removals), ITEMS * (ITEMS - 1) / 2);
    }

    @Test
    void who_waits_at_a_synchronous_queue_is_served_in_turn_if_the_queue_is_fair(
            Workers workers, Evidence evidence) throws Exception {
        assertThat(servedBy(new SynchronousQueue<>(true), workers))
                .as("served by a fair queue")
                .containsExactly(1, 2, 3);

        List<Integer> served = servedBy(new SynchronousQueue<>(), workers);
        assertThat(served).as("served by another").containsExactlyInAnyOrder(1, 2, 3);
        evidence.saw("a queue that is not fair served producers 1, 2, 3 in the order %s", served);
    }

    @Test
    void the_consumer_that_took_the_second_item_may_be_done_with_it_first(Workers workers)
            throws Exception {
        var queue = new LinkedBlockingQueue<>(List.of(1, 2));
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        var firstIsTaken = new Gate("the first item is taken");
        var secondIsDone = new Gate("the second item is done");
        workers.start(
                "slow consumer",
                () -> {
                    int item = queue.take();
                    firstIsTaken.open();
                    secondIsDone.pass();
                    done.add(item);
                });
        firstIsTaken.pass();
        workers.start(
                "fast consumer",
                () -> {
                    done.add(queue.take());
                    secondIsDone.open();
                });
        workers.joinAll();

        assertThat(done).as("done in this order").containsExactly(2, 1);
    }

    @Test
    void left_alone_two_consumers_process_out_of_the_order_of_removal() {
        assertThat(Stress.run(FifoStress.Processing.class)).hasWitness();
    }

    @Test
    void under_stress_every_removal_keeps_the_order() {
        assertThat(Stress.run(FifoStress.Removals.class)).neverFails();
    }

    /** The items in the order in which they are taken from producers that wait, 1 the longest. */
    private static List<Integer> servedBy(SynchronousQueue<Integer> queue, Workers workers)
            throws InterruptedException {
        for (int number : new int[] {1, 2, 3}) {
            Worker producer = workers.start("producer " + number, () -> queue.put(number));
            assertThat(producer).isWaitingFor(queue);
        }
        return List.of(queue.take(), queue.take(), queue.take());
    }

    private static void putAll(Queue<Integer> queue, int sign) throws InterruptedException {
        for (int number : numbers(sign)) {
            if (queue instanceof BlockingQueue<Integer> blocking) {
                blocking.put(number);
            } else {
                queue.add(number);
            }
        }
    }

    private static int take(Queue<Integer> queue) throws InterruptedException {
        if (queue instanceof BlockingQueue<Integer> blocking) {
            return blocking.take();
        }
        Integer item = queue.poll();
        while (item == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(A_MOMENT);
            item = queue.poll();
        }
        return item;
    }

    private static <T> List<T> drained(Queue<T> queue) {
        return Stream.generate(queue::poll).takeWhile(Objects::nonNull).toList();
    }

    /** One to the number of items, or minus one to minus that. */
    private static List<Integer> numbers(int sign) {
        return IntStream.rangeClosed(1, ITEMS).map(number -> sign * number).boxed().toList();
    }

    private static <Q extends Queue<?>> Stream<Named<Q>> named(List<Q> queues) {
        return queues.stream().map(queue -> Named.of(queue.getClass().getSimpleName(), queue));
    }
}
