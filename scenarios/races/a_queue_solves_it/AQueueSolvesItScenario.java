package races.a_queue_solves_it;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Items of a queue are processed in their order by one consumer, and in any order by two. */
@ClaimScenario
@ShowTimeline
class AQueueSolvesItScenario {

    private static final int ITEMS = 5_000;

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final Journal journal = new Journal();

    @Test
    void with_two_consumers_the_second_item_overtakes_the_first(Workers workers)
            throws InterruptedException {
        var firstIsTaken = new Gate("the first item is taken");
        var firstMayGoOn = new Gate("the first item may be processed");
        queue.put(new Item("account", 1));
        queue.put(new Item("account", 2));

        workers.start(
                "slow consumer",
                () -> {
                    Item item = queue.take();
                    firstIsTaken.open();
                    firstMayGoOn.pass();
                    journal.add(item);
                });
        firstIsTaken.pass();
        workers.start("fast consumer", () -> journal.add(queue.take())).join();
        firstMayGoOn.open();

        workers.joinAll();
        assertThat(journal.of("account")).containsExactly(2, 1);
    }

    @Test
    void left_alone_two_consumers_may_overtake_each_other(Workers workers, Evidence evidence)
            throws InterruptedException {
        fill(queue, "account", ITEMS);

        workers.start("one consumer", untilEmpty(queue));
        workers.start("another consumer", untilEmpty(queue));

        workers.joinAll();
        List<Integer> processed = journal.of("account");
        assertThat(processed).containsExactlyInAnyOrderElementsOf(numbersTo(ITEMS));
        long overtaken =
                IntStream.range(1, processed.size())
                        .filter(i -> processed.get(i) < processed.get(i - 1))
                        .count();
        evidence.saw("%,d of %,d items were overtaken by the one behind them", overtaken, ITEMS);
    }

    @Test
    void one_consumer_keeps_the_order_of_each_producer(Workers workers, Evidence evidence)
            throws InterruptedException {
        workers.start("first producer", () -> fill(queue, "first", ITEMS));
        workers.start("second producer", () -> fill(queue, "second", ITEMS));
        workers.start(
                "the only consumer",
                () -> {
                    for (int i = 0; i < 2 * ITEMS; i++) {
                        journal.add(queue.take());
                    }
                });

        workers.joinAll();
        assertThat(journal.of("first")).isEqualTo(numbersTo(ITEMS));
        assertThat(journal.of("second")).isEqualTo(numbersTo(ITEMS));
        evidence.saw("one consumer processed 2 streams of %,d items, each in its order", ITEMS);
    }

    @Test
    void one_consumer_for_each_stream_keeps_the_order_while_the_streams_overtake_each_other(
            Workers workers) throws InterruptedException {
        BlockingQueue<Item> otherQueue = new LinkedBlockingQueue<>();
        var firstIsTaken = new Gate("the first item of the slow stream is taken");
        var firstMayGoOn = new Gate("the first item of the slow stream may be processed");
        fill(queue, "slow", 3);
        fill(otherQueue, "fast", 3);

        Worker slow =
                workers.start(
                        "consumer of the slow stream",
                        () -> {
                            Item first = queue.take();
                            firstIsTaken.open();
                            firstMayGoOn.pass();
                            journal.add(first);
                            untilEmpty(queue).run();
                        });
        firstIsTaken.pass();
        workers.start("consumer of the fast stream", untilEmpty(otherQueue)).join();

        assertThat(journal.of("fast")).containsExactly(1, 2, 3);
        assertThat(journal.of("slow")).isEmpty();
        firstMayGoOn.open();
        slow.join();
        assertThat(journal.of("slow")).containsExactly(1, 2, 3);
    }

    @Test
    void the_queue_does_not_order_two_producers_of_one_stream(Workers workers)
            throws InterruptedException {
        var firstMayGoOn = new Gate("the producer of the first item may put it");
        workers.start(
                "producer of the first item",
                () -> {
                    firstMayGoOn.pass();
                    queue.put(new Item("account", 1));
                });
        workers.start("producer of the second item", () -> queue.put(new Item("account", 2)))
                .join();
        firstMayGoOn.open();
        workers.joinAll();

        workers.start("the only consumer", untilEmpty(queue)).join();
        assertThat(journal.of("account")).containsExactly(2, 1);
    }

    private Body untilEmpty(BlockingQueue<Item> source) {
        return () -> {
            for (Item item = source.poll(); item != null; item = source.poll()) {
                journal.add(item);
            }
        };
    }

    private static void fill(BlockingQueue<Item> target, String stream, int items)
            throws InterruptedException {
        for (int number : numbersTo(items)) {
            target.put(new Item(stream, number));
        }
    }

    private static List<Integer> numbersTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
