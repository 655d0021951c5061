package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.catalogue.JudgeVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A source that is too much for the compiler is refused; a machine that stalls refuses none. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell stands in for the compiler")
class CompilerTest {

    private static final String DELAY = "claimcheck.delay";

    @TempDir private Path home;

    private final Optional<String> before = Optional.ofNullable(System.getProperty(DELAY));

    @BeforeEach
    void be_less_patient() {
        System.setProperty(DELAY, "0.01");
    }

    @AfterEach
    void be_as_before() {
        before.ifPresentOrElse(
                value -> System.setProperty(DELAY, value), () -> System.clearProperty(DELAY));
    }

    @Test
    void what_keeps_the_compiler_busy_too_long_is_refused() throws Exception {
        Refusal refusal = compileWith("while :; do :; done", Duration.ofMillis(1));

        assertThat(refusal.verdict()).isEqualTo(JudgeVerdict.NOT_COMPILED);
        assertThat(refusal.reason())
                .isEqualTo(
                        "the compiler gave up on it: it was not done after 0 s; make it shorter and simpler");
    }

    @Test
    void a_compiler_that_gets_no_processor_says_nothing_of_the_source() throws Exception {
        Refusal refusal = compileWith("cat > /dev/null", Duration.ofHours(1));

        assertThat(refusal.verdict()).isEqualTo(JudgeVerdict.COULD_NOT_JUDGE);
        assertThat(refusal.reason()).isEqualTo("the compiler had only 0 s of processor time");
    }

    @Test
    void a_compiler_without_memory_refuses_and_one_that_breaks_does_not() throws Exception {
        assertThat(compileWith("exit 3", Duration.ZERO))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.verdict()).isEqualTo(JudgeVerdict.NOT_COMPILED);
                            assertThat(refusal.reason()).contains("more memory");
                        });
        assertThat(compileWith("exit 7", Duration.ZERO))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.verdict()).isEqualTo(JudgeVerdict.COULD_NOT_JUDGE);
                            assertThat(refusal.reason()).endsWith("ended with exit code 7");
                        });
    }

    private Refusal compileWith(String script, Duration enough) throws Exception {
        Path source = Files.writeString(home.resolve("source"), "");
        try (var compiler = new Compiler(List.of("sh", "-c", script), home, enough)) {
            return compiler.compile(Doubling.EXERCISE, source, home, home).orElseThrow();
        }
    }
}
