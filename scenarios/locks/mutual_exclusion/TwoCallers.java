package locks.mutual_exclusion;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;
import java.util.Set;

/** Two threads write on one page and one of them reads it, in every order of their steps. */
public final class TwoCallers implements TwoThreads<TwoCallers.Shared> {

    private static final String ONE = "one=1\n";
    private static final String TWO = "two=2\n";

    private final Variant<Scribe> variant = Variant.of(Scribe.class);

    /** For the explorer. */
    public TwoCallers() {}

    /** What both work on. */
    static final class Shared {
        private final Scribe scribe;
        private final Page page = Pages.blank();
        private String read = "";

        Shared(Scribe scribe) {
            this.scribe = scribe;
        }
    }

    @Override
    public Shared fresh() {
        return new Shared(variant.fresh());
    }

    @Override
    public void first(Shared state) {
        state.scribe.append(state.page, "one", "1");
    }

    @Override
    public void second(Shared state) {
        state.read = state.scribe.read(state.page);
        state.scribe.append(state.page, "two", "2");
    }

    @Override
    public void afterwards(Shared state) {
        requireOneOf("what was read", Set.of("", ONE), state.read);
        requireOneOf("the page", Set.of(ONE + TWO, TWO + ONE), state.page.text());
    }

    private static void requireOneOf(String what, Set<String> expected, String seen) {
        if (!expected.contains(seen)) {
            throw new AssertionError(
                    what + ": expected whole records, but saw " + seen.replace("\n", "|"));
        }
    }
}
