package threads.os_threads;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Needs;
import claimcheck.scenario.VirtualThreads;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Each platform thread is a thread of the operating system; virtual threads share a few of them.
 */
@ClaimScenario
class OsThreadsScenario {

    private static final String LISTED = "the threads of a process are listed in /proc";
    private static final List<String> COLUMNS = List.of("name in /proc/self/task", "threads");

    private static final List<String> PLATFORM_THREADS =
            IntStream.rangeClosed(1, 20).mapToObj(number -> "platform " + number).toList();

    private static final int VIRTUAL_THREADS = 10_000;

    @Test
    void each_platform_thread_is_a_thread_of_the_system_from_its_start_to_its_end(
            Workers workers, Evidence evidence) throws InterruptedException, IOException {
        Needs.linux(LISTED);
        var mayEnd = new Gate("the threads may end");
        var running = new CountDownLatch(PLATFORM_THREADS.size());
        var notStarted = new Thread(mayEnd::open, "not started");
        Tasks before = Tasks.now();

        for (String name : PLATFORM_THREADS) {
            workers.start(
                    name,
                    () -> {
                        running.countDown();
                        mayEnd.pass();
                    });
        }
        awaitAll(running);
        Tasks held = Tasks.now();
        mayEnd.open();
        workers.joinAll();

        assertThat(PLATFORM_THREADS)
                .as("listed before the start")
                .noneMatch(name -> before.called(name) > 0);
        assertThat(PLATFORM_THREADS)
                .as("listed once while they are held")
                .allMatch(name -> held.called(name) == 1);
        assertThat(held.called(notStarted.getName()))
                .as("threads listed that were not started")
                .isZero();
        assertThat(listedStill(PLATFORM_THREADS)).as("listed long after the end").isEmpty();
        evidence.saw(
                "all %d platform threads were listed while they were held, and none after its end",
                PLATFORM_THREADS.size());
        evidence.table("New threads of the process", COLUMNS, held.without(before).table());
    }

    @Test
    void ten_thousand_virtual_threads_add_only_the_few_that_carry_them(
            Workers workers, Evidence evidence) throws InterruptedException, IOException {
        Needs.linux(LISTED);
        Needs.jdk(21, "virtual threads");
        var mayEnd = new CountDownLatch(1);
        var running = new CountDownLatch(VIRTUAL_THREADS + 1);
        Runnable held =
                unchecked(
                        () -> {
                            running.countDown();
                            mayEnd.await();
                        });
        Tasks before = Tasks.now();

        workers.start("a platform one", held::run);
        List<Thread> virtual = new ArrayList<>();
        Tasks added;
        try {
            for (int number = 1; number <= VIRTUAL_THREADS; number++) {
                virtual.add(VirtualThreads.start(held));
            }
            awaitAll(running);
            added = Tasks.now().without(before);
            assertThat(aliveAndVirtual(virtual))
                    .as("virtual threads held")
                    .isEqualTo(VIRTUAL_THREADS);
        } finally {
            mayEnd.countDown();
        }
        for (Thread thread : virtual) {
            thread.join(Bounds.patience().toMillis());
        }

        evidence.table("New threads of the process", COLUMNS, added.table());
        assertThat(aliveAndVirtual(virtual)).as("virtual threads after the gate").isZero();
        assertThat(added.called("a platform one")).as("new platform threads").isOne();
        assertThat(added.count())
                .as("new threads of the system")
                .isLessThanOrEqualTo(mostThatTheJvmAdds());
        evidence.saw(
                "%,d virtual threads and a platform thread: %d new threads of the system on %d cores",
                VIRTUAL_THREADS, added.count(), Runtime.getRuntime().availableProcessors());
    }

    private static long aliveAndVirtual(List<Thread> threads) {
        return threads.stream().filter(Thread::isAlive).filter(VirtualThreads::isVirtual).count();
    }

    /** Looks until none is: what has ended for the JVM has yet to leave the system. */
    private static List<String> listedStill(List<String> names) throws IOException {
        long deadline = System.nanoTime() + Bounds.patience().toNanos();
        List<String> listed = names;
        while (!listed.isEmpty() && System.nanoTime() < deadline) {
            Tasks now = Tasks.now();
            listed = names.stream().filter(name -> now.called(name) > 0).toList();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return listed;
    }

    private static void awaitAll(CountDownLatch running) throws InterruptedException {
        assertThat(running.await(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS))
                .as("all are running, but for %d", running.getCount())
                .isTrue();
    }

    /**
     * A carrier for each core and some in reserve; besides, the JVM may just now have begun to
     * compile or to collect garbage with more threads, which it has for each core too.
     */
    private static int mostThatTheJvmAdds() {
        return 16 + 4 * Runtime.getRuntime().availableProcessors();
    }
}
