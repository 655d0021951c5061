package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A run that was made long ago: eight toy claims, each with another end. */
final class FixedRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FixedRun() {}

    static Catalogue toys() {
        return Catalogue.read(resource("rooms"));
    }

    static Path results() {
        return resource("run");
    }

    /** A copy to be spoiled. */
    static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(results())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /**
     * The same toys on a later JDK, which was asked for four of them: beta and gamma pass there,
     * and theta has another verdict.
     */
    static Path laterRun(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(results())) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                Files.writeString(folder.resolve(another(name)), another(Files.readString(file)));
            }
        }
        set(folder, "jdk", "25.0.3");
        set(folder, "vendor", "A <b>bold</b> vendor");
        set(folder, "claims", "toys/alpha,toys/beta,toys/gamma,toys/theta");
        change(folder, "beta does it twice", result -> result.put("status", "passed"));
        change(folder, "gamma does it", result -> result.put("status", "passed"));
        return folder;
    }

    /** Runs have files of their own, and on another JDK another history. */
    private static String another(String text) {
        return text.replace("-4000-8000-", "-4000-9000-")
                .replace("\"historyId\": \"", "\"historyId\": \"later-");
    }

    /** Changes the result of that sentence. */
    static void change(Path run, String sentence, Consumer<ObjectNode> change) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                ObjectNode result = (ObjectNode) JSON.readTree(file.toFile());
                if (result.path("name").asText().equals(sentence)) {
                    change.accept(result);
                    JSON.writeValue(file.toFile(), result);
                }
            }
        }
    }

    /** Attaches a file to the result of that sentence. */
    static void attach(Path run, String sentence, String name, String type, String content)
            throws IOException {
        String file = "attachment-" + Math.abs(Objects.hash(sentence, name, content));
        Files.writeString(run.resolve(file), content);
        change(
                run,
                sentence,
                result ->
                        result.withArray("attachments")
                                .addObject()
                                .put("name", name)
                                .put("type", type)
                                .put("source", file));
    }

    static void set(Path run, String key, String value) {
        Properties properties = RunProperties.read(run);
        properties.setProperty(key, value);
        RunProperties.write(run, properties);
    }

    static void remove(Path run, String key) {
        Properties properties = RunProperties.read(run);
        properties.remove(key);
        RunProperties.write(run, properties);
    }

    /** The result file in which this text stands. */
    static Path fileWith(Path run, String text) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains(text)) {
                    return file;
                }
            }
        }
        throw new IOException("no file with " + text);
    }

    static Path resource(String name) {
        try {
            return Path.of(FixedRun.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
