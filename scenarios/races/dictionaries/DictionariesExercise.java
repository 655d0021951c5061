package races.dictionaries;

import static claimcheck.scenario.Body.raise;
import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A glossary that several authors write at the same time, and that is read meanwhile. */
@ClaimExercise
class DictionariesExercise {

    /** Two words with the same hash code, so that they share a bin in every table of hashes. */
    private static final String WORD = "Aa";

    private static final String TWIN = "BB";

    private final Variant<Glossary> variant = Variant.of(Glossary.class);
    private final Glossary glossary = variant.fresh();

    @Test
    @Shows(Behaviour.SAFETY)
    void a_word_is_written_down_once_and_for_all() {
        assertThat(glossary.lookUp("lock", word -> "a " + word + " keeps others out"))
                .isEqualTo("a lock keeps others out");
        assertThat(glossary.lookUp("lock", DictionariesExercise::notToBeAsked))
                .isEqualTo("a lock keeps others out");

        assertThat(glossary.lookUp("Lock", word -> "a name")).isEqualTo("a name");

        assertThat(entries())
                .isEqualTo(Map.of("lock", "a lock keeps others out", "Lock", "a name"));
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_word_is_written_down_once_and_for_all")
    void a_word_and_its_meaning_are_written_down_whatever_they_say(Workers workers)
            throws Exception {
        List<String> texts =
                Stream.concat(variant.texts().stream(), Stream.of("", "null")).distinct().toList();

        workers.start(
                        "asking",
                        () -> {
                            for (String text : texts) {
                                assertThat(glossary.lookUp(text, asked -> text)).isEqualTo(text);
                                assertThat(
                                                glossary.lookUp(
                                                        text, DictionariesExercise::notToBeAsked))
                                        .isEqualTo(text);
                            }
                        })
                .join();

        assertThat(entries())
                .isEqualTo(texts.stream().collect(Collectors.toMap(text -> text, text -> text)));
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken() {
        assertThat(Interleavings.explore(TwoAuthors.class)).neverFails();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken")
    @ShowTimeline
    void who_asks_for_a_word_that_an_author_is_at_gets_the_same_and_does_not_spin(Workers workers)
            throws Exception {
        var isAtIt = new Gate("the first author is at it");
        var goOn = new Gate("the first author may go on");
        Map<String, String> answers = new ConcurrentHashMap<>();
        glossary.lookUp("before", word -> "there");

        workers.start(
                "first",
                () ->
                        answers.put(
                                "first",
                                glossary.lookUp(
                                        WORD,
                                        word -> {
                                            isAtIt.open();
                                            unchecked(goOn::pass).run();
                                            return "by the first author";
                                        })));
        isAtIt.pass();
        workers.start(
                        "reader",
                        () ->
                                assertThat(entries())
                                        .as("what is read while the author is at it")
                                        .isEqualTo(Map.of("before", "there")))
                .join();
        Worker second =
                workers.start(
                        "second",
                        () ->
                                answers.put(
                                        "second",
                                        glossary.lookUp(
                                                anew(WORD), word -> "by the second author")));
        assertThat(second).restsOrEnds();
        Worker third =
                workers.start(
                        "third",
                        () ->
                                answers.put(
                                        "third",
                                        glossary.lookUp(
                                                anew(WORD), word -> "by the third author")));
        assertThat(third).restsOrEnds();
        second.interrupt();
        assertThat(second).as("when interrupted").noticesTheInterrupt();
        goOn.open();
        workers.joinAll();

        String kept = glossary.lookUp(WORD, DictionariesExercise::notToBeAsked);
        assertThat(answers)
                .as("what the three were told")
                .isEqualTo(Map.of("first", kept, "second", kept, "third", kept));
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void authors_are_at_different_words_at_the_same_time(Workers workers) throws Exception {
        List<String> words = List.of(WORD, TWIN, "AaAa", "AaBB", "BBBB");
        var allAreAtIt = new Rendezvous(words.size(), "the moment when all authors are at it");

        for (String word : words) {
            workers.start(
                    "author of " + word,
                    () ->
                            glossary.lookUp(
                                    word,
                                    asked -> {
                                        unchecked(allAreAtIt::meet).run();
                                        return "done";
                                    }));
        }
        workers.joinAll();

        assertThat(entries()).containsOnlyKeys(words);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void an_author_may_look_up_another_word_on_the_way() {
        assertThat(glossary.lookUp(WORD, word -> "like " + glossary.lookUp(TWIN, twin -> "bees")))
                .isEqualTo("like bees");

        assertThat(entries()).isEqualTo(Map.of(WORD, "like bees", TWIN, "bees"));
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "two_threads_write_and_read_at_once_and_nothing_is_lost_or_broken")
    @ShowTimeline
    void while_one_reads_another_writes_and_all_that_was_there_is_read(Workers workers)
            throws Exception {
        var before = Map.of(WORD, "1", "two", "2", "three", "3");
        before.forEach((word, meaning) -> glossary.lookUp(word, asked -> meaning));
        var isReading = new Gate("the reader is shown '" + WORD + "'");
        var goOn = new Gate("the reader may go on");
        Map<String, String> seen = new ConcurrentHashMap<>();

        workers.start(
                "reader",
                () ->
                        glossary.read(
                                (word, meaning) -> {
                                    seen.put(word, meaning);
                                    if (word.equals(WORD)) {
                                        isReading.open();
                                        unchecked(goOn::pass).run();
                                    }
                                }));
        isReading.pass();
        workers.start("author", () -> glossary.lookUp("four", word -> "4")).join();
        workers.start("author of its twin", () -> glossary.lookUp(TWIN, word -> "5")).join();
        workers.start(
                        "second reader",
                        () ->
                                assertThat(entries())
                                        .as("what is read while another is still reading")
                                        .containsAllEntriesOf(before)
                                        .containsEntry("four", "4")
                                        .containsEntry(TWIN, "5"))
                .join();
        goOn.open();
        workers.joinAll();

        assertThat(seen).as("what was read").containsAllEntriesOf(before);
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void an_author_who_fails_leaves_the_word_to_others(Workers workers) throws Exception {
        var exception = new IllegalStateException("no idea");
        var error = new AssertionError("no idea at all");
        var checked = new IOException("no ink");

        workers.start("author who fails", () -> failsWith(exception, word -> raise(exception)))
                .join();
        workers.start("author who fails badly", () -> failsWith(error, word -> raise(error)))
                .join();
        workers.start("author who fails oddly", () -> failsWith(checked, word -> raise(checked)))
                .join();
        workers.start("author who knows", () -> glossary.lookUp(WORD, word -> "known")).join();

        assertThat(entries()).isEqualTo(Map.of(WORD, "known"));
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            points = 2,
            after = "an_author_who_fails_leaves_the_word_to_others")
    @ShowTimeline
    void who_waited_for_an_author_who_fails_asks_its_own(Workers workers) throws Exception {
        var firstIsAtIt = new Gate("the first author is at it");
        var firstFails = new Gate("the first author may fail");
        var secondIsAtIt = new Gate("the second author is at it");
        var secondGoesOn = new Gate("the second author may go on");
        Map<String, String> answers = new ConcurrentHashMap<>();
        var error = new AssertionError("no idea");

        workers.start(
                "first",
                () ->
                        failsWith(
                                error,
                                word -> {
                                    firstIsAtIt.open();
                                    unchecked(firstFails::pass).run();
                                    throw error;
                                }));
        firstIsAtIt.pass();
        Worker second =
                workers.start(
                        "second",
                        () ->
                                answers.put(
                                        "second",
                                        glossary.lookUp(
                                                WORD,
                                                word -> {
                                                    secondIsAtIt.open();
                                                    unchecked(secondGoesOn::pass).run();
                                                    return "by the second author";
                                                })));
        assertThat(second).restsOrEnds();
        firstFails.open();
        secondIsAtIt.pass();
        Worker third =
                workers.start(
                        "third",
                        () ->
                                answers.put(
                                        "third",
                                        glossary.lookUp(WORD, word -> "by the third author")));
        assertThat(third).restsOrEnds();
        secondGoesOn.open();
        workers.joinAll();

        String kept = glossary.lookUp(WORD, DictionariesExercise::notToBeAsked);
        assertThat(answers)
                .as("what the two others were told")
                .isEqualTo(Map.of("second", kept, "third", kept));
    }

    private void failsWith(Throwable failure, UnaryOperator<String> author) {
        assertThatThrownBy(() -> glossary.lookUp(WORD, author)).isSameAs(failure);
    }

    /** The same word, in another object. */
    private static String anew(String word) {
        return String.copyValueOf(word.toCharArray());
    }

    private static String notToBeAsked(String word) {
        throw new AssertionError("an author was asked though '" + word + "' was there");
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new ConcurrentHashMap<>();
        glossary.read(
                (word, meaning) ->
                        assertThat(entries.put(word, meaning))
                                .as("what was read of '%s' before", word)
                                .isNull());
        return entries;
    }
}
