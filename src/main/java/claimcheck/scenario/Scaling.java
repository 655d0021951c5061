package claimcheck.scenario;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/**
 * How much sooner work is done when more threads share it, beside how much sooner as many processes
 * do it, which share nothing: that is what the machine itself allows at that moment.
 *
 * <p>Closing it ends the processes.
 */
public final class Scaling implements AutoCloseable {

    /** Work that can be shared out. It is copied into the processes. */
    @FunctionalInterface
    public interface Shared extends Serializable {

        /** Does one share of several; the first is number 0. */
        void work(int share, int shares) throws Exception;
    }

    /** A machine that is not busy gives two processes at least this much on two cores. */
    private static final double ROOM = 1.5;

    /** How far the quartiles of the limit may lie apart, as a part of it. */
    private static final double STEADY = 0.3;

    private final Shared work;
    private final List<Resident> processes = new ArrayList<>();

    private Scaling(Shared work) {
        this.work = work;
    }

    /**
     * Starts as many processes as will be asked for at most, and warms all up.
     *
     * @param work takes some fifty milliseconds or more as one share
     * @throws Inconclusive on one core, where nothing can scale
     * @throws IllegalArgumentException if the work captures what cannot be copied
     */
    public static Scaling of(Shared work, int most) throws Exception {
        Needs.cores(2, "to be done sooner by two");
        var scaling = new Scaling(work);
        try {
            byte[] copy = Copier.copy("scaling", work);
            for (int i = 0; i < most; i++) {
                scaling.processes.add(Resident.start(copy));
            }
            // So often that each has done all of the work twice.
            for (int i = 0; i < 2 * most; i++) {
                scaling.byProcesses(most);
            }
            for (int i = 0; i < 2; i++) {
                scaling.byThreads(1);
            }
            return scaling;
        } catch (Exception | Error e) {
            scaling.close();
            throw e;
        }
    }

    /**
     * Measures, interleaved, the work done by each of these numbers of threads and of processes;
     * one of each is always among them.
     */
    public Measured measure(int rounds, int... numbers) throws Exception {
        return measure(Measurement.interleaved(), rounds, numbers);
    }

    /** The same, in the same rounds as what is added to a measurement already. */
    public Measured measure(Measurement measurement, int rounds, int... numbers) throws Exception {
        for (int number : withOne(numbers)) {
            measurement.time(threads(number), () -> byThreads(number));
            measurement.time(processes(number), () -> byProcesses(number));
        }
        return new Measured(measurement.run(rounds), withOne(numbers));
    }

    /** What was measured. */
    public static final class Measured {

        private final Figures figures;
        private final List<Integer> numbers;

        Measured(Figures figures, List<Integer> numbers) {
            this.figures = figures;
            this.numbers = numbers;
        }

        /** All that was measured in these rounds, in the order in which it was added. */
        public Figures figures() {
            return figures;
        }

        /** How many times sooner so many threads are done than one. */
        public Ratio byThreads(int number) {
            return figures.ratio(Scaling.threads(1), Scaling.threads(number));
        }

        /** How many times sooner so many processes are done than one: the machine's own limit. */
        public Ratio byProcesses(int number) {
            return figures.ratio(Scaling.processes(1), Scaling.processes(number));
        }

        /** What so many threads reach of the machine's own limit; 1 is all. */
        public Ratio ofTheLimit(int number) {
            return byThreads(number).per(byProcesses(number));
        }

        /**
         * Goes on only if the machine has room for two at this moment, and keeps still.
         *
         * @throws Inconclusive if it is so busy that its own limit is low, or moves
         */
        public Measured onASteadyMachine() {
            Ratio limit = byProcesses(2);
            if (limit.median() < ROOM || (limit.high() - limit.low()) / limit.median() > STEADY) {
                throw Inconclusive.because(
                        "the machine is too busy: two processes were done sooner than one by "
                                + limit);
            }
            return this;
        }

        /** One row for each number: times in milliseconds, speed-ups with their quartiles. */
        public List<List<String>> rows() {
            return numbers.stream().map(this::row).toList();
        }

        /** The names of the columns of {@link #rows}. */
        public static List<String> columns() {
            return List.of(
                    "number",
                    "threads (ms)",
                    "processes (ms)",
                    "speed-up by threads",
                    "speed-up by processes",
                    "threads of the limit");
        }

        /** The speed-ups by threads, beside those by processes. */
        public Chart chart(String title) {
            return Chart.of(title, "threads, or processes", "times as fast as one")
                    .line("threads", points(this::byThreads))
                    .line("processes: the machine's own limit", points(this::byProcesses));
        }

        private List<Chart.Point> points(IntFunction<Ratio> speedUp) {
            return numbers.stream()
                    .map(number -> Chart.Point.of(number, speedUp.apply(number)))
                    .toList();
        }

        private List<String> row(int number) {
            return List.of(
                    String.valueOf(number),
                    milliseconds(Scaling.threads(number)),
                    milliseconds(Scaling.processes(number)),
                    byThreads(number).toString(),
                    byProcesses(number).toString(),
                    ofTheLimit(number).toString());
        }

        private String milliseconds(String name) {
            return String.format(Locale.ROOT, "%.1f", figures.median(name) * 1000);
        }
    }

    @Override
    public void close() {
        processes.forEach(Resident::close);
    }

    private static List<Integer> withOne(int[] numbers) {
        List<Integer> all = new ArrayList<>();
        if (Arrays.stream(numbers).noneMatch(number -> number == 1)) {
            all.add(1);
        }
        Arrays.stream(numbers).forEach(all::add);
        return all;
    }

    private static String threads(int number) {
        return number + (number == 1 ? " thread" : " threads");
    }

    private static String processes(int number) {
        return number + (number == 1 ? " process" : " processes");
    }

    private void byThreads(int number) throws Exception {
        List<FutureTask<Boolean>> shares = new ArrayList<>();
        for (int share = 0; share < number; share++) {
            int mine = share;
            var task =
                    new FutureTask<>(
                            () -> {
                                work.work(mine, number);
                                return true;
                            });
            shares.add(task);
            var thread = new Thread(task, "share " + share);
            thread.setDaemon(true);
            thread.start();
        }
        for (FutureTask<Boolean> share : shares) {
            try {
                share.get();
            } catch (ExecutionException e) {
                throw new AssertionError(
                        "a share of the work failed in its thread: " + e.getCause(), e.getCause());
            }
        }
    }

    private void byProcesses(int number) throws IOException {
        for (int share = 0; share < number; share++) {
            processes.get(share).begin(share, number);
        }
        for (int share = 0; share < number; share++) {
            processes.get(share).awaitEnd();
        }
    }
}
