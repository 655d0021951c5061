package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.fixtures.Idle;
import claimcheck.scenario.fixtures.Parent;
import claimcheck.scenario.fixtures.Talker;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A child JVM tells what it said and how it ended, and does not outlive the scenario. */
class ChildJvmTest {

    @Test
    void its_output_and_its_exit_code_are_told() throws InterruptedException {
        try (var child = ChildJvm.start(List.of("-Dtone=loud"), Talker.class, "a", "b c")) {
            assertThat(child.awaitExit()).isEqualTo(3);
            assertThat(child.output().lines())
                    .containsExactlyInAnyOrder("out [a, b c] loud", "err");
            assertThat(child.awaitOutput(text -> text.contains("err"))).isEqualTo(child.output());
            assertThat(child.endsWithin(Bounds.glance())).isTrue();
        }
    }

    @Test
    void output_that_can_no_longer_come_is_an_error_with_what_came() {
        try (var child = ChildJvm.start(Talker.class)) {
            assertThatThrownBy(() -> child.awaitOutput(text -> text.contains("sorry")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("child JVM ended with 3:\n")
                    .hasMessageContaining("out [] quiet");
        }
    }

    @Test
    void output_and_an_end_that_do_not_come_are_errors_with_what_came()
            throws InterruptedException {
        try (var child = ChildJvm.start(Idle.class)) {
            assertThat(child.awaitOutput(text -> text.contains("idle")))
                    .contains("idle " + child.pid());
            assertThat(child.endsWithin(Bounds.glance())).isFalse();
            Delay.by(
                    0.01,
                    () -> {
                        assertThatThrownBy(() -> child.awaitOutput(text -> text.contains("sorry")))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "child JVM did not say so within PT0.3S:\nidle ");
                        assertThatThrownBy(child::awaitExit)
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "child JVM did not end within PT0.3S:\nidle ");
                    });
        }
    }

    @Test
    void closing_kills_it_with_its_own_children() {
        long childId;
        long grandchildId;
        try (var child = ChildJvm.start(Parent.class)) {
            Pattern said = Pattern.compile("child (\\d+)\\R");
            Matcher grandchild = said.matcher(child.awaitOutput(text -> said.matcher(text).find()));
            assertThat(grandchild.find()).isTrue();
            childId = child.pid();
            grandchildId = Long.parseLong(grandchild.group(1));
            assertThat(List.of(isRunning(childId), isRunning(grandchildId))).containsOnly(true);
        }

        assertThat(isRunning(childId)).isFalse();
        Awaitility.await().until(() -> !isRunning(grandchildId));
    }

    /** An ended process that nobody has asked about still has an id, but no command. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .isPresent();
    }
}
