package threads.lighter_than_processes;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Program;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** How long it takes, in seconds, from the start of a thread or a process to what it does first. */
final class FirstInstruction {

    /** Threads come so quickly that one says little. */
    private static final int THREADS = 50;

    private FirstInstruction() {}

    /** Of a thread of this kind, on the average. */
    static double of(Function<Runnable, Thread> kind) throws InterruptedException {
        double total = 0;
        for (int i = 0; i < THREADS; i++) {
            var first = new AtomicLong();
            Thread thread = kind.apply(() -> first.set(System.nanoTime()));
            long start = System.nanoTime();
            thread.start();
            thread.join();
            total += first.get() - start;
        }
        return total / THREADS / 1e9;
    }

    /** Of a child JVM; until this one has the byte that the other writes first. */
    static double ofProcess() throws IOException {
        var builder =
                new ProcessBuilder(ChildJvm.command(ChildJvm.QUICK_START, FirstInstruction.class));
        builder.redirectError(Redirect.DISCARD);
        long start = System.nanoTime();
        try (var program = Program.start(builder)) {
            int first = program.process().getInputStream().read();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (first != '!') {
                throw new AssertionError("the child JVM began with " + first);
            }
            return seconds;
        }
    }

    /** What the child JVM does. */
    public static void main(String[] arguments) {
        System.out.write('!');
        System.out.flush();
    }
}
