package claimcheck.scenario.timeline;

import java.lang.management.LockInfo;
import java.lang.management.ThreadInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a thread waits for, by its stack.
 *
 * @param kind if the stack knows better than whoever asked
 * @param what in the words of the source, or of the class
 */
record Waiting(Optional<Span.Kind> kind, String what) {

    private static final String KIT = "claimcheck.";

    /** With these a scenario looks again and again, until it sees what it waits for. */
    private static final Set<String> WATCHING =
            Set.of(
                    "claimcheck.scenario.Await",
                    "claimcheck.scenario.WorkerAssert",
                    "claimcheck.scenario.LockCycle");

    /** Those of a thread that does not run now, or did not then; the innermost call first. */
    static Waiting in(List<StackTraceElement> stack, Optional<String> type) {
        if (stack.stream().anyMatch(frame -> WATCHING.contains(frame.getClassName()))) {
            return new Waiting(Optional.of(Span.Kind.PAUSE), "watches");
        }
        int own = 0;
        while (own < stack.size() && !isOfARoom(stack.get(own))) {
            own++;
        }
        Optional<String> name = Optional.empty();
        if (own < stack.size()) {
            Optional<String> called =
                    own == 0 ? Optional.empty() : Optional.of(stack.get(own - 1).getMethodName());
            name = LockName.in(stack.get(own), called);
        }
        return new Waiting(kind(type), name.or(() -> type.map(Waiting::shortly)).orElse(""));
    }

    /** What a thread waits for at this moment, if it does not run. */
    static Optional<Span> now(ThreadInfo thread, Instant now) {
        List<StackTraceElement> stack = List.of(thread.getStackTrace());
        Optional<Span.Kind> kind =
                switch (thread.getThreadState()) {
                    case BLOCKED -> Optional.of(Span.Kind.LOCK);
                    case WAITING, TIMED_WAITING -> Optional.of(Span.Kind.WAITING);
                    case RUNNABLE -> isInIo(stack) ? Optional.of(Span.Kind.IO) : Optional.empty();
                    default -> Optional.empty();
                };
        Waiting waiting =
                in(stack, Optional.ofNullable(thread.getLockInfo()).map(LockInfo::getClassName));
        return kind.map(
                known ->
                        new Span(
                                thread.getThreadId(),
                                waiting.kind.orElse(known),
                                waiting.what,
                                now,
                                now,
                                true));
    }

    /** The JVM calls a thread runnable that waits for the bytes of a stream. */
    private static boolean isInIo(List<StackTraceElement> stack) {
        return !stack.isEmpty()
                && stack.get(0).isNativeMethod()
                && stack.get(0).getClassName().matches("java\\.io\\..*|sun\\.nio\\.ch\\..*");
    }

    private static boolean isOfARoom(StackTraceElement frame) {
        String name = frame.getClassName();
        return !name.startsWith(KIT) && !name.matches("(java|javax|jdk|sun|com\\.sun)\\..*");
    }

    /** A lock of java.util.concurrent parks, but on an object that is a lock's own. */
    private static Optional<Span.Kind> kind(Optional<String> type) {
        return type.filter(name -> name.matches("java\\.util\\.concurrent\\.locks\\.Reentrant.*"))
                .map(name -> Span.Kind.LOCK);
    }

    private static String shortly(String type) {
        String name = type.replaceFirst("\\$.*", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
