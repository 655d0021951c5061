package claimcheck.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of the documents is read with what they say besides their claims. */
class DocumentsFileTest {

    private static final String KINDS =
            "the kinds are definition, example, output, picture, set-up, advice, motivation, question, summary,"
                    + " aside";

    @Test
    void sections_and_passages_keep_their_order() {
        assertThat(
                        read(
                                """
                                - Mutex:
                                    - definition: what it is
                                    - set-up: what it takes
                                - Lock v RLock
                                """))
                .containsExactly(
                        new Document(
                                "D",
                                "On locks",
                                "Somebody",
                                List.of(
                                        new Section(
                                                "Mutex",
                                                List.of(
                                                        new Passage(
                                                                Passage.Kind.DEFINITION,
                                                                "what it is"),
                                                        new Passage(
                                                                Passage.Kind.SET_UP,
                                                                "what it takes"))),
                                        new Section("Lock v RLock", List.of()))));
    }

    @Test
    void a_passage_of_an_unknown_kind_is_refused() {
        assertThat(refusals("- Mutex:\n    - joke: a mutex walks into a bar"))
                .containsExactly(
                        "documents.yaml, D, Mutex: unknown kind of passage 'joke'; " + KINDS);
    }

    @Test
    void a_passage_of_no_kind_is_refused() {
        assertThat(refusals("- Mutex:\n    - it protects"))
                .containsExactly(
                        "documents.yaml, D, Mutex: passage 'it protects' is of no kind; write 'kind: text'; "
                                + KINDS);
    }

    @Test
    void a_passage_without_a_text_is_refused() {
        assertThat(refusals("- Mutex:\n    - output: ' '"))
                .containsExactly(
                        "documents.yaml, D, Mutex: passage of kind 'output' has no text; say in your own words what"
                                + " stands there");
    }

    @Test
    void a_section_with_a_colon_and_no_list_is_refused() {
        assertThat(refusals("- Mutex:"))
                .containsExactly(
                        "documents.yaml, D, Mutex: no list of passages behind the colon; list them, or remove the"
                                + " colon");
    }

    private static List<String> refusals(String sections) {
        var refused = catchThrowableOfType(InvalidCatalogueException.class, () -> read(sections));
        assertThat(refused).as("the refusal").isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }

    private static List<Document> read(String sections) {
        String yaml =
                "D:\n  title: On locks\n  author: Somebody\n  sections:\n" + sections.indent(4);
        return DocumentsFile.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
