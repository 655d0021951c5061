package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.grading.Grade;
import claimcheck.grading.Student;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExercismTest {

    @TempDir private Path temporary;

    @Test
    void a_failure_is_written_as_it_should_be() throws IOException {
        assertIsRight(NastyBook.FAILING, "exercism-failing.json");
    }

    @Test
    void what_does_not_compile_is_written_as_it_should_be() throws IOException {
        assertIsRight(NastyBook.NOT_COMPILED, "exercism-not-compiled.json");
    }

    @Test
    void what_is_right_passes_and_says_nothing() throws IOException {
        JsonNode root = written(locks(NastyBook.RIGHT));

        assertThat(root.get("version").asInt()).isEqualTo(3);
        assertThat(root.get("status").asText()).isEqualTo("pass");
        assertThat(root.get("message").isNull()).isTrue();
        assertThat(root.get("tests")).allMatch(test -> test.get("status").asText().equals("pass"));
        assertThat(root.get("tests")).noneMatch(test -> test.has("message"));
    }

    @Test
    void tests_come_in_the_order_of_the_requirements() throws IOException {
        assertThat(written(locks(NastyBook.FAILING)).get("tests").findValuesAsText("name"))
                .containsExactly(
                        "both transfers end", "no lock is left held", "strangers do not wait");
    }

    @Test
    void what_could_not_be_judged_is_an_error_of_that_test_only() throws IOException {
        JsonNode root = written(locks(NastyBook.NOT_JUDGED));

        assertThat(root.get("status").asText()).isEqualTo("fail");
        assertThat(root.get("tests").findValuesAsText("status"))
                .containsExactly("pass", "error", "fail");
    }

    @Test
    void a_long_message_is_cut_and_paths_are_shortened() throws IOException {
        Grade grade = locks(NastyBook.NOT_COMPILED);
        var longOne =
                new Grade(
                        grade.exercise(),
                        grade.verdict(),
                        "see C:\\work\\x\\My.java:1 and /a/b/My.java, not http://x/y/Z.java",
                        "😀".repeat(70_000),
                        "",
                        "",
                        grade.steps(),
                        grade.resembles(),
                        grade.isolation(),
                        1);

        String message = written(longOne).get("message").asText();

        assertThat(message)
                .startsWith(
                        "not compiled: see <solution-dir>/My.java:1 and <solution-dir>/My.java,"
                                + " not http://x/y/Z.java")
                .endsWith("😀…");
        assertThat(message.length()).isBetween(65_533, 65_535);
    }

    private static void assertIsRight(Student student, String name) throws IOException {
        Path file = Exported.to(name);
        Exercism.write(locks(student), file);
        Exported.assertRight(file);
    }

    private JsonNode written(Grade grade) throws IOException {
        Path file = Exercism.write(grade, temporary.resolve("results.json"));
        return new ObjectMapper().readTree(file.toFile());
    }

    private static Grade locks(Student student) {
        return student.grades().get(0);
    }
}
