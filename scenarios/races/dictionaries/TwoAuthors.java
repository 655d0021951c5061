package races.dictionaries;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two threads write words into one glossary, and one of them reads it, in every order of their
 * steps. The two words have the same hash code, and one of them both threads look up.
 */
public final class TwoAuthors implements TwoThreads<TwoAuthors.Shared> {

    private static final String ONE = "Aa";
    private static final String OTHER = "BB";
    private static final String LAST = "last";

    private final Variant<Glossary> variant = Variant.of(Glossary.class);

    /** For the explorer. */
    public TwoAuthors() {}

    /** What both work on. */
    static final class Shared {
        private final Glossary glossary;
        private String toldTheFirst = "";
        private String toldTheSecond = "";
        private int read;

        Shared(Glossary glossary) {
            this.glossary = glossary;
        }
    }

    @Override
    public Shared fresh() {
        Glossary glossary = variant.fresh();
        glossary.lookUp("word", word -> "there before");
        return new Shared(glossary);
    }

    @Override
    public void first(Shared state) {
        state.toldTheFirst = state.glossary.lookUp(ONE, word -> "by the first");
        state.glossary.lookUp(LAST, word -> "maybe too late for the reader");
    }

    @Override
    public void second(Shared state) {
        state.glossary.lookUp(OTHER, word -> "by the second");
        state.toldTheSecond = state.glossary.lookUp(ONE, word -> "by the second");
        state.glossary.read(
                (word, meaning) -> {
                    if (!word.equals(LAST)) {
                        state.read++;
                    }
                });
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("the words read of the three that were there", 3, state.read);
        TwoThreads.require(
                "how many of the two were told what the first was told of the word of both",
                2,
                state.toldTheSecond.equals(state.toldTheFirst) ? 2 : 1);
        var all = new int[1];
        state.glossary.read((word, meaning) -> all[0]++);
        TwoThreads.require("the words in the glossary when all is done", 4, all[0]);
    }
}
