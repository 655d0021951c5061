package queues.get_does_not_lock;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between the get of an item and the mark that it is done, the queue is open to everybody. */
@ClaimScenario
@ShowTimeline
class GetDoesNotLockScenario {

    private static final int A_MOMENT = 10_000; // nanoseconds

    private static final Item FIRST = new Item(1);
    private static final Item SECOND = new Item(2);
    private static final Item THIRD = new Item(3);

    private final Gate firstIsTaken = new Gate("the first item is taken");
    private final Gate firstMayBeDone = new Gate("the first item may be done");

    static Stream<Named<Queue<Item>>> queues() {
        return List.<Queue<Item>>of(
                        new ArrayBlockingQueue<>(1),
                        new LinkedBlockingQueue<>(),
                        new LinkedBlockingDeque<>(),
                        new LinkedTransferQueue<>(),
                        new PriorityBlockingQueue<>(),
                        new DelayQueue<>(),
                        new SynchronousQueue<>(),
                        new ConcurrentLinkedQueue<>(),
                        new ConcurrentLinkedDeque<>())
                .stream()
                .map(queue -> Named.of(queue.getClass().getSimpleName(), queue));
    }

    @Test
    void if_it_were_so_one_worker_at_a_time_would_work_and_nobody_could_put(Workers workers)
            throws Exception {
        var queue = new LockedUntilDone();
        queue.put(FIRST);
        queue.put(SECOND);
        workers.start(
                "first consumer",
                () -> {
                    queue.get();
                    firstIsTaken.open();
                    firstMayBeDone.pass();
                    queue.taskDone();
                });
        firstIsTaken.pass();

        Worker second =
                workers.start(
                        "second consumer",
                        () -> {
                            queue.get();
                            queue.taskDone();
                        });
        Worker producer = workers.start("producer", () -> queue.put(THIRD));

        assertThat(second).isWaitingFor(queue.lock());
        assertThat(producer).isWaitingFor(queue.lock()).staysBlocked();
        firstMayBeDone.open();
        workers.joinAll();
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queues")
    void while_an_item_is_in_work_a_producer_puts_and_another_consumer_gets_and_is_done(
            Queue<Item> queue, Workers workers) throws Exception {
        var notDone = new CountDownLatch(2);
        Worker first =
                workers.start(
                        "first consumer",
                        () -> {
                            take(queue);
                            firstIsTaken.open();
                            firstMayBeDone.pass();
                            notDone.countDown();
                        });
        Worker producer =
                workers.start(
                        "producer",
                        () -> {
                            put(FIRST, queue);
                            firstIsTaken.pass();
                            put(SECOND, queue);
                        });
        var taken = new CompletableFuture<Item>();
        firstIsTaken.pass();
        Worker second =
                workers.start(
                        "second consumer",
                        () -> {
                            taken.complete(take(queue));
                            notDone.countDown();
                        });

        producer.join();
        second.join();
        assertThat(taken).as("taken by the second").isCompletedWithValue(SECOND);
        assertThat(notDone.getCount()).as("items in work").isEqualTo(1);
        assertThat(first).isNotDone();

        firstMayBeDone.open();
        first.join();
    }

    private static void put(Item item, Queue<Item> queue) throws InterruptedException {
        if (queue instanceof BlockingQueue<Item> blocking) {
            blocking.put(item);
        } else {
            queue.add(item);
        }
    }

    private static Item take(Queue<Item> queue) throws InterruptedException {
        if (queue instanceof BlockingQueue<Item> blocking) {
            return blocking.take();
        }
        Item item = queue.poll();
        while (item == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(A_MOMENT);
            item = queue.poll();
        }
        return item;
    }
}
