package claimcheck.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One of the documents whose claims are checked.
 *
 * @param id its short name, as in {@code source: PC, Deadlock example}
 * @param sections the headings, in reading order
 */
public record Document(String id, String title, String author, List<String> sections) {

    private static final List<Document> ALL = load();

    /** All documents, as listed in the resource {@code documents.yaml}. */
    public static List<Document> all() {
        return ALL;
    }

    static Optional<Document> find(String id) {
        return ALL.stream().filter(document -> document.id.equals(id)).findFirst();
    }

    private static List<Document> load() {
        try (InputStream yaml = Document.class.getResourceAsStream("documents.yaml")) {
            var documents = new ArrayList<Document>();
            var root =
                    (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            root.forEach((id, value) -> documents.add(of(String.valueOf(id), (Map<?, ?>) value)));
            return List.copyOf(documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document of(String id, Map<?, ?> fields) {
        return new Document(
                id,
                String.valueOf(fields.get("title")),
                String.valueOf(fields.get("author")),
                ((List<?>) fields.get("sections")).stream().map(String::valueOf).toList());
    }
}
