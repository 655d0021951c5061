package threads.ten_threads;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.Program;
import claimcheck.scenario.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The experiment in the document's own language: by {@code count_down.py}, where there is a {@code
 * python3}. Whatever comes of it is told, and decides nothing.
 *
 * @param name the implementation with its version; where it did not count, why
 * @param seconds of each round; empty where it did not count
 */
record Python(String name, Map<Form, List<Double>> seconds) {

    /** How far it counts: a tenth of a second. */
    static final int STEPS = 3_000_000;

    /** After this time it begins no other round. */
    private static final double SECONDS = 1.2;

    private static final String PROGRAM = "python3";
    private static final Pattern FIGURE = Pattern.compile("\\d{1,6}\\.\\d{1,9}");

    /** Copies the map. */
    Python {
        seconds = Map.copyOf(seconds);
    }

    /** Lets it count, if it is here. */
    static Python count() throws InterruptedException {
        if (!Program.isHere(PROGRAM)) {
            return without("there is no " + PROGRAM + " on the path");
        }
        try {
            Path folder = Files.createTempDirectory("claimcheck-python-");
            Path script = folder.resolve("count_down.py");
            Path output = folder.resolve("output");
            try (InputStream in = Python.class.getResourceAsStream("count_down.py")) {
                Files.copy(Objects.requireNonNull(in, "count_down.py"), script);
                return run(script, output);
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(output);
                Files.delete(folder);
            }
        } catch (IOException e) {
            return without(PROGRAM + " cannot be run: " + e.getMessage());
        }
    }

    boolean hasCounted() {
        return !seconds.isEmpty();
    }

    /** The middle one of the rounds. */
    double seconds(Form form) {
        return rounds(form).median();
    }

    /** By what it takes alone, round by round. */
    Ratio byAlone(Form form) {
        return rounds(form).per(rounds(Form.ALONE));
    }

    private Ratio rounds(Form form) {
        return new Ratio(seconds.getOrDefault(form, List.of()));
    }

    /** In isolated mode, which takes no notice of the environment. */
    private static Python run(Path script, Path output) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                                PROGRAM,
                                "-I",
                                script.toString(),
                                String.valueOf(STEPS),
                                String.valueOf(SECONDS))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        try (var python = Program.start(builder)) {
            if (!python.process().waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return without(
                        PROGRAM + " was not done in " + Bounds.patience().toSeconds() + " s");
            }
            List<String> lines =
                    new String(Files.readAllBytes(output), StandardCharsets.UTF_8).lines().toList();
            int exitCode = python.process().exitValue();
            return exitCode == 0
                    ? read(lines)
                    : without(PROGRAM + " ended with " + exitCode + ": " + last(lines));
        }
    }

    /** Each line is a name, a colon and a value; other lines are no concern of this. */
    private static Python read(List<String> lines) {
        Map<String, String> words = new HashMap<>();
        Map<Form, List<Double>> seconds = new EnumMap<>(Form.class);
        for (String line : lines) {
            String[] named = line.split(": ", 2);
            Optional<Form> form = Form.of(named[0]);
            if (named.length < 2) {
                continue;
            }
            if (form.isEmpty()) {
                words.put(named[0], named[1]);
            } else if (FIGURE.matcher(named[1]).matches()) {
                seconds.computeIfAbsent(form.get(), any -> new ArrayList<>())
                        .add(Double.valueOf(named[1]));
            }
        }
        boolean isWhole =
                lines.contains("end")
                        && seconds.size() == Form.values().length
                        && seconds.values().stream().map(List::size).distinct().count() == 1;
        return isWhole
                ? new Python(name(words), seconds)
                : without(PROGRAM + " did not tell all that it was asked for: " + last(lines));
    }

    private static String name(Map<String, String> words) {
        String lock =
                switch (words.getOrDefault("global lock", "")) {
                    case "yes" -> " with its global lock";
                    case "no" -> ", free-threaded";
                    default -> "";
                };
        return words.getOrDefault("implementation", PROGRAM)
                + " "
                + words.getOrDefault("version", "")
                + lock;
    }

    private static Python without(String why) {
        return new Python(why, Map.of());
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }
}
