package queues.thread_safe;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import claimcheck.stress.StressResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queues of java.util.concurrent need no lock around put and get; those of java.util do. */
@ClaimScenario
@ShowTimeline
class ThreadSafeScenario {

    private static final String WRONG = ": (lost|twice)";

    private final HeldUp order = new HeldUp();

    @Test
    void of_two_puts_into_a_priority_queue_that_overlap_one_is_lost(Workers workers)
            throws Exception {
        var queue = new PriorityQueue<>(order);
        queue.add(1);
        order.holdTheNext();

        workers.start("first producer", () -> queue.add(2));
        order.awaitOneInside();
        workers.start("second producer", () -> queue.add(3)).join();
        order.letGo();
        workers.joinAll();

        assertThat(List.of(queue.remove(), queue.remove()))
                .as("what is there")
                .containsExactly(1, 2);
        assertThat(queue.poll()).as("the item of the second producer").isNull();
    }

    @Test
    void two_gets_from_a_priority_queue_that_overlap_get_the_same_item(Workers workers)
            throws Exception {
        var queue = new PriorityQueue<>(order);
        queue.addAll(List.of(1, 2, 3));
        order.holdTheNext();

        var first = new CompletableFuture<Integer>();
        workers.start("first consumer", () -> first.complete(queue.poll()));
        order.awaitOneInside();
        assertThat(queue.poll()).as("taken by the second consumer").isEqualTo(1);
        order.letGo();
        workers.joinAll();

        assertThat(first).as("taken by the first consumer").isCompletedWithValue(1);
    }

    @Test
    void in_a_priority_blocking_queue_the_second_put_waits_for_the_first(Workers workers)
            throws Exception {
        var queue = new PriorityBlockingQueue<>(11, order);
        queue.add(1);
        order.holdTheNext();

        workers.start("first producer", () -> queue.add(2));
        order.awaitOneInside();
        Worker second = workers.start("second producer", () -> queue.add(3));
        assertThat(second).isBlockedIn(PriorityBlockingQueue.class, "add");
        order.letGo();
        workers.joinAll();

        assertThat(List.of(queue.remove(), queue.remove(), queue.remove()))
                .as("what is there")
                .containsExactly(1, 2, 3);
    }

    @Test
    void in_a_priority_blocking_queue_the_second_get_waits_for_the_first(Workers workers)
            throws Exception {
        var queue = new PriorityBlockingQueue<>(11, order);
        queue.addAll(List.of(1, 2, 3));
        order.holdTheNext();

        var first = new CompletableFuture<Integer>();
        var second = new CompletableFuture<Integer>();
        workers.start("first consumer", () -> first.complete(queue.poll()));
        order.awaitOneInside();
        Worker other = workers.start("second consumer", () -> second.complete(queue.poll()));
        assertThat(other).isBlockedIn(PriorityBlockingQueue.class, "poll");
        order.letGo();
        workers.joinAll();

        assertThat(first).as("taken by the first consumer").isCompletedWithValue(1);
        assertThat(second).as("taken by the second consumer").isCompletedWithValue(2);
    }

    @Test
    void left_alone_two_threads_lose_or_double_items_of_an_array_deque_and_of_a_linked_list(
            Evidence evidence) {
        StressResult seen = Stress.run(ThreadSafeStress.Unsafe.class);

        assertThat(seen).hasWitness();
        for (String name : List.of("ArrayDeque", "LinkedList")) {
            long wrong = seen.samplesMatching(name + WRONG);
            String sentence =
                    "in %,d of %,d rounds the %s lost or doubled an item"
                            .formatted(wrong, seen.samplesMatching(name + ": .*"), name);
            if (wrong == 0) {
                throw Inconclusive.because(sentence);
            }
            evidence.saw(sentence);
        }
    }

    @Test
    void under_stress_every_queue_of_java_util_concurrent_hands_out_each_item_once(
            Evidence evidence) {
        StressResult seen = Stress.run(ThreadSafeStress.Safe.class);

        assertThat(seen).neverFails();
        evidence.saw(
                "in %,d of %,d rounds poll did not find what was in a LinkedTransferQueue",
                seen.samples("LinkedTransferQueue: left"),
                seen.samplesMatching("LinkedTransferQueue: .*"));
    }

    @Test
    void a_synchronous_queue_which_holds_nothing_hands_over_each_item_once(Workers workers)
            throws Exception {
        var queue = new SynchronousQueue<Integer>();
        List<Integer> numbers = IntStream.rangeClosed(1, 1_000).boxed().toList();
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());

        for (List<Integer> half : List.of(numbers.subList(0, 500), numbers.subList(500, 1_000))) {
            workers.start(
                    "producer",
                    () -> {
                        for (int number : half) {
                            queue.put(number);
                        }
                    });
            workers.start(
                    "consumer",
                    () -> {
                        for (int times = 0; times < half.size(); times++) {
                            taken.add(queue.take());
                        }
                    });
        }
        workers.joinAll();

        assertThat(taken).as("taken").containsExactlyInAnyOrderElementsOf(numbers);
    }
}
