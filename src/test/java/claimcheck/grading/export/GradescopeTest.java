package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.grading.Student;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradescopeTest {

    @TempDir private Path temporary;

    @Test
    void it_is_written_as_it_should_be() throws IOException {
        assertIsRight(NastyBook.FAILING, "gradescope-failing.json");
        assertIsRight(NastyBook.NOT_JUDGED, "gradescope-not-judged.json");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void status_and_scores_say_the_same(int index) throws IOException {
        Student student = NastyBook.BOOK.students().get(index);

        JsonNode root = written(student);

        assertThat(root.get("score").asInt()).isEqualTo(student.points().getAsInt());
        assertThat(sum(root, "score")).isEqualTo(root.get("score").asInt());
        assertThat(sum(root, "max_score")).isEqualTo(student.most());
        assertThat(root.get("tests"))
                .hasSize(4)
                .allMatch(
                        test ->
                                test.get("status")
                                        .asText()
                                        .equals(
                                                test.get("score").equals(test.get("max_score"))
                                                        ? "passed"
                                                        : "failed"));
    }

    @Test
    void if_an_exercise_is_not_judged_nothing_has_a_score() throws IOException {
        JsonNode root = written(NastyBook.NOT_JUDGED);

        assertThat(root.findValues("score")).isEmpty();
        assertThat(root.findValuesAsText("status")).containsExactly("passed"); // the other exercise
        assertThat(root.get("output").asText())
                .startsWith("Two locks, one order: not judged: The machine was too busy.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void nothing_in_it_is_mark_up_or_a_control_character(int index) throws IOException {
        JsonNode root = written(NastyBook.BOOK.students().get(index));

        assertThat(root.get("output_format").asText()).isEqualTo("text");
        assertThat(root.get("test_output_format").asText()).isEqualTo("text");
        assertThat(root.get("test_name_format").asText()).isEqualTo("text");
        Exported.assertHarmless(root.get("output").asText());
        root.get("tests").forEach(test -> Exported.assertHarmless(test.get("output").asText()));
        assertThat(root.get("tests").findValuesAsText("number"))
                .containsExactly("1.1", "1.2", "1.3", "2.1");
    }

    @Test
    void a_file_that_was_there_is_replaced_and_nothing_else_is_left() throws IOException {
        Files.writeString(temporary.resolve("results.json"), "forged");

        written(NastyBook.RIGHT);

        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
        assertThat(temporary.resolve("results.json")).content().startsWith("{");
    }

    @Test
    void a_link_that_was_there_is_not_followed() throws IOException {
        Path other = Files.writeString(temporary.resolve("other"), "other");
        Files.createSymbolicLink(temporary.resolve(".results.json.part"), other);
        Files.createSymbolicLink(temporary.resolve("results.json"), other);

        written(NastyBook.RIGHT);

        assertThat(other).hasContent("other");
    }

    private static void assertIsRight(Student student, String name) throws IOException {
        Path file = Exported.to(name);
        Gradescope.write(NastyBook.BOOK, student, file);
        Exported.assertRight(file);
    }

    private JsonNode written(Student student) throws IOException {
        Path file = temporary.resolve("results.json");
        Gradescope.write(NastyBook.BOOK, student, file);
        return new ObjectMapper().readTree(file.toFile());
    }

    private static int sum(JsonNode root, String field) {
        JsonNode tests = root.get("tests");
        return IntStream.range(0, tests.size()).map(i -> tests.get(i).get(field).asInt()).sum();
    }
}
