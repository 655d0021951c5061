package claimcheck.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * The file {@code run.properties} beside the result files: on what a run was made, and how far it
 * came.
 */
final class RunProperties {

    /** How far a run came: a claim is done when all methods of its scenario have ended. */
    static final String DONE = "done";

    /** Whether it came to its end. */
    static final String FINISHED = "finished";

    /** The variant of exercises that was judged; empty if the claims were checked. */
    static final String VARIANT = "variant";

    private static final String FILE = "run.properties";

    private RunProperties() {}

    static Properties read(Path folder) {
        Path file = folder.resolve(FILE);
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableRunException(
                    file
                            + ": cannot be read; give a folder that a run has left, such as target/allure-results",
                    e);
        }
    }

    static void write(Path folder, Properties properties) {
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(FILE + ".next"); // a run that is killed leaves no half of it
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record the run in " + folder, e);
        }
    }
}
