package claimcheck.scenario;

import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How much sooner work is done when more threads share it, beside how much sooner as many processes
 * do it, which share nothing: that is what the machine itself allows at that moment.
 *
 * <p>Both are started before, and wait for their share; and before they do it they spin for a
 * moment. So neither their start is measured, nor how long the system takes to spread over the
 * cores what has just been woken. Closing it ends them.
 */
public final class Scaling implements AutoCloseable {

    /** Work that can be shared out. It is copied into the processes. */
    @FunctionalInterface
    public interface Shared extends Serializable {

        /** Does one share of several; the first is number 0. */
        void work(int share, int shares) throws Exception;
    }

    /** Two processes are at least this much faster than one, where two cores are free for them. */
    private static final double ROOM = 1.4;

    /** A machine that is not busy gives each process at least this much of a core. */
    private static final double OF_A_CORE = 0.85;

    /** So much of what threads lack of their cores they were ready for, if the machine is busy. */
    private static final double MOST_OF_IT = 0.5;

    /** How far the quartiles of the limit may lie apart, as a part of it. */
    private static final double STEADY = 0.3;

    /** By this factor a thread and a process may differ: cores are not all alike. */
    private static final double ALIKE = 1.4;

    /** One process may take so many times the processor time that several take for the same. */
    private static final double MOST_BY_ONE = 1.2;

    /** Nothing is busy on more cores than there are, but for what is lost in measuring. */
    private static final double BEYOND = 1.2;

    /** Within this time an idle core has got what was woken on a busy one. */
    private static final Duration SETTLING = Duration.ofMillis(10);

    private final Shared work;
    private final List<ExecutorService> threads = new ArrayList<>();
    private final List<Resident> processes = new ArrayList<>();

    private Scaling(Shared work) {
        this.work = work;
    }

    /**
     * Starts as many threads and processes as will be asked for at most, and warms all up.
     *
     * @param work takes some fifty milliseconds or more as one share
     * @throws Inconclusive on one core, where nothing can scale, and as not applicable where the
     *     JVM does not tell the processor time of a thread
     * @throws IllegalArgumentException if the work captures what cannot be copied
     */
    public static Scaling of(Shared work, int most) throws Exception {
        Needs.cores(2, "to be done sooner by two");
        if (!ManagementFactory.getThreadMXBean().isCurrentThreadCpuTimeSupported()) {
            throw Inconclusive.notApplicable("this JVM does not tell a thread's processor time");
        }
        var scaling = new Scaling(work);
        try {
            byte[] copy = Copier.copy("scaling", work);
            for (int i = 0; i < most; i++) {
                scaling.processes.add(Resident.start(copy));
                scaling.threads.add(Executors.newSingleThreadExecutor(Scaling::daemon));
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
     * Measures, interleaved, the work done by each of these numbers of threads and of processes, in
     * ascending order; one of each is always among them.
     *
     * @throws Inconclusive if that would take most of the time that a scenario has
     */
    public Measured measure(int rounds, int... numbers) throws Exception {
        List<Integer> ascending =
                IntStream.concat(IntStream.of(1), IntStream.of(numbers))
                        .sorted()
                        .distinct()
                        .boxed()
                        .toList();
        long start = System.nanoTime();
        byThreads(1);
        Duration one = Duration.ofNanos(System.nanoTime() - start);
        Duration all = one.multipliedBy(2L * ascending.size() * (rounds + 1));
        if (all.compareTo(Bounds.scenario().dividedBy(2)) > 0) {
            throw Inconclusive.because(
                    "this machine is too slow: the work takes " + one + ", and all of it " + all);
        }
        var measurement = Measurement.interleaved();
        for (int number : ascending) {
            measurement.reading(() -> timed(threads(number), () -> byThreads(number)));
            measurement.reading(() -> timed(processes(number), () -> byProcesses(number)));
        }
        return new Measured(measurement.run(rounds), ascending);
    }

    /** What was measured. */
    public static final class Measured {

        private final Figures figures;
        private final List<Integer> numbers;

        Measured(Figures figures, List<Integer> numbers) {
            this.figures = figures;
            this.numbers = numbers;
        }

        /** How many times sooner so many threads are done than one. */
        public Ratio byThreads(int number) {
            return figures.ratio(Scaling.threads(1), Scaling.threads(number));
        }

        /** How many times sooner so many processes are done than one: the machine's own limit. */
        public Ratio byProcesses(int number) {
            return figures.ratio(Scaling.processes(1), Scaling.processes(number));
        }

        /**
         * What so many threads reach of the machine's own limit: the time of as many processes by
         * theirs; 1 is all. It does not look at one thread or one process, which may be on a faster
         * core or on a slower one.
         */
        public Ratio ofTheLimit(int number) {
            return figures.ratio(Scaling.processes(number), Scaling.threads(number));
        }

        /**
         * What one thread does of what one process does. Whoever judges {@link #ofTheLimit} allows
         * for it.
         */
        public double likeness() {
            return ofTheLimit(1).median();
        }

        /** What so many threads took, in seconds; in the middle one of the rounds. */
        public double secondsByThreads(int number) {
            return figures.median(Scaling.threads(number));
        }

        /** What so many processes took, in seconds; in the middle one of the rounds. */
        public double secondsByProcesses(int number) {
            return figures.median(Scaling.processes(number));
        }

        /** How many cores so many threads kept busy: their processor time by the time it took. */
        public Ratio coresByThreads(int number) {
            return figures.ratio(cores(Scaling.threads(number)));
        }

        /** How many cores so many processes kept busy. */
        public Ratio coresByProcesses(int number) {
            return figures.ratio(cores(Scaling.processes(number)));
        }

        /**
         * Goes on only if the machine has room for two at this moment, and keeps still. On a busy
         * one ten threads get ten of many shares, and so are done sooner than one even where
         * nothing scales.
         *
         * @throws Inconclusive if one process, or two, did not get the cores for themselves, if two
         *     threads did not though they were ready to run on them, if many got more cores than
         *     this JVM counts, if several took much less processor time than one for the same work,
         *     if the machine's own limit is low, or moves, or if a thread does not work at the
         *     speed of a process, as where they have other options
         */
        public Measured onASteadyMachine() {
            for (int number : List.of(1, 2)) {
                if (coresByProcesses(number).median() < number * OF_A_CORE) {
                    throw Inconclusive.because(
                            "the machine is too busy: "
                                    + Scaling.processes(number)
                                    + " got no more than "
                                    + coresByProcesses(number)
                                    + " of its cores");
                }
            }
            for (int number : List.of(1, 2)) {
                refuseIfOthersHadTheCoresOf(number);
            }
            int counted = Runtime.getRuntime().availableProcessors();
            for (int number : numbers) {
                if (coresByProcesses(number).median() > counted * BEYOND) {
                    throw Inconclusive.because(
                            Scaling.processes(number)
                                    + " kept "
                                    + coresByProcesses(number)
                                    + " cores busy, and this JVM counts "
                                    + counted
                                    + ": its number is an option or a quota");
                }
            }
            numbers.forEach(this::refuseIfOneIsSlowerThan);
            Ratio limit = byProcesses(2);
            if (limit.median() < ROOM || (limit.high() - limit.low()) / limit.median() > STEADY) {
                throw Inconclusive.because(
                        "the machine has no room for two, or not all the time: two processes were "
                                + limit
                                + " times as fast as one");
            }
            if (likeness() < 1 / ALIKE || likeness() > ALIKE) {
                throw Inconclusive.because(
                        "one process takes "
                                + ofTheLimit(1)
                                + " times as long as one thread for the same work; has this JVM"
                                + " options that its children have not?");
            }
            return this;
        }

        /**
         * Who shares work has it done sooner, but makes it hardly less. Where speeds are not alike
         * the gain is not that of the cores: an interpreter took now 260 ms for a loop, now 400, in
         * one process and of processor time.
         */
        private void refuseIfOneIsSlowerThan(int number) {
            Ratio byOne =
                    figures.ratio(
                            processor(Scaling.processes(1)), processor(Scaling.processes(number)));
            if (byOne.median() > MOST_BY_ONE) {
                throw Inconclusive.because(
                        "this JVM, or a core, is not always as fast: one process takes "
                                + byOne
                                + " times the processor time that "
                                + number
                                + " take for the same work");
            }
        }

        /** Threads that are kept from running by a lock are not ready to run. */
        private void refuseIfOthersHadTheCoresOf(int number) {
            Ratio had = coresByThreads(number);
            double waited = figures.ratio(waiting(Scaling.threads(number))).median();
            boolean isTold = waited >= 0;
            if (had.median() < number * OF_A_CORE
                    && (!isTold || waited > MOST_OF_IT * (number - had.median()))) {
                throw Inconclusive.because(
                        "the machine is too busy: "
                                + Scaling.threads(number)
                                + " got no more than "
                                + had
                                + " of its cores"
                                + (isTold ? ", and were ready to run on more" : ""));
            }
        }

        /** One row for each number: times in milliseconds, ratios with their quartiles. */
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
                    "threads of the limit",
                    "cores kept busy by threads",
                    "cores kept busy by processes");
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
                    ofTheLimit(number).toString(),
                    coresByThreads(number).toString(),
                    coresByProcesses(number).toString());
        }

        private String milliseconds(String name) {
            return String.format(Locale.ROOT, "%.1f", figures.median(name) * 1000);
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
        processes.forEach(Resident::close);
    }

    private static String threads(int number) {
        return number + (number == 1 ? " thread" : " threads");
    }

    private static String processes(int number) {
        return number + (number == 1 ? " process" : " processes");
    }

    private static String waiting(String by) {
        return "cores waited for by " + by;
    }

    private static String cores(String by) {
        return "cores kept busy by " + by;
    }

    private static String processor(String by) {
        return "processor time of " + by;
    }

    private static Map<String, Double> timed(String name, Callable<Spent> run) throws Exception {
        long start = System.nanoTime();
        Spent spent = run.call();
        double nanos = System.nanoTime() - start - SETTLING.toNanos();
        return Map.of(
                name,
                nanos / 1e9,
                processor(name),
                spent.processor() / 1e9,
                cores(name),
                spent.processor() / nanos,
                waiting(name),
                spent.waiting() / nanos);
    }

    private static Thread daemon(Runnable body) {
        var thread = new Thread(body, "share");
        thread.setDaemon(true);
        return thread;
    }

    private Spent byThreads(int number) throws InterruptedException {
        Instant begin = Instant.now().plus(SETTLING);
        List<Future<Spent>> shares = new ArrayList<>();
        for (int share = 0; share < number; share++) {
            int mine = share;
            shares.add(threads.get(share).submit(() -> done(work, mine, number, begin)));
        }
        Spent spent = Spent.NOTHING;
        for (Future<Spent> share : shares) {
            try {
                spent = spent.plus(share.get());
            } catch (ExecutionException e) {
                Inconclusive.passOn(e.getCause());
                throw new AssertionError(
                        "a share of the work failed in its thread: " + e.getCause(), e.getCause());
            }
        }
        return spent;
    }

    private Spent byProcesses(int number) throws IOException {
        Instant begin = Instant.now().plus(SETTLING);
        for (int share = 0; share < number; share++) {
            processes.get(share).order(share, number, begin);
        }
        Spent spent = Spent.NOTHING;
        for (int share = 0; share < number; share++) {
            spent = spent.plus(processes.get(share).awaitEnd());
        }
        return spent;
    }

    /**
     * Spins until it is time, or for as long as that may take at most, and does a share.
     *
     * @param begin by the clock of the machine, which all its processes read
     * @return what the share took
     */
    static Spent done(Shared work, int share, int shares, Instant begin) throws Exception {
        long latest = System.nanoTime() + SETTLING.toNanos();
        while (Instant.now().isBefore(begin) && System.nanoTime() - latest < 0) {
            Thread.onSpinWait();
        }
        Spent before = Spent.untilNow();
        work.work(share, shares);
        return Spent.untilNow().since(before);
    }
}
