package claimcheck.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Under what a claim is run before it is believed. */
enum Condition {
    QUIET("quiet"),
    BUSY("all cores busy"),
    ONE_CORE("one core") {
        @Override
        List<String> wrapper() {
            return List.of("taskset", "-c", firstCore());
        }
    },
    SMALL_HEAP("-Xmx96m"),
    SERIAL("-XX:+UseSerialGC"),
    PARALLEL("-XX:+UseParallelGC"),
    G1("-XX:+UseG1GC"),
    ZGC("-XX:+UseZGC"),
    INTERPRETED("-Xint"),
    C1("-XX:TieredStopAtLevel=1");

    private final String text;

    Condition(String text) {
        this.text = text;
    }

    /** The one that is called so on the command line. */
    static Optional<Condition> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.option().equals(name)).findFirst();
    }

    /** Of those that this process may use (proc(5), Cpus_allowed_list). */
    private static String firstCore() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.replaceFirst("\\D+(\\d+).*", "$1"))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            return "0"; // where there is no /proc there is no taskset either
        }
    }

    /** What it is called on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The program that makes it so for another; none if it takes none. */
    List<String> wrapper() {
        return List.of();
    }

    /** The options of all JVMs. */
    List<String> options() {
        return text.startsWith("-") ? List.of(text) : List.of();
    }

    /** Whether a JDK can be run under it on this machine. */
    boolean isThere(Jdk jdk) throws InterruptedException {
        return isThere(jdk, List.of());
    }

    /**
     * The same where the JVM has other options, too. Some JVMs run with options of HotSpot's that
     * they do not know: those are under no such condition.
     */
    boolean isThere(Jdk jdk, List<String> others) throws InterruptedException {
        boolean takesAnything =
                text.startsWith("-XX:")
                        && starts(jdk, joined(others, List.of("-XX:+NoJvmHasThis")));
        return !takesAnything && starts(jdk, joined(others, options()));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private boolean starts(Jdk jdk, List<String> options) throws InterruptedException {
        List<String> command = new ArrayList<>(wrapper());
        command.add(jdk.java().toString());
        command.add("-version");
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD);
        ScenarioJvm.inherited(builder.environment(), options);
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** As people read it. */
    @Override
    public String toString() {
        return text;
    }
}
