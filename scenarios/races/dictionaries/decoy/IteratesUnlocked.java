package races.dictionaries.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import races.dictionaries.Glossary;

/** A synchronized map. */
@CaughtBy(
        value = "while_one_reads_another_writes_and_all_that_was_there_is_read",
        because = "Each call is locked, but to iterate is many calls.")
public final class IteratesUnlocked implements Glossary {

    private final Map<String, String> meanings = Collections.synchronizedMap(new HashMap<>());

    @Override
    public String lookUp(String word, UnaryOperator<String> author) {
        String known = meanings.get(word);
        if (known != null) {
            return known;
        }
        String made = author.apply(word);
        String earlier = meanings.putIfAbsent(word, made);
        return earlier == null ? made : earlier;
    }

    @Override
    public void read(BiConsumer<String, String> reader) {
        for (Map.Entry<String, String> entry : meanings.entrySet()) {
            reader.accept(entry.getKey(), entry.getValue());
        }
    }
}
