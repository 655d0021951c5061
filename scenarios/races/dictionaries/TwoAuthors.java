package races.dictionaries;

import claimcheck.interleaving.TwoThreads;
import claimcheck.scenario.Variant;

/**
 * Two threads write a word each into one glossary, and one of them reads it, in every order of
 * their steps. The two words have the same hash code.
 */
public final class TwoAuthors implements TwoThreads<TwoAuthors.Shared> {

    private static final String ONE = "Aa";
    private static final String OTHER = "BB";

    private final Variant<Glossary> variant = Variant.of(Glossary.class);

    /** For the explorer. */
    public TwoAuthors() {}

    /** What both work on. */
    static final class Shared {
        private final Glossary glossary;
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
        state.glossary.lookUp(ONE, word -> "by the first");
    }

    @Override
    public void second(Shared state) {
        state.glossary.lookUp(OTHER, word -> "by the second");
        state.glossary.read(
                (word, meaning) -> {
                    if (!word.equals(ONE)) {
                        state.read++;
                    }
                });
    }

    @Override
    public void afterwards(Shared state) {
        TwoThreads.require("the words read of the two that were there", 2, state.read);
        var all = new int[1];
        state.glossary.read((word, meaning) -> all[0]++);
        TwoThreads.require("the words in the glossary when all is done", 3, all[0]);
    }
}
