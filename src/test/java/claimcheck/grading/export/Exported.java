package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.BuildDirectory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that exports have written: left in the build's folder to look at, and what is right. */
final class Exported {

    private Exported() {}

    /** Where a test lets one be written. */
    static Path to(String name) {
        return BuildDirectory.path("exports", name);
    }

    /** Where a file of the tests is copied to. */
    static Path resource(String name) throws IOException {
        Path copy = to("given").resolve(name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, right(name));
        return copy;
    }

    /** That it is what the file of the same name says. */
    static void assertRight(Path file) throws IOException {
        assertThat(Files.readString(file)).isEqualTo(right(file.getFileName().toString()));
    }

    static void assertHarmless(String text) {
        assertThat(text.codePoints().filter(each -> each < ' ' && each != '\n' && each != '\t'))
                .isEmpty();
        assertThat(text).doesNotContain("\u202E", "\uFFFE", "[31m", "\u007f");
    }

    /** Read by somebody else's reader, which is strict. */
    static List<List<String>> table(String text, char separator) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static String right(String name) throws IOException {
        try (InputStream in = Exported.class.getResourceAsStream("/claimcheck/grading/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
