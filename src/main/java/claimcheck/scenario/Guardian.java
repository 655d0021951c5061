package claimcheck.scenario;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The main class of a process that outlives the one that has started it, and then ends what that
 * one's run has left: a run that is killed cannot do it. What belongs to the run is known by a mark
 * in its environment, which is handed down; so it works where there is a {@code /proc} (proc(5)).
 *
 * <p>What ends a run by a signal often sends it to the guardian, too: Ctrl-C goes to all of a
 * terminal's foreground process group (termios(3)), and {@code timeout(1)} sends its own to its
 * group. So no signal that can be heeded ends it before the run has ended.
 */
public final class Guardian {

    /** What it says as soon as no signal keeps it from its work. */
    static final String WATCHES = "watches";

    /** The name of the mark. */
    public static final String MARK = "CLAIMCHECK_RUN";

    /** What is told to end may start something else meanwhile. */
    private static final int MOST_LOOKS = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Guardian() {}

    /** Starts one that watches over this JVM. */
    public static Process over(String mark) throws IOException {
        List<String> options = new ArrayList<>(ChildJvm.QUICK_START);
        options.add("-Xmx32m");
        var builder =
                new ProcessBuilder(
                                ChildJvm.command(
                                        options,
                                        Guardian.class,
                                        mark,
                                        String.valueOf(ProcessHandle.current().pid())))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD);
        // One that watches over a greater run must not end this one before it has done its work.
        builder.environment().remove(MARK);
        return builder.start();
    }

    /**
     * Takes the mark, and the id of the process that it watches over; where that is not known, it
     * is its parent.
     *
     * @throws IllegalArgumentException if there is no mark
     */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].isBlank()) {
            throw new IllegalArgumentException("give the mark of the run");
        }
        // Nobody may be there to bury the dead: then they are neither gone nor anybody's parent.
        Optional<Long> parent =
                arguments.length > 1 ? Optional.of(Long.valueOf(arguments[1])) : parent();
        if (arguments.length == 1 && parent.equals(Optional.of(1L))) {
            return; // it has ended already, or nothing outlives it
        }
        // What it takes is loaded now: the classes may be built anew before it is needed.
        Marked.with(MARK, arguments[0]);
        // A hook is begun when this method has returned, and when a signal is heeded.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> endAfter(parent, arguments[0]), "the guardian"));
        System.out.println(WATCHES);
        awaitEndOf(parent);
    }

    private static void endAfter(Optional<Long> run, String mark) {
        awaitEndOf(run);
        end(mark);
    }

    private static void awaitEndOf(Optional<Long> run) {
        while (parent().equals(run)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Ends all that has the mark, but for the caller and those that it is of. */
    public static void end(String mark) {
        List<ProcessHandle> left = Marked.with(MARK, mark);
        for (int looks = 0; looks < MOST_LOOKS && !left.isEmpty(); looks++) {
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            left = Marked.with(MARK, mark);
        }
    }

    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
}
