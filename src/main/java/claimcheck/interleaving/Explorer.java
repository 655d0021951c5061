package claimcheck.interleaving;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.LincheckSettings;

/**
 * The main class of the explorer's JVM: first the program, then the canary if no bug was found; the
 * answer goes to a file.
 */
final class Explorer {

    /** The first line of the answer; what follows is the interleaving, or what went wrong. */
    enum Answer {
        /** No schedule failed. */
        NONE,
        /** One failed. */
        FOUND,
        /** The tool did not find a known bug. */
        CANARY_LIVED,
        /** The tool failed. */
        TROUBLE,
        /** The program has more threads than the two. */
        MORE_THREADS
    }

    /** Many times the schedules: each is run again where the tool looks closer. */
    private static final int MOST_RUNS = 5_000;

    /** Longer than any run takes that ends. */
    private static final Duration ONE_RUN = Duration.ofSeconds(2);

    /**
     * As the tool has them, but for the bound of loops and of recursion: by itself it takes the
     * 51st turn of any loop for a livelock, also of one that sums up 64 cells. Only its internal
     * entry takes any.
     */
    private static final LincheckSettings SETTINGS =
            new LincheckSettings(
                    new LincheckSettings().getAnalyzeStdLib(),
                    new LincheckSettings().getLoopIterationsBeforeThreadSwitch(),
                    1000,
                    100);

    private Explorer() {}

    /** Takes the program's class, the number of schedules, and the file for the answer. */
    public static void main(String[] arguments)
            throws IOException, ReflectiveOperationException, InterruptedException {
        TwoThreads<?> program =
                Class.forName(arguments[0])
                        .asSubclass(TwoThreads.class)
                        .getDeclaredConstructor()
                        .newInstance();
        int schedules = Integer.parseInt(arguments[1]);
        Path answer = Path.of(arguments[2]);
        Files.writeString(answer, judge(program, schedules));
        Runtime.getRuntime().halt(0);
    }

    /** What finds a bug sees something; what finds none must find a known one. */
    private static String judge(TwoThreads<?> program, int schedules) throws InterruptedException {
        if (startsThreads(program)) {
            return Answer.MORE_THREADS.name();
        }
        String answer = explore(program, schedules);
        if (!answer.startsWith(Answer.NONE.name())) {
            return answer;
        }
        String caught = explore(new RacyCounter(), schedules);
        if (caught.startsWith(Answer.FOUND.name())) {
            return answer;
        }
        return caught.startsWith(Answer.NONE.name()) ? Answer.CANARY_LIVED.name() : caught;
    }

    /**
     * Plays it once without the tool, which takes a thread that waits for more work for one that
     * cannot go on. The JVM counts all threads but its own; what hangs is the tool's business.
     */
    private static <S> boolean startsThreads(TwoThreads<S> program) throws InterruptedException {
        S state = program.fresh();
        var failures = new Throwable[2];
        List<Thread> both =
                List.of(
                        new Thread(() -> first(program, state, failures)),
                        new Thread(() -> second(program, state, failures)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getTotalStartedThreadCount();
        for (Thread each : both) {
            each.setDaemon(true);
            each.start();
        }
        long deadline = System.nanoTime() + ONE_RUN.toNanos();
        for (Thread each : both) {
            each.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        return threads.getTotalStartedThreadCount() - before > both.size();
    }

    // Whatever the tool throws is its trouble, and must reach the other JVM as such.
    @SuppressWarnings("CatchingUnchecked")
    private static <S> String explore(TwoThreads<S> program, int schedules) {
        // Made before: what is made inside Lincheck takes for a thread's own as long as only final
        // fields or a Runnable lead to it, and then it sees neither its races nor its monitors.
        List<S> states = Stream.generate(program::fresh).limit(MOST_RUNS).toList();
        var next = new int[1];
        try {
            Lincheck.runConcurrentTestInternal$lincheck(
                    schedules, SETTINGS, () -> play(program, states, next));
            return Answer.NONE.name();
        } catch (LincheckAssertionError e) {
            String table = String.valueOf(e.getMessage());
            boolean broken =
                    table.contains("You've caught a bug in Lincheck") || !table.contains("|");
            return (broken ? Answer.TROUBLE : Answer.FOUND) + "\n" + table;
        } catch (Throwable t) {
            return Answer.TROUBLE + "\n" + t;
        }
    }

    // Plain calls throughout: a join behind a method reference is not instrumented, and hangs the
    // tool.
    private static <S> void play(TwoThreads<S> program, List<S> states, int[] next) {
        S state = states.get(next[0]++);
        var failures = new Throwable[2]; // the tool takes no notice of how a thread ends
        var first = new Thread(() -> first(program, state, failures));
        var second = new Thread(() -> second(program, state, failures));
        first.start();
        second.start();
        try {
            first.join();
            second.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw new AssertionError("a thread failed: " + failure, failure);
            }
        }
        program.afterwards(state);
    }

    // No other error: with some of its own the tool ends a thread.
    private static <S> void first(TwoThreads<S> program, S state, Throwable[] failures) {
        try {
            program.first(state);
        } catch (Exception | AssertionError e) {
            failures[0] = e;
        }
    }

    private static <S> void second(TwoThreads<S> program, S state, Throwable[] failures) {
        try {
            program.second(state);
        } catch (Exception | AssertionError e) {
            failures[1] = e;
        }
    }
}
