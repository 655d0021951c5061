package claimcheck.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code documents.yaml}. Says all that is wrong with its passages. */
final class DocumentsFile {

    private final List<Problem> problems = new ArrayList<>();

    private DocumentsFile() {}

    /**
     * Reads the documents with their sections and passages.
     *
     * @throws InvalidCatalogueException if a passage is of no known kind, or says nothing
     */
    static List<Document> read(InputStream yaml) {
        var file = new DocumentsFile();
        List<Document> documents = new ArrayList<>();
        map(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml))
                .forEach((id, fields) -> documents.add(file.document(id.toString(), map(fields))));
        if (!file.problems.isEmpty()) {
            throw new InvalidCatalogueException(file.problems);
        }
        return List.copyOf(documents);
    }

    private Document document(String id, Map<?, ?> fields) {
        List<Section> sections = new ArrayList<>();
        for (Object section : list(fields.get("sections"))) {
            if (section instanceof Map<?, ?> withPassages) {
                withPassages.forEach(
                        (name, passages) -> sections.add(section(id, name.toString(), passages)));
            } else {
                sections.add(new Section(section.toString(), List.of()));
            }
        }
        return new Document(
                id, fields.get("title").toString(), fields.get("author").toString(), sections);
    }

    private Section section(String document, String name, @Nullable Object written) {
        String place = "documents.yaml, " + document + ", " + name;
        List<Passage> passages = new ArrayList<>();
        if (!(written instanceof List<?>)) {
            problems.add(
                    new Problem(
                            place,
                            "no list of passages behind the colon",
                            "list them, or remove the colon"));
            return new Section(name, passages);
        }
        for (Object passage : list(written)) {
            if (passage instanceof Map<?, ?> byKind) {
                byKind.forEach(
                        (kind, text) ->
                                passage(place, kind.toString(), text).ifPresent(passages::add));
            } else {
                problems.add(
                        new Problem(
                                place,
                                "passage '" + passage + "' is of no kind",
                                "write 'kind: text'; the kinds are " + Passage.Kind.all()));
            }
        }
        return new Section(name, passages);
    }

    private Optional<Passage> passage(String place, String written, Object text) {
        Optional<Passage.Kind> kind = Passage.Kind.parse(written);
        if (kind.isEmpty()) {
            problems.add(
                    new Problem(
                            place,
                            "unknown kind of passage '" + written + "'",
                            "the kinds are " + Passage.Kind.all()));
            return Optional.empty();
        }
        if (!(text instanceof String) || text.toString().isBlank()) {
            problems.add(
                    new Problem(
                            place,
                            "passage of kind '" + written + "' has no text",
                            "say in your own words what stands there"));
            return Optional.empty();
        }
        return Optional.of(new Passage(kind.get(), text.toString()));
    }

    private static Map<?, ?> map(Object node) {
        return (Map<?, ?>) node;
    }

    private static List<?> list(Object node) {
        return (List<?>) node;
    }
}
