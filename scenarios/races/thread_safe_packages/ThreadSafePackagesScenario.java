package races.thread_safe_packages;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A thread-safe map keeps every vote that is one call to it, and can lose one that is two. */
@ClaimScenario
class ThreadSafePackagesScenario {

    private static final String ADA = "Ada";

    /**
     * So many that voting takes longer than a thread's turn: then one thread comes into the middle
     * of the other's vote even if they have to share one core.
     */
    private static final int VOTES_EACH = 100_000;

    private static final int ROUNDS = 5;
    private static final Map<Integer, Integer> NO_VOTE_LOST = Map.of(0, ROUNDS);

    @Test
    @ShowTimeline
    void get_then_put_loses_a_vote_when_both_voters_get_before_either_puts(Workers workers)
            throws Exception {
        var bothHaveRead = new Rendezvous(2);
        var votes = new Ballots.GetThenPut(unchecked(bothHaveRead::meet));

        workers.start("first voter", () -> votes.voteFor(ADA));
        workers.start("second voter", () -> votes.voteFor(ADA));
        workers.joinAll();

        assertThat(votes.of(ADA)).isEqualTo(1);
    }

    @Test
    void get_then_put_loses_votes_unforced_too(Evidence evidence) throws Exception {
        Map<Integer, Integer> seen =
                voteTogether(() -> new Ballots.GetThenPut(() -> {}))
                        .tallyUntil(lost -> lost > 0, ROUNDS, ThreadSafePackagesScenario::lost);

        int worst = Collections.max(seen.keySet());
        assertThat(worst).isBetween(1, 2 * VOTES_EACH);
        evidence.saw("%,d of %,d votes were lost in the worst round", worst, 2 * VOTES_EACH);
    }

    @Test
    void jcstress_sees_get_then_put_lose_a_vote() {
        assertThat(Stress.run(ThreadSafePackagesStress.TwoCalls.class)).hasWitness();
    }

    @Test
    @ShowTimeline
    void merge_makes_the_second_voter_wait_for_the_first(Workers workers) throws Exception {
        holdOneVoterInsideTheMap(workers, Ballots.Merge::new, "merge");
    }

    @Test
    @ShowTimeline
    void compute_makes_the_second_voter_wait_for_the_first(Workers workers) throws Exception {
        holdOneVoterInsideTheMap(workers, Ballots.Compute::new, "compute");
    }

    @Test
    void merge_and_compute_lose_no_vote_unforced_either() throws Exception {
        assertThat(
                        voteTogether(() -> new Ballots.Merge(() -> {}))
                                .tally(ROUNDS, ThreadSafePackagesScenario::lost))
                .isEqualTo(NO_VOTE_LOST);
        assertThat(
                        voteTogether(() -> new Ballots.Compute(() -> {}))
                                .tally(ROUNDS, ThreadSafePackagesScenario::lost))
                .isEqualTo(NO_VOTE_LOST);
    }

    @Test
    void jcstress_sees_merge_lose_none() {
        assertThat(Stress.run(ThreadSafePackagesStress.OneCall.class)).neverFails();
    }

    private static void holdOneVoterInsideTheMap(
            Workers workers, Function<Runnable, Votes> fresh, String call) throws Exception {
        var firstHasRead = new Gate("the first voter has read");
        var firstMayStore = new Gate("the first voter may store");
        Votes votes =
                fresh.apply(
                        unchecked(
                                () -> {
                                    firstHasRead.open();
                                    firstMayStore.pass();
                                }));
        votes.voteFor(ADA); // the seam is where there is an old count to read

        workers.start("first voter", () -> votes.voteFor(ADA));
        firstHasRead.pass();
        Worker second = workers.start("second voter", () -> votes.voteFor(ADA));
        assertThat(second).isBlockedIn(ConcurrentHashMap.class, call);
        firstMayStore.open();
        workers.joinAll();

        assertThat(votes.of(ADA)).isEqualTo(3);
    }

    private static Rounds<Votes> voteTogether(Supplier<Votes> fresh) {
        return Rounds.of(
                fresh,
                ThreadSafePackagesScenario::voteOften,
                ThreadSafePackagesScenario::voteOften);
    }

    private static void voteOften(Votes votes) {
        for (int i = 0; i < VOTES_EACH; i++) {
            votes.voteFor(ADA);
        }
    }

    private static int lost(Votes votes) {
        return 2 * VOTES_EACH - votes.of(ADA);
    }
}
