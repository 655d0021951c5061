package threads.two_threads_halve_the_time;

import claimcheck.scenario.Figures;
import claimcheck.scenario.Measurement;
import claimcheck.scenario.Work;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;

/** The same work by one thread and by two, where one core is all that they are given. */
final class OnOneCore {

    static final String NOT_BOUND = "not bound to one core";
    static final String HAD = "had of the core: ";
    static final String GAIN = "gain: ";

    private static final int ROUNDS = 7;
    private static final long STEPS = 20_000_000;

    private OnOneCore() {}

    /**
     * Takes the number of the core. Prints how much of it was had, and then the gain of each round.
     */
    public static void main(String[] arguments) throws Exception {
        if (!bindTo(arguments[0])) {
            System.out.println(NOT_BOUND);
            return;
        }
        long start = System.nanoTime();
        Duration before = processorTime();
        Figures figures =
                Measurement.interleaved()
                        .time("one", () -> countBy(1))
                        .time("two", () -> countBy(2))
                        .run(ROUNDS);
        double had = processorTime().minus(before).toNanos();
        System.out.println(HAD + had / (System.nanoTime() - start));
        figures.ratio("one", "two").rounds().forEach(gain -> System.out.println(GAIN + gain));
    }

    /** All threads that there are; those that they start are bound as they are. */
    private static boolean bindTo(String core) throws IOException, InterruptedException {
        String self = String.valueOf(ProcessHandle.current().pid());
        return new ProcessBuilder(List.of("taskset", "-a", "-c", "-p", core, self))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static void countBy(int threads) throws InterruptedException {
        var started = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            started[i] = new Thread(() -> Work.steps(STEPS / threads));
            started[i].start();
        }
        for (Thread thread : started) {
            thread.join();
        }
    }
}
