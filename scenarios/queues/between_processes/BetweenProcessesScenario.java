package queues.between_processes;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A queue is one queue for threads; in another process it is another, unless items are carried. */
@ClaimScenario
@ShowTimeline
class BetweenProcessesScenario {

    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Test
    void what_a_process_puts_is_in_a_queue_of_its_own_and_the_consumer_waits_on(
            Workers workers, Children children, Evidence evidence) throws Exception {
        Worker consumer = workers.start("consumer", () -> taken.add(queue.take()));
        assertThat(consumer).isWaitingFor(queue);

        Carried carried = Carried.of(queue);
        Child<ArrayList<String>> producer =
                children.start(
                        "producer",
                        () -> {
                            LinkedBlockingQueue<String> there = carried.queue();
                            there.put("item");
                            return new ArrayList<>(there);
                        });

        assertThat(producer.result()).as("the queue in the process").containsExactly("item");
        assertThat(queue).as("the queue here").isEmpty();
        assertThat(consumer).isWaitingFor(queue).staysBlocked();
        evidence.saw("the item was in the producer's queue, and the consumer waited for one");
    }

    @Test
    void what_a_thread_puts_reaches_the_consumer(Workers workers) throws Exception {
        Worker consumer = workers.start("consumer", () -> taken.add(queue.take()));
        assertThat(consumer).isWaitingFor(queue);

        workers.start("producer", () -> queue.put("item"));

        workers.joinAll();
        assertThat(taken).containsExactly("item");
    }

    @Test
    void what_was_in_the_queue_before_is_taken_twice(Children children) throws Exception {
        queue.put("job");
        Carried carried = Carried.of(queue);

        Child<String> other = children.start("consumer", () -> carried.queue().take());

        assertThat(other.result()).isEqualTo("job");
        assertThat(queue.take()).isEqualTo("job");
    }

    @Test
    void what_a_process_writes_and_a_thread_here_puts_comes_once_and_in_order(
            Workers workers, Evidence evidence) throws Exception {
        try (var producer = new Producer()) {
            workers.start("carrier", () -> carry(producer.items(), queue));

            for (int item = 0; item < Producer.ITEMS.size(); item++) {
                taken.add(next());
            }

            assertThat(taken).isEqualTo(Producer.ITEMS);
            workers.joinAll();
            assertThat(queue).isEmpty();
            evidence.saw("%,d items came through the pipe, each once", taken.size());
        }
    }

    private static void carry(BufferedReader items, LinkedBlockingQueue<String> queue)
            throws Exception {
        try (items) {
            for (String item = items.readLine(); item != null; item = items.readLine()) {
                queue.put(item);
            }
        }
    }

    private String next() throws InterruptedException {
        String item = queue.poll(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        assertThat(item).as("the next item, after %d", taken.size()).isNotNull();
        return item;
    }
}
