package queues.workers_share_the_work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Workers that take from one queue fetch each file once, and as many at a time as there are
 * workers.
 */
@ClaimScenario
@ShowTimeline
class WorkersShareTheWorkScenario {

    private static final int WORKERS = 10;
    private static final int FILES_OF_EACH = 4;
    private static final int A_MOMENT = 2_000_000; // nanoseconds
    private static final List<String> FILES =
            IntStream.rangeClosed(1, WORKERS * FILES_OF_EACH)
                    .mapToObj(number -> "/file-" + number)
                    .toList();

    private final List<Download> downloads = Collections.synchronizedList(new ArrayList<>());
    private final Gate slowIsServed = new Gate("the slow file is being served");
    private final Gate slowMayEnd = new Gate("the slow file may end");

    @Test
    void in_fixed_shares_what_stands_behind_a_slow_file_waits_for_it(Workers workers)
            throws Exception {
        try (var server = DownloadServer.start(this::holdTheSlowFile)) {
            Worker held = start("held up", queueOf(server, List.of("/slow", "/1", "/2")), workers);
            slowIsServed.pass();
            start("idle", queueOf(server, List.of("/3", "/4", "/5")), workers).join();

            assertThat(server.requests())
                    .as("asked for")
                    .containsOnlyKeys("/slow", "/3", "/4", "/5");
            assertThat(held).isNotDone();
            slowMayEnd.open();
            held.join();
        }
    }

    @Test
    void from_one_queue_another_worker_takes_what_stands_behind_it(Workers workers)
            throws Exception {
        try (var server = DownloadServer.start(this::holdTheSlowFile)) {
            Queue<URI> queue = queueOf(server, List.of("/slow", "/1", "/2", "/3", "/4", "/5"));
            Worker held = start("held up", queue, workers);
            slowIsServed.pass();
            start("other", queue, workers).join();

            assertThat(shares()).as("files of each worker").isEqualTo(Map.of("other", 5));
            assertThat(held).isNotDone();
            slowMayEnd.open();
            held.join();
        }
        assertThat(shares()).as("files of each worker").isEqualTo(Map.of("other", 5, "held up", 1));
    }

    @Test
    void one_worker_has_one_download_under_way_at_a_time(Workers workers) throws Exception {
        try (var server = DownloadServer.start(path -> {})) {
            start("only worker", queueOf(server, FILES), workers).join();

            assertThat(server.most()).as("most at a time").isEqualTo(1);
            assertThatEachWasFetchedOnce(server);
        }
    }

    @Test
    void ten_workers_have_ten_under_way_and_are_through_in_a_tenth_of_the_rounds(
            Workers workers, Evidence evidence) throws Exception {
        var tenAtATime = new Rendezvous(WORKERS);
        try (var server = DownloadServer.start(path -> tenAtATime.meet())) {
            startAll(WORKERS, queueOf(server, FILES), workers);
            workers.joinAll();

            assertThat(server.most()).as("most at a time").isEqualTo(WORKERS);
            assertThatEachWasFetchedOnce(server);
        }
        assertThat(shares()).as("workers").hasSize(WORKERS);
        assertThat(shares().values()).as("files of each").containsOnly(FILES_OF_EACH);
        evidence.saw(
                "%d files were fetched in %d rounds of %d at a time",
                FILES.size(), FILES_OF_EACH, WORKERS);
    }

    @Test
    void left_alone_they_fetch_each_file_once_whoever_fetches_it(Workers workers, Evidence evidence)
            throws Exception {
        long alone = millisOf(1, workers);
        downloads.clear();
        long together = millisOf(WORKERS, workers);

        evidence.saw("one worker took %d ms, %d took %d ms", alone, WORKERS, together);
        evidence.table(
                "Files of each worker",
                List.of("worker", "files"),
                shares().entrySet().stream()
                        .map(share -> List.of(share.getKey(), share.getValue()))
                        .toList());
    }

    /** How long so many take for all files, each of which keeps the server busy for a moment. */
    private long millisOf(int count, Workers workers) throws Exception {
        try (var server = DownloadServer.start(path -> LockSupport.parkNanos(A_MOMENT))) {
            long start = System.nanoTime();
            startAll(count, queueOf(server, FILES), workers);
            workers.joinAll();
            long nanos = System.nanoTime() - start;
            assertThatEachWasFetchedOnce(server);
            return TimeUnit.NANOSECONDS.toMillis(nanos);
        }
    }

    private void assertThatEachWasFetchedOnce(DownloadServer server) {
        assertThat(server.requests()).as("asked for").containsOnlyKeys(FILES);
        assertThat(server.requests().entrySet())
                .filteredOn(request -> request.getValue() != 1)
                .as("asked for more than once")
                .isEmpty();
        assertThat(downloads)
                .as("fetched")
                .hasSameSizeAs(FILES)
                .allMatch(file -> file.content().equals(DownloadServer.contentOf(file.path())));
    }

    private void startAll(int count, Queue<URI> queue, Workers workers) {
        for (int number = 1; number <= count; number++) {
            start("worker " + number, queue, workers);
        }
    }

    /** Takes one after the other until the queue is empty. */
    private Worker start(String name, Queue<URI> queue, Workers workers) {
        return workers.start(
                name,
                () -> {
                    for (URI uri = queue.poll(); uri != null; uri = queue.poll()) {
                        downloads.add(Download.of(uri));
                    }
                });
    }

    private static Queue<URI> queueOf(DownloadServer server, List<String> paths) {
        return new LinkedBlockingQueue<>(paths.stream().map(server::uri).toList());
    }

    /** How many files each worker has fetched. */
    private Map<String, Integer> shares() {
        return downloads.stream()
                .collect(groupingBy(Download::worker, TreeMap::new, summingInt(file -> 1)));
    }

    private void holdTheSlowFile(String path) throws InterruptedException {
        if (path.equals("/slow")) {
            slowIsServed.open();
            slowMayEnd.pass();
        }
    }
}
