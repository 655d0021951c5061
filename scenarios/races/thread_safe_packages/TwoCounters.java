package races.thread_safe_packages;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two threads count two ballots each, in every order of their steps. Three voters vote for Ada; one
 * of them has a second ballot, for Bob, which the other thread counts.
 */
public final class TwoCounters implements TwoThreads<TwoCounters.Shared> {

    private static final String ADA = "Ada";
    private static final String BOB = "Bob";
    private static final String TWICE = "the voter with two ballots";

    private final Variant<BallotBox> variant = Variant.of(BallotBox.class);

    /** For the explorer. */
    public TwoCounters() {}

    /** What both work on. */
    static final class Shared {
        private final BallotBox box;
        private final Ballot forAda = PlannedBallot.of(TWICE, ADA);
        private final Ballot secondForAda = PlannedBallot.of("second voter", ADA);
        private final Ballot thirdForAda = PlannedBallot.of("third voter", ADA);
        private final Ballot forBob = PlannedBallot.of(TWICE, BOB);
        private boolean isCountedForAda;
        private boolean isCountedForBob;

        Shared(BallotBox box) {
            this.box = box;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh());
    }

    @Override
    public void first(Shared state) {
        state.isCountedForAda = state.box.count(state.forAda);
        state.box.count(state.secondForAda);
    }

    @Override
    public void second(Shared state) {
        state.box.count(state.thirdForAda);
        state.isCountedForBob = state.box.count(state.forBob);
    }

    @Override
    public void afterwards(Shared state) {
        int forAda = state.isCountedForAda ? 1 : 0;
        int forBob = state.isCountedForBob ? 1 : 0;
        TwoThreads.require(
                "the ballots of one voter that are said to be counted", 1, forAda + forBob);
        TwoThreads.require("the votes for Ada", 2 + forAda, votes(state, ADA));
        TwoThreads.require("the votes for Bob", forBob, votes(state, BOB));
    }

    private static int votes(Shared state, String name) {
        return state.box.result().getOrDefault(name, 0);
    }
}
