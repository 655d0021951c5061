package races.thread_safe_packages;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;
import java.util.Map;

/** One thread counts two ballots, and one asks for the result, in every order of their steps. */
public final class TellerBesideACounter implements TwoThreads<TellerBesideACounter.Shared> {

    private static final String ADA = "Ada";
    private static final String BOB = "Bob";

    private final Variant<BallotBox> variant = Variant.of(BallotBox.class);

    /** For the explorer. */
    public TellerBesideACounter() {}

    /** What both work on. */
    static final class Shared {
        private final BallotBox box;
        private final Ballot forAda = PlannedBallot.of("first voter", ADA);
        private final Ballot forBob = PlannedBallot.of("second voter", BOB);
        private volatile boolean isAdasCounted;

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
        state.box.count(state.forAda);
        state.isAdasCounted = true;
        state.box.count(state.forBob);
    }

    @Override
    public void second(Shared state) {
        boolean isAdasCounted = state.isAdasCounted;
        Map<String, Integer> result = state.box.result();
        if (isAdasCounted || result.containsKey(ADA)) {
            requireOne(result, ADA);
        }
        if (result.containsKey(BOB)) {
            requireOne(result, BOB);
        }
    }

    @Override
    public void afterwards(Shared state) {
        Map<String, Integer> result = state.box.result();
        requireOne(result, ADA);
        requireOne(result, BOB);
    }

    private static void requireOne(Map<String, Integer> result, String name) {
        TwoThreads.require("the votes for " + name, 1, result.getOrDefault(name, 0));
    }
}
