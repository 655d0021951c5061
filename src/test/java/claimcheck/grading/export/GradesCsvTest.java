package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GradesCsvTest {

    private static Path file;

    @BeforeAll
    static void write() throws IOException {
        file = GradesCsv.write(NastyBook.BOOK, Exported.to("grades.csv"));
    }

    @Test
    void it_is_written_as_it_should_be() throws IOException {
        Exported.assertRight(file);
        Exported.assertHarmless(Files.readString(file));
    }

    @Test
    void each_student_has_a_row_for_each_exercise_and_none_has_a_formula() throws IOException {
        List<List<String>> rows = Exported.table(Files.readString(file), ',');

        assertThat(rows).hasSize(1 + 5 * 2).allMatch(row -> row.size() == 10);
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> cell.matches("[-=+@\t\r].*"));
    }

    @Test
    void what_is_not_judged_has_no_points() throws IOException {
        List<List<String>> rows = Exported.table(Files.readString(file), ',');

        assertThat(rows.get(9).subList(3, 6)).containsExactly("could not judge", "", "8");
        assertThat(rows.get(10).subList(3, 6)).containsExactly("pass", "3", "3");
        assertThat(rows.get(7).subList(3, 6)).containsExactly("not handed in", "0", "8");
    }
}
