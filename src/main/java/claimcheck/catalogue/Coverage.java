package claimcheck.catalogue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of each section of the documents. */
public record Coverage(List<Document> documents, List<Claim> claims) {

    /**
     * A claim as a section makes it.
     *
     * @param where what narrows it down within the section; may be empty
     */
    public record Made(Claim claim, String where) {}

    /** Copies the lists. */
    public Coverage {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
    }

    /** The claims that a section makes, each once, in the order of their ids. */
    public List<Made> madeIn(Document document, Section section) {
        return claims.stream()
                .filter(claim -> claim.sources().stream().anyMatch(in(document, section)))
                .map(claim -> new Made(claim, where(claim, document, section)))
                .toList();
    }

    /** How many claims a document makes. */
    public long claims(Document document) {
        return claims.stream().filter(claim -> claim.documents().contains(document.id())).count();
    }

    private static String where(Claim claim, Document document, Section section) {
        return claim.sources().stream()
                .filter(in(document, section))
                .map(Source::detail)
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Predicate<Source> in(Document document, Section section) {
        return source ->
                source.document().equals(document.id()) && source.section().equals(section.name());
    }
}
