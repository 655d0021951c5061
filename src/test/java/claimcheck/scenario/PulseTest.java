package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.fixtures.WaitFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What fails because nothing could move says nothing of a claim. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signal stops a process there")
class PulseTest {

    /** With a tenth of all bounds. */
    private static final List<String> OPTIONS =
            Stream.concat(ChildJvm.QUICK_START.stream(), Stream.of("-Dclaimcheck.delay=0.1"))
                    .toList();

    /** Long enough for the bound of the wait to be over when it goes on. */
    private static final Duration STOPPED = Duration.ofSeconds(4);

    /** A JVM that plays a scenario. */
    static final class Player {

        private Player() {}

        public static void main(String[] arguments) {
            Throwable failure = Played.of(WaitFixture.class, "waits_in_vain").failure();
            System.out.println("ended with " + failure + " because of " + failure.getCause());
            System.exit(0);
        }
    }

    @Test
    void a_scenario_that_fails_because_the_jvm_was_stopped_is_an_error_of_the_run()
            throws Exception {
        try (ChildJvm jvm = ChildJvm.start(OPTIONS, Player.class)) {
            jvm.awaitOutput(output -> output.contains("begun"));
            long start = System.nanoTime();
            signal("STOP", jvm);
            Await.until(
                    "the stopped JVM is stopped for long",
                    () -> System.nanoTime() - start > STOPPED.toNanos());
            signal("CONT", jvm);

            assertThat(jvm.awaitExit()).as(jvm.output()).isZero();
            assertThat(jvm.output())
                    .containsPattern(
                            "ended with java\\.lang\\.IllegalStateException: this JVM, or the machine,"
                                    + " stood still for [4-9] s, so what failed then says nothing; run it again"
                                    + " because of java\\.lang\\.AssertionError: not within PT3S: what never comes");
        }
    }

    @Test
    void one_that_fails_by_itself_is_a_failure() throws InterruptedException {
        try (ChildJvm jvm = ChildJvm.start(OPTIONS, Player.class)) {
            assertThat(jvm.awaitExit()).as(jvm.output()).isZero();
            assertThat(jvm.output())
                    .contains("ended with java.lang.AssertionError: not within PT3S: what never");
        }
    }

    private static void signal(String name, ChildJvm jvm) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(jvm.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
