package subprocess.streams_through_a_queue;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Program;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two watchers and a queue bring both streams of a child to a consumer that never waits for either.
 */
@ClaimScenario
@ShowTimeline
class StreamsThroughAQueueScenario {

    private static final String OUT = "STDOUT";
    private static final String ERR = "STDERR";
    private static final long TIMEOUT_MILLIS = 20;

    /**
     * So many lines of 100 bytes on each stream are more than its pipe holds, which on Linux is 16
     * pages.
     */
    private static final int MANY = 12_000;

    private static final String MUCH_ON_BOTH =
            "i=0; while [ $i -lt "
                    + MANY
                    + " ]; do i=$((i + 1));"
                    + " printf 'output %093d\\n' $i; printf 'error %093d\\n' $i >&2; done";

    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();

    @Test
    void who_reads_the_streams_in_turn_waits_at_a_silent_one_while_the_other_has_a_line(
            Workers workers) throws Exception {
        try (var child = sh("echo trouble >&2; read line; echo fine")) {
            List<String> seen = new CopyOnWriteArrayList<>();
            Worker reader =
                    workers.start(
                            "reader",
                            () -> {
                                seen.add(child.process().inputReader().readLine());
                                seen.add(child.process().errorReader().readLine());
                            });

            assertThat(reader).isReading();
            awaitBytesOfErrors(child, "trouble\n".length());
            assertThat(reader).isNotDone();
            assertThat(seen).isEmpty();
            child.say("go on");

            reader.join();
            assertThat(seen).containsExactly("fine", "trouble");
        }
    }

    @Test
    void the_consumer_has_the_line_of_whichever_stream_has_one(Workers workers) throws Exception {
        try (var child = sh("echo trouble >&2; read line; echo fine")) {
            watchBoth(workers, child);

            assertThat(next()).isEqualTo(new Item.Line(ERR, "trouble"));
            assertThat(child.process().isAlive()).isTrue();
            child.say("go on");

            assertThat(linesUntilBothEnd()).containsExactly(new Item.Line(OUT, "fine"));
        }
    }

    @Test
    void while_the_child_is_silent_the_consumer_has_its_time_for_itself(
            Workers workers, Evidence evidence) throws Exception {
        try (var child = sh("read line; echo fine")) {
            watchBoth(workers, child).forEach(watcher -> assertThat(watcher).isReading());

            int timeouts = 0;
            while (timeouts < 5 && queue.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS) == null) {
                timeouts++;
            }
            assertThat(timeouts).isEqualTo(5);
            assertThat(child.process().isAlive()).isTrue();
            child.say("go on");

            assertThat(linesUntilBothEnd()).containsExactly(new Item.Line(OUT, "fine"));
            evidence.saw(
                    "the consumer had its turn %d times while both watchers were in their reads",
                    timeouts);
        }
    }

    @Test
    void every_line_arrives_once_with_its_stream_and_in_the_order_of_that(
            Workers workers, Evidence evidence) throws Exception {
        try (var child = sh(MUCH_ON_BOTH)) {
            watchBoth(workers, child);

            List<Item> lines = linesUntilBothEnd();

            assertThat(lines).hasSize(2 * MANY);
            assertThat(of(OUT, lines)).isEqualTo(numbered("output"));
            assertThat(of(ERR, lines)).isEqualTo(numbered("error"));
            workers.joinAll();
            assertThat(queue).isEmpty();
            evidence.saw("%,d lines of each stream arrived, each in its order", MANY);
        }
    }

    @Test
    void a_consumer_that_is_busy_elsewhere_does_not_hold_up_the_child(Workers workers)
            throws Exception {
        try (var child = sh(MUCH_ON_BOTH)) {
            watchBoth(workers, child);

            workers.joinAll();
            assertThat(child.process().waitFor()).isZero();

            assertThat(linesUntilBothEnd()).hasSize(2 * MANY);
        }
    }

    @Test
    void a_line_may_overtake_an_earlier_one_of_the_other_stream(Workers workers) throws Exception {
        try (var child = sh("echo earlier; echo later >&2")) {
            child.process().waitFor();
            workers.start(ERR, new Watcher(ERR, child.process().errorReader(), queue)).join();

            workers.start(OUT, new Watcher(OUT, child.process().inputReader(), queue)).join();

            assertThat(linesUntilBothEnd())
                    .containsExactly(new Item.Line(ERR, "later"), new Item.Line(OUT, "earlier"));
        }
    }

    private static Program sh(String script) throws IOException {
        return Program.start("sh", "-c", script);
    }

    private static void awaitBytesOfErrors(Program child, int bytes) {
        Await.until(
                "the line of errors is in the pipe",
                () -> child.process().getErrorStream().available() == bytes);
    }

    private List<Worker> watchBoth(Workers workers, Program child) {
        return List.of(
                workers.start(OUT, new Watcher(OUT, child.process().inputReader(), queue)),
                workers.start(ERR, new Watcher(ERR, child.process().errorReader(), queue)));
    }

    /** Takes lines until each watcher has said that its stream has no more. */
    private List<Item> linesUntilBothEnd() throws InterruptedException {
        List<Item> lines = new ArrayList<>();
        int ends = 0;
        while (ends < 2) {
            Item item = next();
            if (item instanceof Item.End) {
                ends++;
            } else {
                lines.add(item);
            }
        }
        return lines;
    }

    private Item next() throws InterruptedException {
        Item item = queue.poll(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        assertThat(item).as("next item").isNotNull();
        return item;
    }

    private static List<String> of(String stream, List<Item> lines) {
        return lines.stream()
                .filter(item -> item.stream().equals(stream))
                .map(item -> ((Item.Line) item).text())
                .toList();
    }

    private static List<String> numbered(String word) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> String.format(Locale.ROOT, "%s %093d", word, i))
                .toList();
    }
}
