package claimcheck.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a document about behaviour, with the kit's verdict.
 *
 * @param id topic and name, {@code deadlock/opposite-order}; it is the room's path
 * @param title a headline
 * @param sources where it is made, at least one
 * @param form how it is shown
 * @param verdicts what is recorded of it for Java, on each JDK
 * @param erratum what the document's own code does wrong, where it does
 * @param exercise whether a student can be handed this one
 * @param untestable why no scenario can show it, where none can
 * @param see what to read: JLS sections, JEPs, classes, man pages
 * @param scenario the name of its scenario class; empty only if untestable
 * @param statement the claim in one paragraph of Markdown
 * @param explanation what differs in Java, and why; Markdown
 * @param ifContradicted what to look at when an observation contradicts the verdict; Markdown
 */
public record Claim(
        String id,
        String title,
        List<Source> sources,
        Form form,
        Verdicts verdicts,
        Optional<String> erratum,
        boolean exercise,
        Optional<String> untestable,
        List<String> see,
        Optional<String> scenario,
        String statement,
        String explanation,
        String ifContradicted) {

    /** The part of the id before the slash. */
    public String topic() {
        return id.substring(0, id.indexOf('/'));
    }

    /**
     * What is recorded of it for a JDK.
     *
     * @param feature the JDK's feature release, as in 17
     * @throws IllegalArgumentException if it is older than those that the kit runs on
     */
    public Verdict verdictOn(int feature) {
        return verdicts.on(feature);
    }

    /** The short names of the documents that make it, in the order of its sources. */
    public List<String> documents() {
        return sources.stream().map(Source::document).distinct().toList();
    }

    /**
     * The id of the claim that a class belongs to as its scenario, or as the judge of its exercise:
     * {@code deadlock.opposite_order.OppositeOrderScenario} and {@code
     * deadlock.opposite_order.OppositeOrderExercise} belong to {@code deadlock/opposite-order}.
     *
     * @return empty if a class of that name is neither in a room
     */
    public static Optional<String> shownBy(String className) {
        String[] parts = className.split("\\.", -1);
        boolean inRoom =
                parts.length == 3
                        && !parts[0].equals("claimcheck")
                        && (parts[2].endsWith("Scenario") || parts[2].endsWith("Exercise"));
        return inRoom
                ? Optional.of(parts[0].replace('_', '-') + "/" + parts[1].replace('_', '-'))
                : Optional.empty();
    }
}
