package claimcheck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rooms made for a test: one good one to begin with, which the test then spoils. */
final class Rooms {

    static final String ROOM = "deadlock/opposite_order";

    static final String PAGE =
            """
            ---
            title: Locks taken in opposite order
            source: PC, Deadlock example (f1 and f2)
            form: can happen
            verdict: holds
            ---
            Each has what the other wants.

            ## In Java

            The same.

            ## If this is contradicted

            Look at the locks.
            """;

    static final String SCENARIO =
            """
            package deadlock.opposite_order;

            class OppositeOrderScenario {}
            """;

    private final Path root;

    Rooms(Path root) {
        this.root = root;
    }

    /** One room with nothing wrong in it. */
    static Rooms withOneGoodRoom(Path root) {
        return new Rooms(root)
                .file(ROOM + "/claim.md", PAGE)
                .file(ROOM + "/OppositeOrderScenario.java", SCENARIO);
    }

    Rooms page(String content) {
        return file(ROOM + "/claim.md", content);
    }

    /** The good page with one thing in it said otherwise. */
    Rooms pageWith(String good, String bad) {
        assertThat(PAGE).contains(good);
        return page(PAGE.replace(good, bad));
    }

    Rooms file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Rooms file(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rooms without(String name) {
        try {
            Files.delete(root.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalogue read() {
        return Catalogue.read(root);
    }

    /** The only claim. */
    Claim claim() {
        assertThat(read().claims()).hasSize(1);
        return read().claims().get(0);
    }

    /** What is said of the rooms, one line a problem, with file names as seen from the root. */
    List<String> refusals() {
        var refused = catchThrowableOfType(InvalidCatalogueException.class, this::read);
        assertThat(refused).as("the refusal").isNotNull();
        assertThat(refused)
                .hasMessage(
                        String.join(
                                "\n", refused.problems().stream().map(Problem::toString).toList()));
        return refused.problems().stream()
                .map(problem -> problem.toString().replace(root + "/", ""))
                .toList();
    }
}
