package queues.get_blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A get waits until there is something to take, a put until there is room for it. */
@ClaimScenario
@ShowTimeline
class GetBlocksScenario {

    private static final Item FIRST = Item.due(1);
    private static final Item SECOND = Item.due(2);

    static Stream<Named<BlockingQueue<Item>>> blockingQueues() {
        return named(
                List.of(
                        new ArrayBlockingQueue<>(1),
                        new LinkedBlockingQueue<>(),
                        new LinkedBlockingDeque<>(),
                        new LinkedTransferQueue<>(),
                        new PriorityBlockingQueue<>(),
                        new DelayQueue<>(),
                        new SynchronousQueue<>()));
    }

    static Stream<Named<BlockingQueue<Item>>> queuesOfOne() {
        return named(
                List.of(
                        new ArrayBlockingQueue<>(1),
                        new LinkedBlockingQueue<>(1),
                        new LinkedBlockingDeque<>(1)));
    }

    static Stream<Named<BlockingQueue<Item>>> unboundedQueues() {
        return named(
                List.of(
                        new LinkedBlockingQueue<>(),
                        new LinkedBlockingDeque<>(),
                        new LinkedTransferQueue<>(),
                        new PriorityBlockingQueue<>(),
                        new DelayQueue<>()));
    }

    static Stream<Named<Queue<Item>>> queuesThatDoNotBlock() {
        return named(List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedDeque<>()));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("blockingQueues")
    void get_waits_without_a_limit_and_goes_on_with_what_is_put(
            BlockingQueue<Item> queue, Workers workers) throws Exception {
        var taken = new CompletableFuture<Item>();
        Worker consumer = workers.start("consumer", () -> taken.complete(queue.take()));
        assertThatItWaitsFor(queue, consumer, Thread.State.WAITING);

        queue.put(FIRST);

        consumer.join();
        assertThat(taken).as("taken").isCompletedWithValue(FIRST);
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queuesOfOne")
    void put_waits_without_a_limit_while_the_queue_is_full_and_goes_on_when_something_is_taken(
            BlockingQueue<Item> queue, Workers workers) throws Exception {
        queue.put(FIRST);
        Worker producer = workers.start("producer", () -> queue.put(SECOND));
        assertThatItWaitsFor(queue, producer, Thread.State.WAITING);

        assertThat(queue.take()).as("taken").isEqualTo(FIRST);

        producer.join();
        assertThat(queue).as("what is in it at the end").containsExactly(SECOND);
    }

    @Test
    void put_into_a_queue_without_any_room_waits_for_the_one_who_takes(Workers workers)
            throws Exception {
        var queue = new SynchronousQueue<Item>();
        Worker producer = workers.start("producer", () -> queue.put(FIRST));
        assertThatItWaitsFor(queue, producer, Thread.State.WAITING);
        assertThat(queue).as("what is in it meanwhile").isEmpty();

        assertThat(queue.take()).as("taken").isEqualTo(FIRST);

        producer.join();
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("unboundedQueues")
    void put_into_an_unbounded_queue_does_not_wait(
            BlockingQueue<Item> queue, Workers workers, Evidence evidence) throws Exception {
        int items = 10_000;

        workers.start(
                        "producer",
                        () -> {
                            for (int number = 1; number <= items; number++) {
                                queue.put(Item.due(number));
                            }
                        })
                .join();

        assertThat(queue).as("the queue").hasSize(items);
        evidence.saw("nobody took any of %,d items, and the producer is done", items);
    }

    @Test
    void a_delay_queue_makes_get_wait_although_something_is_in_it(Workers workers)
            throws Exception {
        var queue = new DelayQueue<Item>();
        queue.put(Item.neverDue(1));
        var taken = new CompletableFuture<Item>();
        Worker consumer = workers.start("consumer", () -> taken.complete(queue.take()));
        assertThatItWaitsFor(queue, consumer, Thread.State.TIMED_WAITING);

        queue.put(SECOND);

        consumer.join();
        assertThat(taken).as("taken").isCompletedWithValue(SECOND);
    }

    @Test
    void poll_and_remove_do_not_wait_for_an_item_nor_offer_and_add_for_room() {
        var queue = new ArrayBlockingQueue<Item>(1);
        assertThat(queue.poll()).as("polled from an empty queue").isNull();
        assertThatThrownBy(queue::remove).isInstanceOf(NoSuchElementException.class);

        queue.add(FIRST);

        assertThat(queue.offer(SECOND)).as("offered to a full queue").isFalse();
        assertThatThrownBy(() -> queue.add(SECOND)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queuesThatDoNotBlock")
    void a_queue_that_is_no_blocking_queue_has_no_get_that_waits(Queue<Item> queue) {
        assertThat(queue).as("the queue").isNotInstanceOf(BlockingQueue.class);
        assertThat(queue.poll()).as("polled from an empty queue").isNull();
    }

    private static void assertThatItWaitsFor(
            BlockingQueue<Item> queue, Worker worker, Thread.State state) {
        assertThat(worker).isWaitingFor(queue);
        assertThat(worker.thread().getState()).as("state of the %s", worker).isEqualTo(state);
    }

    private static <Q extends Queue<Item>> Stream<Named<Q>> named(List<Q> queues) {
        return queues.stream().map(queue -> Named.of(queue.getClass().getSimpleName(), queue));
    }
}
