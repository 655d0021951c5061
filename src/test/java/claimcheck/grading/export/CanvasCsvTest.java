package claimcheck.grading.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.grading.GradeBook;
import claimcheck.grading.GradingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasCsvTest {

    private static final String BOTH = "Two locks, one order (1);A queue (2)";
    private static final GradeBook ADA = NastyBook.with(NastyBook.RIGHT);

    @TempDir private Path temporary;

    @Test
    void it_is_filled_as_it_should_be_and_who_has_no_row_is_named() throws IOException {
        Path file = Exported.to("canvas.csv");

        List<String> unmatched =
                CanvasCsv.fill(NastyBook.BOOK, Exported.resource("canvas-export.csv"), file);

        Exported.assertRight(file);
        assertThat(unmatched).containsExactly(NastyBook.NOT_COMPILED.name());
    }

    @Test
    void canvas_takes_it_and_finds_only_scores_changed() throws IOException {
        Path export = Exported.resource("canvas-export.csv");
        Path file = temporary.resolve("canvas.csv");
        CanvasCsv.fill(NastyBook.BOOK, export, file);
        List<List<String>> before = canvas(export);
        List<List<String>> after = canvas(file);

        assertThat(after).hasSameSizeAs(before);
        for (int row = 0; row < before.size(); row++) {
            for (int column = 0; column < before.get(row).size(); column++) {
                if (column != 6 && column != 8) {
                    assertThat(after.get(row).get(column)).isEqualTo(before.get(row).get(column));
                }
            }
        }
        assertThat(after)
                .extracting(row -> row.get(6))
                .containsExactly(
                        "Two locks, one order (101)",
                        "",
                        "20.00",
                        "20",
                        "",
                        "2.5",
                        "0",
                        "4.00",
                        "EX");
        assertThat(after)
                .extracting(row -> row.get(8))
                .containsExactly("queues/fifo (103)", "", "3.00", "3", "", "3", "3", "3", "");
    }

    @Test
    void a_name_matches_nobody() throws IOException {
        Path file = temporary.resolve("canvas.csv");

        List<String> unmatched =
                CanvasCsv.fill(
                        ADA,
                        export("Student;ID;SIS Login ID;Section;" + BOTH + "\nada;1;x;A;;\n"),
                        file);

        assertThat(unmatched).containsExactly("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void with_nothing_to_fill_it_stays_as_it_was(String start) throws IOException {
        String text =
                start
                        + "\"Student\";ID;Section;"
                        + BOTH
                        + "\r\n\r\nA\nB;\"1\";;\"x\"\"\n\";\r\n \"odd\" ;2;;;4,5";
        Path file = temporary.resolve("canvas.csv");

        CanvasCsv.fill(ADA, export(text), file);

        assertThat(file).hasBinaryContent(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.00     | 10",
                "'8,00'    | 8",
                "16,00     | 16",
                "4.5       | 4.5",
                "'1.001,25'| '1001,25'",
                "0         | 8",
                "''        | 8"
            })
    void points_are_scaled_to_what_is_possible(String possible, String score) throws IOException {
        Path file = temporary.resolve("canvas.csv");
        String text =
                "Student;ID;Section;" + BOTH + "\nPoints Possible;;;" + possible + ";\n;ada;;;\n";

        CanvasCsv.fill(ADA, export(text), file);

        assertThat(Files.readString(file)).endsWith(";ada;;" + score + ";3\n");
    }

    @Test
    void a_third_is_rounded_to_two_places() throws IOException {
        Path file = temporary.resolve("canvas.csv");
        String text = "Student;ID;Section;" + BOTH + "\nPoints Possible;;;10;\n;x;;;\n";

        CanvasCsv.fill(NastyBook.with(NastyBook.named("X", NastyBook.FAILING)), export(text), file);

        assertThat(Files.readString(file)).contains(";x;;1.25;3");
    }

    @Test
    void who_is_excused_stays_so() throws IOException {
        Path file = temporary.resolve("canvas.csv");

        CanvasCsv.fill(ADA, export("Student;ID;Section;" + BOTH + "\n;ada;;EX;ex\n"), file);

        assertThat(Files.readString(file)).endsWith("\n;ada;;EX;ex\n");
    }

    @Test
    void neither_the_heading_nor_the_row_on_points_is_a_student() throws IOException {
        String text = "Student;ID;Section;" + BOTH + "\nPoints Possible;none;;8;3\n;1;;;\n";
        Path file = temporary.resolve("canvas.csv");
        GradeBook book =
                NastyBook.with(
                        NastyBook.named("ID", NastyBook.RIGHT),
                        NastyBook.named("none", NastyBook.RIGHT));

        assertThat(CanvasCsv.fill(book, export(text), file)).containsExactly("ID", "none");
        assertThat(file).hasContent(text);
    }

    @Test
    void first_and_last_names_may_be_apart() throws IOException {
        Path file = temporary.resolve("canvas.csv");
        String text = "LastName;FirstName;ID;SIS User ID;SIS Login ID;Section;" + BOTH;

        assertThat(CanvasCsv.fill(ADA, export(text + "\nL;A;1;ada;q;;;\n"), file)).isEmpty();
        assertThat(Files.readString(file)).endsWith(";;8;3\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Student;ID;Section;A queue (2)             | has no column 'Two locks, one order (…)'",
                "Student;ID;Section;Two locks, one order;A queue (2) | has no column 'Two locks",
                "Student;ID;Section;A queue (2);queues/fifo (3);deadlock/opposite-order (4) | has more than one column 'A queue (…)'",
                "Name;ID;Section;A queue (2)                | is no export of a Canvas gradebook",
                "Student;ID;A queue (2)                     | is no export of a Canvas gradebook",
                "Student;ID;SIS User ID;Section;A queue (2) | is no export of a Canvas gradebook",
            })
    void what_does_not_fit_is_refused_in_a_line(String heading, String why) {
        Path file = temporary.resolve("canvas.csv");

        assertThatThrownBy(() -> CanvasCsv.fill(NastyBook.BOOK, export(heading + "\n"), file))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_column_that_canvas_does_not_read_is_refused() {
        String text = "Student;ID;Section;" + BOTH + "\nPoints Possible;;;(read only);\n";

        assertThatThrownBy(() -> CanvasCsv.fill(ADA, export(text), temporary.resolve("x")))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("nothing may be written to column 'Two locks");
    }

    /** Reads it as Canvas does, and refuses what Canvas refuses. */
    private static List<List<String>> canvas(Path file) throws IOException {
        String text = Files.readString(file).replaceFirst("^\uFEFF", "");
        char separator = text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
        List<List<String>> rows = Exported.table(text, separator);
        List<String> heading = rows.get(0);
        assertThat(heading.get(0)).contains("Student");
        assertThat(heading.get(1)).contains("ID");
        int at = 2;
        if (heading.get(at).equals("SIS User ID")) {
            assertThat(heading.get(at + 1)).isEqualTo("SIS Login ID");
            at += heading.get(at + 2).equals("Integration ID") ? 3 : 2;
        } else if (heading.get(at).equals("SIS Login ID")) {
            at++;
        }
        assertThat(heading.get(at)).contains("Section");
        return rows;
    }

    private Path export(String text) throws IOException {
        return Files.writeString(temporary.resolve("export.csv"), text);
    }
}
