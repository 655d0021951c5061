package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** A run that was made long ago: eight toy claims, each with another end. */
final class FixedRun {

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
