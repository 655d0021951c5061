package claimcheck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of each section of the documents. */
class CoverageTest {

    @TempDir private Path root;

    @Test
    void nothing_that_a_document_says_is_skipped() {
        var coverage = new Coverage(Document.all(), Catalogue.shipped().claims());
        List<String> skipped = new ArrayList<>();
        for (Document document : coverage.documents()) {
            for (Section section : document.sections()) {
                if (section.passages().isEmpty() && coverage.madeIn(document, section).isEmpty()) {
                    skipped.add(document.id() + ", " + section.name());
                }
            }
        }

        assertThat(skipped).as("sections with neither a claim nor a passage").isEmpty();
    }

    @Test
    void a_section_has_the_claims_that_name_it_each_once() {
        Coverage coverage =
                coverage(
                        """
                        source:
                          - PC, Deadlock example (f1)
                          - MMS, Mutex
                          - PC, Deadlock example (f2)\
                        """);

        assertThat(madeIn(coverage, "PC", "Deadlock example"))
                .containsExactly("deadlock/opposite-order: f1; f2");
        assertThat(madeIn(coverage, "MMS", "Mutex")).containsExactly("deadlock/opposite-order: ");
        assertThat(madeIn(coverage, "PC", "Introduction")).isEmpty();
        assertThat(madeIn(coverage, "MMS", "Deadlock example")).isEmpty();
    }

    @Test
    void a_claim_with_two_sources_in_a_document_is_one_claim_of_it() {
        Coverage coverage = coverage("source: [\"PC, Introduction\", \"PC, Conclusion\"]");

        assertThat(coverage.claims(document("PC"))).isOne();
        assertThat(coverage.claims(document("MMS"))).isZero();
    }

    private Coverage coverage(String sources) {
        return new Coverage(
                Document.all(),
                Rooms.withOneGoodRoom(root)
                        .pageWith("source: PC, Deadlock example (f1 and f2)", sources)
                        .read()
                        .claims());
    }

    private static List<String> madeIn(Coverage coverage, String document, String section) {
        return coverage.madeIn(document(document), new Section(section, List.of())).stream()
                .map(made -> made.claim().id() + ": " + made.where())
                .toList();
    }

    private static Document document(String id) {
        return Document.find(id).orElseThrow();
    }
}
