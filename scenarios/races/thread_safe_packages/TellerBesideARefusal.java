package races.thread_safe_packages;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * One thread counts a ballot of a voter who has voted, and one asks for the result, in every order
 * of their steps.
 */
public final class TellerBesideARefusal implements TwoThreads<TellerBesideARefusal.Shared> {

    private static final String ADA = "Ada";
    private static final String EVE = "Eve";
    private static final String VOTER = "the only voter";

    private final Variant<BallotBox> variant = Variant.of(BallotBox.class);

    /** For the explorer. */
    public TellerBesideARefusal() {}

    /** What both work on. */
    static final class Shared {
        private final BallotBox box;
        private final Ballot refused = PlannedBallot.of(VOTER, EVE);

        Shared(BallotBox box) {
            this.box = box;
        }
    }

    @Override
    public Shared fresh() {
        BallotBox box = variant.fresh();
        box.count(PlannedBallot.of(VOTER, ADA));
        return new Shared(box);
    }

    @Override
    public void first(Shared state) {
        state.box.count(state.refused);
    }

    @Override
    public void second(Shared state) {
        requireOneForAda(state);
    }

    @Override
    public void afterwards(Shared state) {
        requireOneForAda(state);
    }

    private static void requireOneForAda(Shared state) {
        var result = state.box.result();
        TwoThreads.require("the vote that is counted", 1, result.getOrDefault(ADA, 0));
        TwoThreads.require("the vote that is refused", 0, result.getOrDefault(EVE, 0));
    }
}
