package claimcheck.scenario.timeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of one run of one scenario method did when. The waits are the JVM's own events;
 * one that has not ended when the method has is taken from the thread's state then. Between them a
 * thread ran, or would have if it had got a core.
 *
 * <p>One at a time: the scenarios of a JVM run one after the other. Thread-safe.
 */
public final class Timeline {

    /** More are not read, and cost time. */
    private static final int MOST_MOMENTS = 1_000;

    private static volatile @Nullable Timeline current;

    private final FlightLog log = new FlightLog();
    private final Instant start = Instant.now();
    private final List<Moment> moments = new CopyOnWriteArrayList<>();
    private final Map<Process, Lane> children = new ConcurrentHashMap<>();
    private volatile Instant end = Instant.MAX;
    private volatile List<Span> open = List.of();

    private Timeline() {}

    /**
     * Begins to record.
     *
     * @return nothing, if this JVM has no Flight Recorder
     */
    public static Optional<Timeline> begin() {
        if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty() || !FlightLog.isThere()) {
            return Optional.empty();
        }
        var timeline = new Timeline();
        current = timeline;
        return Optional.of(timeline);
    }

    /** Marks this moment of the calling thread, as in "f1 holds x"; if one is recorded. */
    public static void mark(String moment) {
        Timeline timeline = current;
        if (timeline != null && timeline.moments.size() < MOST_MOMENTS) {
            timeline.moments.add(new Moment(Instant.now(), Thread.currentThread().getId(), moment));
        }
    }

    /** Gives a child process a lane from now to its end; if one is recorded. */
    @SuppressWarnings("FutureReturnValueIgnored") // a lane without an end goes on to the end of all
    public static void follow(String name, Process process) {
        Timeline timeline = current;
        if (timeline != null) {
            Instant now = Instant.now();
            timeline.children.put(process, new Lane(name, true, now, Instant.MAX, List.of()));
            process.onExit().thenRun(() -> timeline.ended(process));
        }
    }

    private void ended(Process process) {
        children.computeIfPresent(
                process,
                (child, lane) ->
                        new Lane(lane.name(), true, lane.start(), Instant.now(), List.of()));
    }

    /**
     * The method has ended: what comes now is tidying up, and is not drawn.
     *
     * @param threads those of the scenario that are still there
     */
    public void methodEnded(List<Thread> threads) {
        end = Instant.now();
        long[] ids = threads.stream().mapToLong(Thread::getId).toArray();
        open =
                Arrays.stream(ManagementFactory.getThreadMXBean().getThreadInfo(ids, 64))
                        .filter(Objects::nonNull)
                        .flatMap(thread -> Waiting.now(thread, end).stream())
                        .toList();
    }

    /**
     * Stops to record.
     *
     * @param group the name of the thread group of the scenario's threads
     * @return the picture; nothing, if no thread waited
     */
    public Optional<String> end(String group) throws IOException {
        current = null;
        try (log) {
            log.read(group);
            Lanes lanes = Lanes.of(log, open, moments, children.values(), start, end);
            return lanes.isWorthALook(group)
                    ? Optional.of(TimelinePicture.draw(lanes.around(group)))
                    : Optional.empty();
        }
    }
}
