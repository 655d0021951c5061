package races.thread_safe_packages;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A ballot box that counts each vote and no voter twice, and reads many ballots at a time. */
@ClaimExercise
class ThreadSafePackagesExercise {

    private static final String ADA = "Ada";
    private static final String BOB = "Bob";

    /** More than any small number. */
    private static final int MANY = 200;

    private final Variant<BallotBox> variant = Variant.of(BallotBox.class);
    private final BallotBox box = variant.fresh();

    @Test
    @Shows(Behaviour.SAFETY)
    void one_thread_counts_every_vote_and_no_voter_twice() {
        assertThat(box.result()).as("the result before anybody has voted").isEmpty();

        assertThat(count("first", ADA)).as("the first vote is counted").isTrue();
        assertThat(count("second", ADA)).as("the second vote is counted").isTrue();
        assertThat(count("third", BOB)).as("the third vote is counted").isTrue();
        assertThat(count("first", BOB)).as("the first voter's other vote is counted").isFalse();

        assertThat(count("Aa", BOB)).as("another voter's vote is counted").isTrue();
        assertThat(count("BB", BOB)).as("that of one with the same hash code is").isTrue();

        assertThat(box.result()).as("the result").isEqualTo(Map.of(ADA, 2, BOB, 3));
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "one_thread_counts_every_vote_and_no_voter_twice")
    void a_thread_counts_many_votes_interrupted_or_not(Workers workers) throws Exception {
        workers.start("counting", () -> countMany("one of ")).join();
        workers.start(
                        "interrupted",
                        () -> {
                            Thread.currentThread().interrupt();
                            countMany("other of ");
                        })
                .join();

        assertResult(Map.of(ADA, 2 * MANY));
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice() {
        assertThat(Interleavings.explore(TwoCounters.class)).neverFails();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 2)
    void whoever_asks_while_a_ballot_is_counted_hears_of_all_or_nothing_of_it() {
        assertThat(Interleavings.explore(TellerBesideACounter.class)).neverFails();
    }

    @Test
    @TakesLong
    @Shows(Behaviour.SAFETY)
    void whoever_asks_while_a_ballot_is_refused_hears_nothing_of_it() {
        assertThat(Interleavings.explore(TellerBesideARefusal.class)).neverFails();
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void ballots_are_read_at_the_same_time(Workers workers) throws Exception {
        var allAreRead = new Rendezvous(5, "the moment when all five ballots are read");

        for (String voter : List.of("first", "second", "third", "fourth", "fifth")) {
            workers.start(
                    voter,
                    () -> box.count(PlannedBallot.of(voter, ADA, unchecked(allAreRead::meet))));
        }
        workers.joinAll();

        assertThat(box.result()).as("the result").isEqualTo(Map.of(ADA, 5));
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void a_ballot_that_is_still_read_counts_for_nothing_and_holds_up_nobody(Workers workers)
            throws Exception {
        var isRead = new Gate("the first ballot is being read");
        var goOn = new Gate("the first ballot may be read");
        Map<String, Boolean> counted = new ConcurrentHashMap<>();
        Ballot first =
                PlannedBallot.of(
                        "Eve",
                        ADA,
                        unchecked(
                                () -> {
                                    isRead.open();
                                    goOn.pass();
                                }));

        workers.start("first", () -> counted.put("Eve's first", box.count(first)));
        isRead.pass();
        workers.start("second", () -> counted.put("Eve's second", count("Eve", BOB))).join();
        workers.start("third", () -> counted.put("Max's", count("Max", BOB))).join();
        workers.start("asking", () -> assertResult(Map.of(BOB, 2))).join();
        goOn.open();
        workers.joinAll();

        assertThat(counted)
                .as("whose ballots were counted")
                .isEqualTo(Map.of("Eve's first", false, "Eve's second", true, "Max's", true));
        assertResult(Map.of(BOB, 2));
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void whose_ballot_cannot_be_read_has_not_voted_and_harms_no_other(Workers workers)
            throws Exception {
        Ballot torn =
                PlannedBallot.of(
                        "first",
                        ADA,
                        () -> {
                            throw new IllegalStateException("it is torn");
                        });

        workers.start(
                        "at the torn ballot",
                        () ->
                                assertThatIllegalStateException()
                                        .isThrownBy(() -> box.count(torn))
                                        .withMessage("it is torn"))
                .join();
        assertResult(Map.of());
        workers.start(
                        "at the same voter's next",
                        () -> assertThat(count("first", ADA)).as("it is counted").isTrue())
                .join();
        assertResult(Map.of(ADA, 1));

        var isRead = new Gate("a ballot of Eve's is being read");
        var goOn = new Gate("that ballot may turn out to be torn");
        Ballot tornLate =
                PlannedBallot.of(
                        "Eve",
                        ADA,
                        unchecked(
                                () -> {
                                    isRead.open();
                                    goOn.pass();
                                    throw new IllegalStateException("it is torn, too");
                                }));
        Worker late = workers.start("at the ballot that is torn late", () -> countInVain(tornLate));
        isRead.pass();
        workers.start(
                        "at Eve's second",
                        () -> assertThat(count("Eve", BOB)).as("it is counted").isTrue())
                .join();
        goOn.open();
        late.join();
        workers.start(
                        "at Eve's third",
                        () -> assertThat(count("Eve", BOB)).as("it is counted").isFalse())
                .join();

        assertResult(Map.of(ADA, 1, BOB, 1));
    }

    /** Its voter may have voted by then, and then it need not be read. */
    private void countInVain(Ballot torn) {
        try {
            assertThat(box.count(torn)).as("a torn ballot is counted").isFalse();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("it is torn, too");
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_result_and_the_box_know_nothing_of_each_other_any_more() {
        count("first", ADA);
        Map<String, Integer> before = box.result();

        count("second", ADA);
        count("third", BOB);
        assertThat(before).as("the result of one vote after two more").isEqualTo(Map.of(ADA, 1));

        clearIfAllowed(before);
        assertResult(Map.of(ADA, 2, BOB, 1));
        clearIfAllowed(box.result());
        assertResult(Map.of(ADA, 2, BOB, 1));
        count("fourth", ADA);
        assertResult(Map.of(ADA, 3, BOB, 1));
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void two_boxes_know_nothing_of_each_other() {
        BallotBox other = variant.fresh();
        count("first", ADA);

        assertThat(other.result()).as("the result of the other box").isEmpty();
        assertThat(other.count(PlannedBallot.of("first", BOB)))
                .as("the same voter's vote is counted in the other box")
                .isTrue();
        assertResult(Map.of(ADA, 1));
    }

    private void countMany(String voters) {
        for (int i = 0; i < MANY; i++) {
            assertThat(count(voters + MANY + ", no. " + i, ADA)).as("a vote is counted").isTrue();
        }
    }

    private boolean count(String voter, String name) {
        return box.count(PlannedBallot.of(voter, name));
    }

    private static void clearIfAllowed(Map<String, Integer> result) {
        try {
            result.clear();
        } catch (UnsupportedOperationException e) {
            // Then nothing can be done to the box with it.
        }
    }

    private void assertResult(Map<String, Integer> expected) {
        assertThat(box.result()).as("the result").isEqualTo(expected);
    }
}
