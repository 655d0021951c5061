package claimcheck.stress;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.TextType;
import claimcheck.scenario.Variant;
import claimcheck.stress.Outcome.Expectation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.CompileMode;

/**
 * Runs one jcstress test in forks of this JVM, and tells what it saw.
 *
 * <p>Built on jcstress 0.16's own parts and not on its {@code main}, which exits 0 when nothing was
 * run at all. Those parts are no promised API: this is the only class that knows them. Thread-safe;
 * one test at a time, because pinned actors starve each other.
 */
public final class Stress {

    /**
     * Five times 200 ms saw each known race in 20 of 20 runs; once 50 ms almost none.
     *
     * <p>An actor that waits for the other spins. One that yields gives its core to whatever else
     * is ready: with four busy threads a core the two hardly ever ran at the same time, three known
     * races were missed in 9 of 15 runs. Spinning, they were seen in 15 of 15, and with eight a
     * core in 18 of 18.
     */
    private static final String ARGUMENTS =
            "-iters 5 -time 200 -f 1 -spinStyle THREAD_SPIN_WAIT -af LOCAL";

    private static final List<String> JVM =
            List.of(
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-RestrictContended",
                    "-Xms256M",
                    "-Xmx256M",
                    "-XX:+UseParallelGC",
                    "-XX:ParallelGCThreads=2",
                    "-XX:-UsePerfData");

    private static final int FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS = 24;

    private Stress() {}

    /**
     * Runs a test, both actors compiled alike, in one fork for each way to place them on the cores.
     *
     * @param test a public class with {@code @JCStressTest}
     * @throws Inconclusive if this machine cannot run it: one core, or more actors than cores; or
     *     if it takes longer than {@link Bounds#tool}, unless it judges an answer, which may be why
     * @throws IllegalStateException if jcstress itself fails
     */
    public static synchronized StressResult run(Class<?> test) {
        int cores = Runtime.getRuntime().availableProcessors();
        TestInfo info = info(test);
        if (cores < info.threads()) {
            throw Inconclusive.because(
                    "jcstress needs "
                            + info.threads()
                            + " cores for "
                            + info.threads()
                            + " actors, this JVM has "
                            + cores);
        }
        List<String> arguments = new ArrayList<>(ChildJvm.beside(JVM));
        if (Runtime.version().feature() >= FIRST_JDK_TO_ASK_FOR_NATIVE_ACCESS) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        Optional<String> variant =
                Optional.ofNullable(System.getProperty(Variant.PROPERTY))
                        .filter(name -> !name.isBlank());
        variant.ifPresent(name -> arguments.add("-D" + Variant.PROPERTY + "=" + name));
        try {
            long start = System.nanoTime();
            Collection<TestResult> forks =
                    variant.isPresent() ? execute(info, arguments) : inTime(info, arguments);
            return record(info, forks, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException("jcstress could not run " + info.name(), e);
        }
    }

    private static TestInfo info(Class<?> test) {
        String name = String.valueOf(test.getCanonicalName());
        Collection<String> known;
        try {
            known = TestList.tests();
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(
                    "no list of stress tests ("
                            + TestList.LIST
                            + ") on the class path: run 'mvn clean verify'",
                    e);
        }
        if (!known.contains(name)) {
            throw new IllegalStateException(
                    name
                            + " is not in the list of stress tests ("
                            + TestList.LIST
                            + "): give it @JCStressTest, make it public and not final, and run 'mvn clean verify'");
        }
        return TestList.getInfo(name);
    }

    private static Collection<TestResult> inTime(TestInfo info, List<String> jvmArguments)
            throws IOException {
        try (var limit = new ForkLimit(Bounds.tool())) {
            Collection<TestResult> forks = execute(info, jvmArguments);
            if (limit.hasEndedOne()) {
                throw Inconclusive.because(
                        "jcstress was not done with "
                                + info.name()
                                + " after "
                                + Bounds.tool().toSeconds()
                                + " s: this JVM, or this machine, is too slow for it, or too busy");
            }
            return forks;
        }
    }

    private static Collection<TestResult> execute(TestInfo info, List<String> jvmArguments)
            throws IOException {
        Options options = Once.OPTIONS;
        Topology machine = Topology.get();
        var scheduler = new Scheduler(machine, options.getCPUCount());
        List<SchedulingClass> classes =
                scheduler.scheduleClasses(
                        info.threads(),
                        options.getCPUCount(),
                        affinity(
                                Runtime.getRuntime().availableProcessors(),
                                machine.totalThreads()));
        if (classes.isEmpty()) {
            throw Inconclusive.because(
                    "jcstress found no way to place " + info.threads() + " actors on this machine");
        }
        List<TestConfig> configs = new ArrayList<>();
        for (SchedulingClass placing : classes) {
            configs.add(
                    new TestConfig(options, info, 0, jvmArguments, CompileMode.UNIFIED, placing));
        }
        var collector = new InProcessCollector();
        new TestExecutor(options.verbosity(), collector, scheduler).runAll(configs);
        return collector.getTestResults();
    }

    /**
     * Each actor on a core of its own choice, unless this JVM may use some of the machine's only:
     * jcstress does not know which, and a fork that asks for another one does not start.
     */
    static AffinityMode affinity(int usable, int machine) {
        return usable < machine ? AffinityMode.NONE : AffinityMode.LOCAL;
    }

    /**
     * What jcstress finds out about the machine, once; it tells it on standard output, where nobody
     * asked.
     */
    private static final class Once {

        private static final Options OPTIONS = quietly();

        private static Options quietly() {
            PrintStream out = System.out;
            System.setOut(
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            try {
                var options = new Options(ARGUMENTS.split(" "));
                if (!options.parse()) {
                    throw new IllegalStateException("jcstress did not take " + ARGUMENTS);
                }
                OSSupport.init();
                return options;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                System.setOut(out);
            }
        }
    }

    private static StressResult record(TestInfo info, Collection<TestResult> forks, Duration took) {
        if (forks.isEmpty()) {
            throw Inconclusive.because("jcstress ran nothing of " + info.name());
        }
        TestResult merged = ReportUtils.mergedByName(forks).get(0);
        if (merged.status() != Status.NORMAL) {
            throw new IllegalStateException(trouble(info.name(), merged));
        }
        List<Outcome> outcomes =
                merged.grading().gradingResults.values().stream()
                        .map(Stress::outcome)
                        .sorted(Comparator.comparing(Outcome::id))
                        .toList();
        var result = new StressResult(info.name(), outcomes, beforeTheRace(info, forks));
        Evidence.attach(
                "Outcomes of " + simpleName(info),
                TextType.HTML,
                OutcomeTable.html(result, how(result, forks, took)));
        return result;
    }

    /** Why nothing can be said: the likeliest line first, and then all that there is. */
    static String trouble(String test, TestResult broken) {
        List<String> all =
                Stream.of(broken.getVmErr(), broken.getMessages(), broken.getVmOut())
                        .flatMap(List::stream)
                        .toList();
        String line =
                all.stream()
                        .filter(each -> each.contains("Exception") || each.contains("Error"))
                        .findFirst()
                        .orElse("");
        String mend =
                line.contains("java.net.")
                        ? " (its forks tell what they saw through the loopback interface)"
                        : "";
        return "jcstress could not run "
                + test
                + ": "
                + broken.status()
                + (line.isEmpty() ? "" : ", " + line + mend)
                + "\n"
                + String.join("\n", all);
    }

    /**
     * How many samples the forks have taken, at most, before they let the actors loose on each
     * other: jcstress finds out first how many it can hold at once, and then one actor is started
     * after the other, and they need not meet. What ends with a signal from outside has one actor,
     * and no such samples.
     */
    private static long beforeTheRace(TestInfo info, Collection<TestResult> forks) {
        if (info.threads() == 1) {
            return 0;
        }
        long[] taken = {forks.size()}; // one in each shows that the test runs at all
        for (TestResult fork : forks) {
            new ForkedTestConfig(fork.getConfig())
                    .adjustStrideCount((samples, costs) -> taken[0] += samples);
        }
        return taken[0];
    }

    private static String how(StressResult result, Collection<TestResult> forks, Duration took) {
        TestConfig config = forks.iterator().next().getConfig();
        String placings =
                forks.stream()
                        .map(fork -> placing(fork.getConfig().getSchedulingClass()))
                        .collect(Collectors.joining("; "));
        String counted =
                result.beforeTheRace() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "At least %,d of them were taken with the actors let loose on each other, as \"never\" takes. ",
                                result.inTheRace());
        return String.format(
                Locale.ROOT,
                "%,d samples in %s, %d times %d ms in each; %.1f s with the start. %s%s ran %s.",
                result.samples(),
                forks.size() == 1 ? "one JVM" : forks.size() + " JVMs",
                config.iters,
                config.time,
                took.toMillis() / 1000.0,
                counted,
                config.threads == 1 ? "The actor" : "The " + config.threads + " actors",
                placings);
    }

    /** jcstress counts the cores that it chose, and none where it leaves that to the system. */
    private static String placing(SchedulingClass placed) {
        return switch (placed.numCores()) {
            case 0 -> "wherever the system put them";
            case 1 -> "on one core";
            default -> "on " + placed.numCores() + " cores";
        };
    }

    private static Outcome outcome(GradingResult graded) {
        Expectation expectation =
                switch (graded.expect) {
                    case ACCEPTABLE -> Expectation.ACCEPTABLE;
                    case ACCEPTABLE_INTERESTING -> Expectation.INTERESTING;
                    default -> Expectation.FORBIDDEN;
                };
        return new Outcome(
                graded.id, expectation, graded.count, String.valueOf(graded.description));
    }

    private static String simpleName(TestInfo info) {
        return info.name().substring(info.name().lastIndexOf('.') + 1);
    }
}
