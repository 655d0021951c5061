package claimcheck.scenario.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ChildJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waited, for what, and when is in the picture, also if the wait has not ended. */
@SuppressWarnings("LockNotBeforeTry") // a lock that is held is what is drawn
class TimelineTest {

    private static final String GROUP = "drawn";
    private static final String OPEN_END = "fill='none' stroke='#1c2430'/>";

    private final ThreadGroup group = new ThreadGroup(GROUP);
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch nobodyOpens = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();

    @AfterEach
    void end_what_waits() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
        assertThat(Thread.interrupted()).isFalse();
    }

    /** A program that asks for one. */
    static final class Asking {

        private Asking() {}

        public static void main(String[] arguments) {
            System.out.println(Timeline.begin().isPresent() ? "records" : "does not record");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-XX:-FlightRecorder, does not record", // as of a VM that has none
        "--limit-modules=java.base, does not record",
        "-Xint, records"
    })
    void a_jvm_without_a_flight_recorder_draws_nothing(String option, String said) {
        try (ChildJvm jvm = ChildJvm.start(List.of(option), Asking.class)) {
            jvm.awaitOutput(output -> output.lines().anyMatch(said::equals));
        }
    }

    @Test
    void a_wait_for_a_lock_has_its_name_and_a_moment_its_number() throws Exception {
        Timeline timeline = Timeline.begin().orElseThrow();
        lock.lock();
        Thread waiting =
                start(
                        "waiting",
                        () -> {
                            Timeline.mark("asks <now>");
                            lock.lock();
                            lock.unlock();
                        });
        Awaitility.await().until(() -> lock.hasQueuedThread(waiting));
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
        lock.unlock();
        waiting.join();

        assertThat(ended(timeline))
                .contains(">waiting<", ">waits for a lock<", ">ReentrantLock</text>")
                .containsPattern(">1<")
                .containsPattern("[0-9.]+ ms  waiting: asks &lt;now&gt;<");
    }

    @Test
    void a_wait_that_never_ends_is_taken_from_the_thread() throws Exception {
        Timeline timeline = Timeline.begin().orElseThrow();
        Thread waiting = start("waiting", nobodyOpens::await);
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);

        String picture = ended(timeline);

        assertThat(waiting.isAlive()).isTrue();
        assertThat(picture).contains(">waiting<", ">waits<").containsPattern(openEnd());
    }

    @Test
    void a_wait_that_ends_after_the_method_has_an_open_end() throws Exception {
        Timeline timeline = Timeline.begin().orElseThrow();
        Thread waiting = start("waiting", nobodyOpens::await);
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);

        timeline.methodEnded(threads);
        nobodyOpens.countDown();
        waiting.join();

        assertThat(timeline.end(GROUP)).get().asString().containsPattern(openEnd());
    }

    @Test
    void a_child_process_has_a_lane() throws Exception {
        Timeline timeline = Timeline.begin().orElseThrow();
        Process child = new ProcessBuilder("cat").start();
        Timeline.follow("cat", child);
        child.getOutputStream().close();
        child.waitFor();

        assertThat(ended(timeline)).contains(">cat<", ">is there<");
    }

    @Test
    void where_nobody_waits_there_is_nothing_to_see() throws Exception {
        Timeline timeline = Timeline.begin().orElseThrow();
        start("quick", () -> {}).join();

        timeline.methodEnded(threads);

        assertThat(timeline.end(GROUP)).isEmpty();
    }

    @Test
    void threads_of_another_group_have_no_lane() throws Exception {
        Timeline timeline = Timeline.begin().orElseThrow();
        var stranger = new Thread(() -> lock.lock(), "stranger");
        lock.lock();
        stranger.setDaemon(true);
        stranger.start();
        Thread waiting = start("waiting", nobodyOpens::await);
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
        lock.unlock();
        stranger.join();

        assertThat(ended(timeline)).contains(">waiting<").doesNotContain("stranger");
    }

    @Test
    void without_a_recording_a_moment_is_nothing() throws IOException {
        Timeline.mark("too early");
        Timeline timeline = Timeline.begin().orElseThrow();
        timeline.methodEnded(List.of());

        assertThat(timeline.end(GROUP)).isEmpty();
    }

    /** The outline of a wait without its right side. */
    private static String openEnd() {
        return "<path d='M[0-9.]+ [0-9.]+H[0-9.]+V[0-9.]+H[0-9.]+' " + OPEN_END;
    }

    private String ended(Timeline timeline) throws IOException {
        timeline.methodEnded(threads);
        return timeline.end(GROUP).orElse("");
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private Thread start(String name, Interruptible body) {
        var thread =
                new Thread(
                        group,
                        () -> {
                            try {
                                body.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        name);
        threads.add(thread);
        thread.start();
        return thread;
    }
}
