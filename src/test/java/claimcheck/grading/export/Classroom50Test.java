package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.grading.GradingException;
import claimcheck.grading.Student;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Classroom50Test {

    private static final Instant COMMITTED = Instant.parse("2026-03-01T12:00:00.9Z");

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "CLASSROOM", "cs-principles",
                    "ASSIGNMENT", "locks",
                    "SUBMISSION_TAG", "submit/2026-03-01T12-00-05Z-a1b2c3d",
                    "COMMIT_URL", "https://example.org/commit/1",
                    "RELEASE_URL", "https://example.org/release/1",
                    "REVIEW_URL", "https://example.org/compare/1",
                    "OWNER", "zoe");

    @TempDir private Path temporary;

    @Test
    void it_is_written_as_it_should_be() throws IOException {
        Path file = Exported.to("classroom50.json");

        Classroom50.write(NastyBook.BOOK, NastyBook.FAILING, COMMITTED, ENVIRONMENT, file);

        Exported.assertRight(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void scores_are_whole_and_add_up(int index) throws IOException {
        Student student = NastyBook.BOOK.students().get(index);

        JsonNode root = read(write(student, ENVIRONMENT));

        assertThat(root.get("score").isInt()).isTrue();
        assertThat(root.get("score").asInt())
                .isEqualTo(student.points().getAsInt())
                .isEqualTo(sum(root, "score"));
        assertThat(root.get("max-score").asInt()).isEqualTo(11).isEqualTo(sum(root, "max-score"));
        for (JsonNode test : root.get("tests")) {
            assertThat(test.get("passed").asBoolean())
                    .isEqualTo(test.get("score").asInt() == test.get("max-score").asInt());
            Exported.assertHarmless(test.get("message").asText());
        }
    }

    @Test
    void the_same_commit_has_the_same_time_whenever_it_is_graded() throws IOException {
        JsonNode root = read(write(NastyBook.RIGHT, ENVIRONMENT));

        assertThat(root.get("datetime").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(root.get("graded_at").asText()).isEqualTo("2026-03-04T05:06:07Z");
    }

    @Test
    void without_a_review_it_is_the_commit() throws IOException {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("REVIEW_URL", "");

        assertThat(read(write(NastyBook.RIGHT, environment)).get("review").asText())
                .isEqualTo("https://example.org/commit/1");
    }

    @Test
    void what_is_not_judged_leaves_no_result_not_even_one_that_was_brought() throws IOException {
        Path file = Files.writeString(temporary.resolve("result.json"), "{\"score\": 11}");

        assertThatThrownBy(() -> write(NastyBook.NOT_JUDGED, ENVIRONMENT))
                .isInstanceOf(GradingException.class)
                .hasMessageContaining("not all exercises could be judged");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"})
    void without_knowing_whose_it_is_there_is_no_result(String variable) {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.remove(variable);

        assertThatThrownBy(() -> write(NastyBook.RIGHT, environment))
                .isInstanceOf(GradingException.class)
                .hasMessageEndingWith("the environment lacks " + variable);
        assertThat(temporary.resolve("result.json")).doesNotExist();
    }

    private Path write(Student student, Map<String, String> environment) throws IOException {
        return Classroom50.write(
                NastyBook.BOOK, student, COMMITTED, environment, temporary.resolve("result.json"));
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static int sum(JsonNode root, String field) {
        JsonNode tests = root.get("tests");
        return IntStream.range(0, tests.size()).map(i -> tests.get(i).get(field).asInt()).sum();
    }
}
