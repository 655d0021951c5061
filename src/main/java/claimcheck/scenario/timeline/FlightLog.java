package claimcheck.scenario.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the Flight Recorder writes of the threads of one group: when each was there, and every time
 * in which it did not run and that is over.
 *
 * <p>The only class that knows {@code jdk.jfr}, which not every runtime has; where it is there, the
 * VM need not support it.
 *
 * @see <a href="https://openjdk.org/jeps/328">JEP 328</a>
 */
final class FlightLog implements AutoCloseable {

    private static final Map<String, Span.Kind> EVENTS =
            Map.of(
                    "jdk.JavaMonitorEnter", Span.Kind.LOCK,
                    "jdk.JavaMonitorWait", Span.Kind.WAITING,
                    "jdk.ThreadPark", Span.Kind.WAITING,
                    "jdk.ThreadSleep", Span.Kind.PAUSE,
                    "jdk.FileRead", Span.Kind.IO,
                    "jdk.FileWrite", Span.Kind.IO,
                    "jdk.SocketRead", Span.Kind.IO,
                    "jdk.SocketWrite", Span.Kind.IO);

    /** Shorter ones are not waited for, and cannot be seen. */
    private static final Duration SHORTEST_IO = Duration.ofMillis(1);

    private final Recording recording = new Recording();
    private final Map<Long, String> names = new LinkedHashMap<>();
    private final Map<Long, Instant> starts = new LinkedHashMap<>();
    private final Map<Long, Instant> ends = new LinkedHashMap<>();
    private final List<Span> spans = new ArrayList<>();

    FlightLog() {
        EVENTS.forEach(
                (event, kind) ->
                        recording
                                .enable(event)
                                .withThreshold(kind == Span.Kind.IO ? SHORTEST_IO : Duration.ZERO)
                                .withStackTrace());
        recording.enable("jdk.ThreadStart").withoutStackTrace();
        recording.enable("jdk.ThreadEnd").withoutStackTrace();
        recording.start();
    }

    static boolean isThere() {
        return FlightRecorder.isAvailable();
    }

    /** Stops, and reads what was written of the threads of this group and of its groups. */
    void read(String group) throws IOException {
        recording.stop();
        Path file = Files.createTempFile("claimcheck-", ".jfr");
        try {
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                read(event, group);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void read(RecordedEvent event, String group) {
        RecordedThread thread =
                event.getEventType().getName().equals("jdk.ThreadStart")
                        ? event.getThread("thread")
                        : event.getThread();
        if (thread == null || !isOf(thread, group)) {
            return;
        }
        long id = thread.getJavaThreadId();
        names.put(id, thread.getJavaName());
        switch (event.getEventType().getName()) {
            case "jdk.ThreadStart" -> starts.put(id, event.getStartTime());
            case "jdk.ThreadEnd" -> ends.put(id, event.getStartTime());
            default -> {
                List<StackTraceElement> stack = stack(event.getStackTrace());
                if (!isTheJvms(stack)) {
                    spans.add(span(event, id, stack));
                }
            }
        }
    }

    private static boolean isOf(RecordedThread thread, String group) {
        for (var at = thread.getThreadGroup(); at != null; at = at.getParent()) {
            if (group.equals(at.getName())) {
                return true;
            }
        }
        return false;
    }

    /** A class is loaded, or the thread is about to end: this is no matter of the program's. */
    private static boolean isTheJvms(List<StackTraceElement> stack) {
        return stack.stream()
                        .anyMatch(frame -> frame.getClassName().equals("java.lang.ClassLoader"))
                || stack.stream()
                        .allMatch(frame -> frame.getClassName().equals("java.lang.Thread"));
    }

    private static Span span(RecordedEvent event, long thread, List<StackTraceElement> stack) {
        Waiting waiting = Waiting.in(stack, object(event));
        boolean sleeps = event.getEventType().getName().equals("jdk.ThreadSleep");
        Span.Kind kind = EVENTS.getOrDefault(event.getEventType().getName(), Span.Kind.WAITING);
        return new Span(
                thread,
                waiting.kind().orElse(kind),
                sleeps && waiting.kind().isEmpty() ? "sleeps" : waiting.what(),
                event.getStartTime(),
                event.getEndTime(),
                false);
    }

    /** The class of what it waited for. */
    private static Optional<String> object(RecordedEvent event) {
        for (String field : List.of("parkedClass", "monitorClass")) {
            if (event.hasField(field)) {
                RecordedClass type = event.getClass(field);
                return Optional.ofNullable(type).map(RecordedClass::getName);
            }
        }
        return Optional.empty();
    }

    private static List<StackTraceElement> stack(RecordedStackTrace trace) {
        return trace == null
                ? List.of()
                : trace.getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(
                                frame ->
                                        new StackTraceElement(
                                                frame.getMethod().getType().getName(),
                                                frame.getMethod().getName(),
                                                null,
                                                frame.getLineNumber()))
                        .toList();
    }

    /** By the id of the thread. */
    Map<Long, String> names() {
        return names;
    }

    /** By the id of the thread; of those that were there before, nothing is known. */
    Map<Long, Instant> starts() {
        return starts;
    }

    /** By the id of the thread; of those that are still there, nothing is known. */
    Map<Long, Instant> ends() {
        return ends;
    }

    /** In the order in which they ended. */
    List<Span> spans() {
        return spans;
    }

    @Override
    public void close() {
        recording.close();
    }
}
