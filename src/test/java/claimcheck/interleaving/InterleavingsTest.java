package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.interleaving.fixtures.EachForTheOther;
import claimcheck.interleaving.fixtures.FailingThread;
import claimcheck.interleaving.fixtures.GuardedCounter;
import claimcheck.interleaving.fixtures.ManyCells;
import claimcheck.interleaving.fixtures.Served;
import claimcheck.interleaving.fixtures.Unborn;
import claimcheck.scenario.Inconclusive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lincheck finds a known bug, finds none where none is, and its own trouble is no verdict. */
class InterleavingsTest {

    /** The fixtures are of one package, and each has the tool's time for itself. */
    @BeforeEach
    void nothing_is_spent() {
        Interleavings.SPENT.clear();
    }

    @Test
    void a_known_bug_is_found_and_its_interleaving_told() {
        Exploration exploration = Interleavings.explore(RacyCounter.class);

        assertThat(exploration).failsWith("an increment is lost").failsWith("count");
        assertThat(exploration.program()).isEqualTo(RacyCounter.class.getName());
        assertThat(exploration.schedules()).isEqualTo(200);
        assertThatThrownBy(() -> assertThat(exploration).neverFails())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "an interleaving fails: AssertionError: an increment is lost")
                .hasMessageContaining("counter.count = 1");
        assertThat(InterleavingTable.html(RacyCounter.class, exploration.failure().orElseThrow()))
                .as("the form of this Lincheck is known")
                .isPresent();
    }

    @Test
    void where_no_bug_is_none_is_found() {
        assertThat(Interleavings.explore(GuardedCounter.class)).neverFails();
    }

    @Test
    void a_long_loop_that_ends_is_no_livelock() {
        assertThat(Interleavings.explore(ManyCells.class)).neverFails();
    }

    @Test
    void a_loop_that_never_ends_is_one() {
        assertThat(Interleavings.explore(EachForTheOther.class)).failsWith("livelock");
    }

    @Test
    void a_program_with_a_thread_that_waits_for_more_work_is_played_in_rounds() {
        Exploration exploration = Interleavings.explore(Served.class);

        assertThat(exploration).neverFails();
        assertThat(exploration.schedules()).as("schedules of the tool's").isZero();
    }

    @Test
    void a_round_of_it_that_hangs_is_a_failure() {
        System.setProperty("claimcheck.delay", "0.1");
        try {
            assertThatThrownBy(() -> Interleavings.explore(Served.Unending.class))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("a round hung for PT3S")
                    .hasMessageContaining("Served$Unending.second");
        } finally {
            System.clearProperty("claimcheck.delay");
        }
    }

    @Test
    void what_one_program_takes_another_of_its_package_does_not_have() {
        Interleavings.explore(GuardedCounter.class);
        System.setProperty("claimcheck.delay", "0.001"); // much less than that took
        try {
            assertThatThrownBy(() -> Interleavings.explore(ManyCells.class))
                    .isInstanceOf(Inconclusive.class)
                    .hasMessageContaining(
                            "Lincheck has not begun with " + ManyCells.class.getName());
        } finally {
            System.clearProperty("claimcheck.delay");
        }
    }

    @Test
    void a_thread_that_fails_is_a_failure() {
        assertThat(Interleavings.explore(FailingThread.class)).failsWith("no money at");
    }

    @Test
    void a_program_that_cannot_begin_is_no_verdict() {
        assertThatThrownBy(() -> Interleavings.explore(Unborn.class))
                .isInstanceOf(Inconclusive.class)
                .hasMessageStartingWith(
                        "inconclusive: Lincheck had trouble with " + Unborn.class.getName() + "\n")
                .hasMessageContaining("not today");
    }
}
