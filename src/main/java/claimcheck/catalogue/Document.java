package claimcheck.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * One of the documents whose claims are checked.
 *
 * @param id its short name, as in {@code source: PC, Deadlock example}
 * @param sections in reading order
 */
public record Document(String id, String title, String author, List<Section> sections) {

    private static final List<Document> ALL = load();

    /** Copies the list. */
    public Document {
        sections = List.copyOf(sections);
    }

    /** All documents, as listed in the resource {@code documents.yaml}. */
    public static List<Document> all() {
        return ALL;
    }

    static Optional<Document> find(String id) {
        return ALL.stream().filter(document -> document.id.equals(id)).findFirst();
    }

    /** The headings, in reading order. */
    List<String> headings() {
        return sections.stream().map(Section::name).toList();
    }

    private static List<Document> load() {
        try (InputStream yaml = Document.class.getResourceAsStream("documents.yaml")) {
            return DocumentsFile.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
