package claimcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.Played;
import claimcheck.stress.fixtures.RacyCounterFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.os.AffinityMode;

/** What jcstress sees reaches the scenario, and what it cannot run is never a pass. */
class StressTest {

    @Test
    void a_known_bug_makes_the_scenario_red_with_the_outcome_table() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);

        assertThat(Played.of(RacyCounterFixture.class, "a_racy_counter_never_fails").failure())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "forbidden outcome 1 was seen: An increment is lost.\n"
                                + "claimcheck.stress.CanaryStress.RacyCounter: ")
                .hasMessageMatching(
                        "(?s).* 1 +[\\d,]+ +[\\d.]+% +FORBIDDEN +An increment is lost\\.\\R.*")
                .hasMessageMatching(
                        "(?s).* 2 +[\\d,]+ +[\\d.]+% +ACCEPTABLE +Both increments are there\\.\\R.*");
    }

    @Test
    void its_cure_is_seen_often_enough_to_say_never() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);

        StressResult result = Stress.run(CanaryStress.LockedCounter.class);

        assertThat(result.beforeTheRace()).as("samples from before the race").isPositive();
        assertThat(result.inTheRace()).isLessThan(result.samples());
        assertThat(result).neverFails();
        assertThat(result.outcomes())
                .filteredOn(Outcome::isObserved)
                .extracting(Outcome::id)
                .containsExactly("2");
    }

    @Test
    void what_jcstress_is_not_done_with_in_time_is_not_decided() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);

        System.setProperty("claimcheck.delay", "0.001");
        try {
            assertThatThrownBy(() -> Stress.run(CanaryStress.LockedCounter.class))
                    .isInstanceOf(Inconclusive.class)
                    .hasMessageContaining(
                            "jcstress was not done with claimcheck.stress.CanaryStress.LockedCounter after");
        } finally {
            System.clearProperty("claimcheck.delay");
        }
    }

    @Test
    void actors_are_pinned_only_where_every_core_may_be_used() {
        assertThat(Stress.affinity(4, 4)).isEqualTo(AffinityMode.LOCAL);
        assertThat(Stress.affinity(8, 4)).isEqualTo(AffinityMode.LOCAL);
        assertThat(Stress.affinity(2, 4)).isEqualTo(AffinityMode.NONE);
    }

    @Test
    void what_keeps_jcstress_from_its_work_is_told_in_the_first_line() {
        var broken = new TestResult(Status.VM_ERROR);
        broken.addMessage("Failed with error code 1");
        broken.addVMErrs(
                List.of(
                        "Picked up JAVA_TOOL_OPTIONS: -Xint",
                        "Exception in thread \"main\" java.net.SocketException: Network is unreachable",
                        "\tat java.base/sun.nio.ch.Net.connect0(Native Method)"));

        assertThat(Stress.trouble("a.Test", broken).lines())
                .startsWith(
                        "jcstress could not run a.Test: VM_ERROR, Exception in thread \"main\""
                                + " java.net.SocketException: Network is unreachable"
                                + " (its forks tell what they saw through the loopback interface)")
                .endsWith("Failed with error code 1");
        assertThat(Stress.trouble("a.Test", new TestResult(Status.TIMEOUT_ERROR)))
                .isEqualToIgnoringWhitespace("jcstress could not run a.Test: TIMEOUT_ERROR");
    }

    @Test
    void a_class_that_is_no_stress_test_is_refused_with_the_mend() {
        assertThatThrownBy(() -> Stress.run(StressTest.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "claimcheck.stress.StressTest is not in the list of stress tests (/META-INF/TestList): give it"
                                + " @JCStressTest, make it public and not final, and run 'mvn clean verify'");
    }
}
