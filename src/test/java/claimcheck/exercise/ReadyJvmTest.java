package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM that waits for somebody to save judges what is saved, or is ended. */
@Tag("judging")
class ReadyJvmTest {

    @TempDir private Path folder;
    private Judge judge;

    @BeforeEach
    void open() throws IOException {
        judge = Judge.open();
    }

    @AfterEach
    void close() throws IOException {
        judge.close();
    }

    @Test
    void it_judges_what_is_saved_and_what_failed_comes_first() throws IOException {
        judge.getReady(Doubling.EXERCISE, Optional.of("two_is_doubled"));
        ProcessHandle ready = onlyJvm();
        List<String> heard = new CopyOnWriteArrayList<>();

        Judgement judgement = tryOut("return 0;", heard);

        assertThat(heard).containsExactly("two_is_doubled", "one_is_doubled");
        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.FAIL);
        assertThat(judgement.reason()).isEqualTo("this does not hold: one is doubled");
        assertThat(ready.isAlive()).as("the JVM that was ready").isFalse();
        assertThat(jvms()).isEmpty();
    }

    @Test
    void without_one_it_is_judged_as_well() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();

        assertThat(tryOut("return 2 * number;", heard).verdict()).isEqualTo(JudgeVerdict.PASS);
        assertThat(heard).containsExactly("one_is_doubled", "two_is_doubled");
    }

    @Test
    void one_that_has_died_is_replaced() throws IOException {
        judge.getReady(Doubling.EXERCISE, Optional.empty());
        ProcessHandle ready = onlyJvm();
        ready.destroyForcibly();
        ready.onExit().join();

        assertThat(tryOut("return 2 * number;", new CopyOnWriteArrayList<>()).verdict())
                .isEqualTo(JudgeVerdict.PASS);
    }

    @Test
    void a_file_that_is_gone_costs_nothing() throws IOException {
        judge.getReady(Doubling.EXERCISE, Optional.empty());
        ProcessHandle ready = onlyJvm();

        assertThatThrownBy(
                        () ->
                                judge.tryOut(
                                        Doubling.EXERCISE,
                                        folder.resolve("gone"),
                                        Optional.empty(),
                                        result -> {}))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(onlyJvm()).isEqualTo(ready);
    }

    @Test
    void a_judge_that_is_closed_has_none() throws IOException {
        judge.close();

        assertThatThrownBy(() -> judge.getReady(Doubling.EXERCISE, Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessage("the judge is closed");
        assertThat(jvms()).isEmpty();
    }

    @Test
    void it_does_not_outlive_its_use() throws IOException {
        judge.getReady(Doubling.EXERCISE, Optional.empty());
        ProcessHandle first = onlyJvm();

        judge.getReady(Doubling.EXERCISE, Optional.empty());
        assertThat(onlyJvm()).as("the next").isNotEqualTo(first);

        assertThat(tryOut("return numbre;", new CopyOnWriteArrayList<>()).verdict())
                .isEqualTo(JudgeVerdict.NOT_COMPILED);
        assertThat(jvms()).as("after what was not compiled").isEmpty();

        judge.getReady(Doubling.EXERCISE, Optional.empty());
        judge.close();
        assertThat(jvms()).as("after the judge was closed").isEmpty();
    }

    @Test
    void it_ends_with_the_judge_that_would_have_told_it() throws Exception {
        Process jvm =
                new ProcessBuilder(
                                ChildJvm.command(
                                        ChildJvm.QUICK_START,
                                        JudgeMain.class,
                                        Doubling.EXERCISE.judgedBy(),
                                        Rehearsal.class.getName()))
                        .redirectError(Redirect.DISCARD)
                        .start();
        try {
            jvm.getOutputStream().close();

            assertThat(jvm.waitFor(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS)).isTrue();
            assertThat(jvm.exitValue()).isEqualTo(4);
            assertThat(jvm.getInputStream().readAllBytes()).as("what it told").isEmpty();
        } finally {
            jvm.destroyForcibly();
        }
    }

    private Judgement tryOut(String body, List<String> heard) throws IOException {
        Path file = Files.writeString(folder.resolve("saved"), Doubling.source(body));
        return judge.tryOut(
                Doubling.EXERCISE,
                file,
                Optional.of("one_is_doubled"),
                result -> heard.add(result.method()));
    }

    /** It is started by a command that sets its limits and then becomes it: execve(2). */
    private static ProcessHandle onlyJvm() {
        Awaitility.await().until(() -> !jvms().isEmpty());
        return assertThat(jvms()).hasSize(1).actual().get(0);
    }

    private static List<ProcessHandle> jvms() {
        return ProcessHandle.current().descendants().filter(ReadyJvmTest::isJudged).toList();
    }

    /** By an option that no other JVM has: the name of the main class is too far behind. */
    private static boolean isJudged(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().orElse("").endsWith("/java")
                && info.commandLine().orElse("").contains("-XX:+DisableAttachMechanism");
    }
}
