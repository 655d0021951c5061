package claimcheck.scenario;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What every thread of this JVM is doing, with the locks it holds and waits for. */
public final class ThreadDump {

    private static final int DEPTH = 20;

    private ThreadDump() {}

    /** Takes one now. */
    public static String take() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true, DEPTH))
                .map(ThreadDump::describe)
                .collect(Collectors.joining("\n"));
    }

    private static String describe(ThreadInfo thread) {
        var text =
                new StringBuilder("\"" + thread.getThreadName() + "\" " + thread.getThreadState());
        if (thread.getLockInfo() != null) {
            text.append(" on ").append(thread.getLockInfo());
        }
        if (thread.getLockOwnerName() != null) {
            text.append(" held by \"").append(thread.getLockOwnerName()).append('"');
        }
        StackTraceElement[] frames = thread.getStackTrace();
        for (int i = 0; i < frames.length; i++) {
            text.append("\n    at ").append(frames[i]);
            int depth = i;
            Arrays.stream(thread.getLockedMonitors())
                    .filter(monitor -> monitor.getLockedStackDepth() == depth)
                    .forEach(monitor -> text.append("\n      holds ").append(monitor));
        }
        Arrays.stream(thread.getLockedSynchronizers())
                .forEach(lock -> text.append("\n    holds ").append(lock));
        return text.append('\n').toString();
    }
}
