package claimcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Course;
import claimcheck.exercise.Doubling;
import claimcheck.exercise.Handout;
import claimcheck.exercise.Judge;
import claimcheck.scenario.Await;
import claimcheck.scenario.Bounds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student at work: what is saved is judged, and what was asked for is said. */
@Tag("judging")
class WatchingTest {

    private static final String FIRST = "pixels/leaked-index";
    private static final String SECOND = "processes/resource-owner";
    private static final Course COURSE =
            new Course("Two", Catalogue.shipped().selectExercises(List.of(FIRST, SECOND)));

    private final StringWriter said = new StringWriter();
    private final LinkedBlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private final ExecutorService student = Executors.newSingleThreadExecutor();

    @TempDir private Path folder;
    private Judge judge;
    private Watching watching;

    @BeforeEach
    void hand_out() throws IOException {
        try (Handout handout = Handout.of(COURSE)) {
            handout.writeTo(folder);
        }
        judge = Judge.open();
        watching = new Watching(COURSE, folder, judge, new PrintWriter(said));
    }

    @AfterEach
    void close() throws Exception {
        keys.add("q");
        student.shutdown();
        assertThat(student.awaitTermination(Bounds.patience().toSeconds(), TimeUnit.SECONDS))
                .as("the student goes home")
                .isTrue();
        judge.close();
    }

    @Test
    void a_student_mends_one_file_after_the_other_and_is_done() throws Exception {
        Future<Integer> exitCode = student.submit(() -> watching.until(keys));
        awaitSaid("Waiting for " + source(0) + " to be saved");
        assertThat(said.toString())
                .contains("FAIL: this does not hold: ", "[ ] 1. ")
                .containsOnlyOnce("FAIL: ")
                .containsPattern("(?s)FAIL: .*\\[ ] .*  \\d of \\d+, in ");

        keys.add("");
        awaitSaid("Hint 1 of 3: " + COURSE.exercises().get(0).hints().get(0));

        save(0, "");
        keys.addAll(List.of("", "", "")); // between two keys the files are looked at
        awaitSaid("There are no more hints.");
        assertThat(said.toString())
                .as("what an editor has emptied is not judged")
                .containsOnlyOnce("FAIL: ");

        save(0, "class {");
        awaitSaid(":1: <identifier> expected");
        assertThat(said.toString()).contains("NOT COMPILED: the compiler refuses it");

        save(0, solution(FIRST, "OwnNumber"));
        awaitSaid("Waiting for " + source(1));
        assertThat(said.toString()).contains("PASS: all ", "[x] 1. ");

        save(1, solution(SECOND, "OneThread"));
        assertThat(exitCode.get()).isEqualTo(ExitCode.AS_RECORDED);
        assertThat(said.toString()).endsWith("All of it is done." + System.lineSeparator());
    }

    @Test
    void what_has_failed_is_looked_at_first_the_next_time() throws Exception {
        var doubling = new Course("One", List.of(Doubling.EXERCISE));
        Path file = Course.source(folder, Doubling.EXERCISE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Doubling.source("return number + 1;"));
        watching = new Watching(doubling, folder, judge, new PrintWriter(said));
        Future<Integer> exitCode = student.submit(() -> watching.until(keys));
        awaitSaid("Waiting for " + file);
        assertThat(said.toString()).contains("FAIL: this does not hold: two is doubled");

        Files.writeString(file, Doubling.source("return 0;"));
        awaitSaid("  0 of 2, in ");

        assertThat(said.toString())
                .as("what is being mended, and then what the judge says of it all")
                .containsSubsequence(
                        "  1 of 2, in ",
                        "FAIL: this does not hold: two is doubled",
                        "FAIL: this does not hold: one is doubled")
                .contains("[ ] one is doubled (fail)", "[ ] two is doubled (fail)");
        keys.add("q");
        assertThat(exitCode.get()).isEqualTo(ExitCode.CONTRADICTED);
    }

    private void awaitSaid(String text) {
        Await.until(
                () -> "never said: " + text + "\nsaid was:\n" + said,
                () -> said.toString().contains(text));
    }

    private Path source(int exercise) {
        return Course.source(folder, COURSE.exercises().get(exercise));
    }

    private void save(int exercise, String text) throws IOException {
        Files.writeString(source(exercise), text);
    }

    /** As a student would write it. */
    private static String solution(String id, String name) throws IOException {
        Path room = Path.of("scenarios", id.replace('-', '_'));
        Exercise exercise = Catalogue.shipped().selectExercises(List.of(id)).get(0);
        String contract = exercise.contract().substring(exercise.contract().lastIndexOf('.') + 1);
        return Files.readString(room.resolve("solution").resolve(name + ".java"))
                .replace(".solution;", ".starter;")
                .replaceAll("\\b" + name + "\\b", "My" + contract);
    }

    @Test
    void each_is_judged_once_if_that_is_all_that_is_asked_for() throws Exception {
        save(0, solution(FIRST, "OwnNumber"));
        Files.delete(source(1));

        assertThat(watching.once()).isEqualTo(ExitCode.CONTRADICTED);
        assertThat(said.toString())
                .contains("PASS: all ")
                .contains(
                        "NOT THERE: "
                                + source(1)
                                + " is missing; unpack it from the hand-out again")
                .contains("[x] 1. ")
                .contains("[ ] 2. ");
    }
}
