package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JVM of its own, of the kind that runs this one: for what would wedge or end the scenario's.
 *
 * <p>Closing it kills it with its descendants. Its output goes to a file, so it never waits for a
 * reader.
 */
public final class ChildJvm implements AutoCloseable {

    /** Options for a JVM whose standard output is the program's: its own words go elsewhere. */
    static final List<String> SILENT =
            List.of(
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xlog:disable",
                    "-Xlog:all=warning:stderr",
                    "-XX:-UsePerfData");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC\\b");

    /** The collector that starts soonest. */
    static final String SERIAL = "-XX:+UseSerialGC";

    /**
     * Options for a JVM that is to start soon and to do little, and whose standard output is the
     * program's alone.
     */
    public static final List<String> QUICK_START =
            Stream.concat(
                            SILENT.stream(),
                            Stream.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", SERIAL))
                    .toList();

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the {@code main} method of a class on this JVM's class path. */
    public static ChildJvm start(Class<?> main, String... arguments) {
        return start(QUICK_START, main, arguments);
    }

    /** The same with options for the JVM instead of those for a quick start. */
    public static ChildJvm start(List<String> options, Class<?> main, String... arguments) {
        try {
            Path output = Files.createTempFile("claimcheck-", ".out");
            Process process =
                    new ProcessBuilder(command(options, main, arguments))
                            .redirectInput(Redirect.PIPE)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            Timeline.follow(main.getSimpleName(), process);
            return new ChildJvm(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a child JVM", e);
        }
    }

    /**
     * What starts the {@code main} method of a class on this JVM's class path; for who starts it
     * otherwise than {@link #start} does.
     */
    public static List<String> command(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(beside(options));
        // A program that works on the implementation under test works on the one of this run.
        Optional.ofNullable(System.getProperty(Variant.PROPERTY))
                .ifPresent(name -> command.add("-D" + Variant.PROPERTY + "=" + name));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * These options without the collector, if the environment has chosen one: a JVM refuses two.
     */
    public static List<String> beside(List<String> options) {
        boolean chosen =
                Stream.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")
                        .map(name -> System.getenv().getOrDefault(name, ""))
                        .anyMatch(value -> COLLECTOR.matcher(value).find());
        return options.stream()
                .filter(option -> !(chosen && COLLECTOR.matcher(option).matches()))
                .toList();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** What it wrote so far, to both streams. */
    public String output() {
        try (InputStream in = Files.newInputStream(output)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until its output is as asked.
     *
     * @throws AssertionError with the output, if it is not so within {@link Bounds#patience}, or
     *     never will be
     */
    public String awaitOutput(Predicate<String> asked) {
        Await.until(
                () -> "child JVM did not say so within " + Bounds.patience() + ":\n" + output(),
                () -> asked.test(output()) || !process.isAlive());
        if (!asked.test(output())) {
            throw new AssertionError(
                    "child JVM ended with " + process.exitValue() + ":\n" + output());
        }
        return output();
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     * @throws AssertionError with the output, if it does not end within {@link Bounds#patience}
     */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(
                    "child JVM did not end within " + Bounds.patience() + ":\n" + output());
        }
        return process.exitValue();
    }

    /** Whether it ends by itself within the given bound. */
    public boolean endsWithin(Duration bound) throws InterruptedException {
        return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Program.end(process);
        try {
            Files.deleteIfExists(output);
            // HotSpot's, where somebody attached to a JVM and it was killed.
            Files.deleteIfExists(Path.of("/tmp", ".java_pid" + process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
