package claimcheck.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files for names that may be anything. */
class PageNamesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Smith | Ann-Smith.html",
                "../../x | x.html",
                "C:\\x\\..\\y | C-x-y.html",
                ".hidden | hidden.html",
                "-rf * | rf.html",
                "'' | student.html",
                "... | student.html",
                "CON | student-CON.html",
                "lpt1.txt | lpt1-txt.html",
                "a\u0000b\u202Ec | a-b-c.html",
                "Jose\u0301 | Jos\u00e9.html",
                "\u674e\u5c0f\u9f99 | \u674e\u5c0f\u9f99.html",
                "%2e%2e%2fx | 2e-2e-2fx.html",
            })
    void a_name_keeps_its_letters_and_digits(String name, String file) {
        assertThat(PageNames.of(List.of(name), folder)).containsExactly(file);
    }

    @Test
    void no_two_are_the_same_for_any_file_system() {
        assertThat(
                        PageNames.of(
                                List.of(
                                        "ann",
                                        "Ann",
                                        "ann-2",
                                        "\u00c9va",
                                        "E\u0301VA",
                                        "a/n",
                                        "a.n"),
                                folder))
                .containsExactly(
                        "ann.html",
                        "Ann-2.html",
                        "ann-2-2.html",
                        "\u00c9va.html",
                        "\u00c9VA-2.html",
                        "a-n.html",
                        "a-n-2.html");
    }

    @Test
    void a_long_name_is_cut_so_that_it_can_be_written_and_stays_its_own() {
        String clef = "\ud83c\udfbc";
        String wide = "\ud840\udc00"; // a letter of four bytes
        for (String each : List.of("x", wide, clef)) {
            List<String> files = PageNames.of(Collections.nCopies(100, each.repeat(1_000)), folder);
            assertThat(files)
                    .doesNotHaveDuplicates()
                    .allMatch(file -> file.getBytes(StandardCharsets.UTF_8).length <= 255)
                    .allMatch(file -> StandardCharsets.UTF_8.newEncoder().canEncode(file));
        }
    }

    @Test
    void letters_that_the_file_system_cannot_write_are_left_out() throws IOException {
        try (FileSystem ascii =
                FileSystems.newFileSystem(
                        folder.resolve("ascii.zip"),
                        Map.of("create", "true", "encoding", "US-ASCII"))) {
            assertThat(
                            PageNames.of(
                                    List.of("Zo\u00eb Smith", "\u674e", "Ann"),
                                    ascii.getPath("/x")))
                    .containsExactly("Zo-Smith.html", "student.html", "Ann.html");
        }
    }
}
