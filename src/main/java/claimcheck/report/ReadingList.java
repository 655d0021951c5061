package claimcheck.report;

import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Document;
import claimcheck.catalogue.Section;
import claimcheck.catalogue.Source;
import claimcheck.catalogue.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the documents got wrong: each claim that is false somewhere, or true under a condition only,
 * or whose own code errs, once, under the document that it names first, as one comes to it in
 * reading.
 */
public record ReadingList(List<Part> parts) {

    /** What one document got wrong, in the order of its sections; at least one. */
    public record Part(Document document, List<Claim> claims) {

        /** Copies the list. */
        public Part {
            claims = List.copyOf(claims);
        }
    }

    /** Copies the list. */
    public ReadingList {
        parts = List.copyOf(parts);
    }

    static ReadingList of(List<Document> documents, List<Claim> claims) {
        return new ReadingList(
                documents.stream()
                        .map(document -> new Part(document, wrong(document, claims)))
                        .filter(part -> !part.claims().isEmpty())
                        .toList());
    }

    /** How many claims are in it. */
    public int size() {
        return parts.stream().mapToInt(part -> part.claims().size()).sum();
    }

    /** What is wrong with it, in a word or two. */
    public static String kind(Claim claim) {
        return isTrue(claim) ? "erratum" : claim.verdicts().brief();
    }

    /** What is true instead, as a sentence; where only the claim's own code errs, how it does. */
    public static String truth(Claim claim) {
        if (isTrue(claim)) {
            return claim.erratum().orElseThrow();
        }
        if (claim.verdicts().from().size() > 1) {
            return sentence(claim.verdicts().toString());
        }
        Verdict verdict = claim.verdicts().from().firstEntry().getValue();
        if (verdict.kind() == Verdict.Kind.HOLDS_IF) {
            return sentence("only if " + verdict.detail());
        }
        return sentence(verdict.detail().isEmpty() ? "it is not so" : verdict.detail());
    }

    /** The sections that make it, document by document. */
    public static String where(Claim claim) {
        return claim.sources().stream()
                .map(source -> source.document() + ", " + source.section())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static List<Claim> wrong(Document document, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.sources().get(0).document().equals(document.id()))
                .filter(claim -> !isTrue(claim) || claim.erratum().isPresent())
                .sorted(Comparator.comparingInt(claim -> section(document, claim)))
                .toList();
    }

    private static boolean isTrue(Claim claim) {
        return claim.verdicts().from().values().stream()
                .allMatch(verdict -> verdict.kind() == Verdict.Kind.HOLDS);
    }

    private static int section(Document document, Claim claim) {
        Source first = claim.sources().get(0);
        return document.sections().stream().map(Section::name).toList().indexOf(first.section());
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0))
                + text.substring(1)
                + (text.endsWith(".") ? "" : ".");
    }
}
