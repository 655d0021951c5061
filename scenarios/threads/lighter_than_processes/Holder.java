package threads.lighter_than_processes;

import claimcheck.scenario.VirtualThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A program that holds many threads that wait. It says how much memory it had before and has then,
 * in kB.
 */
final class Holder {

    /** What is in memory and belongs to no file, and thus to this process alone; see proc(5). */
    private static final String FIELD = "RssAnon:";

    static final String KILOBYTES = "kB: ";

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Holder() {}

    /** Takes the kind of the threads, platform or virtual, and how many they are. */
    public static void main(String[] arguments) throws IOException {
        Function<Runnable, Thread> kind =
                arguments[0].equals("virtual") ? VirtualThreads::unstarted : Thread::new;
        int count = Integer.parseInt(arguments[1]);
        hold(kind, count); // so that what the first of their kind bring along does not count
        long before = memory();
        hold(kind, count);
        System.out.println(KILOBYTES + before + " " + memory());
        System.exit(0);
    }

    private static void hold(Function<Runnable, Thread> kind, int count) {
        var threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = kind.apply(Holder::hold);
            threads[i].start();
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    private static void hold() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(FIELD))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line " + FIELD));
    }
}
