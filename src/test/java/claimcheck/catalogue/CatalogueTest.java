package claimcheck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue reads rooms from where they stand, and finds claims by id and topic. */
class CatalogueTest {

    @TempDir private Path root;

    @Test
    void a_page_is_read_into_a_claim() {
        var rooms = Rooms.withOneGoodRoom(root);
        rooms.pageWith(
                "verdict: holds",
                """
                verdict: 'refuted: it cannot'
                erratum: It never starts the second thread.
                see: [JLS 17.1, JEP 444]\
                """);

        assertThat(rooms.claim())
                .isEqualTo(
                        new Claim(
                                "deadlock/opposite-order",
                                "Locks taken in opposite order",
                                List.of(new Source("PC", "Deadlock example", "f1 and f2")),
                                Form.CAN_HAPPEN,
                                Verdicts.everywhere(new Verdict(Verdict.Kind.REFUTED, "it cannot")),
                                Optional.of("It never starts the second thread."),
                                false,
                                Optional.empty(),
                                List.of("JLS 17.1", "JEP 444"),
                                Optional.of("deadlock.opposite_order.OppositeOrderScenario"),
                                "Each has what the other wants.",
                                "The same.",
                                "Look at the locks."));
        assertThat(rooms.claim().topic()).isEqualTo("deadlock");
    }

    @Test
    void several_sources_name_each_document_once() {
        var rooms =
                Rooms.withOneGoodRoom(root)
                        .pageWith(
                                "source: PC, Deadlock example (f1 and f2)",
                                """
                                source:
                                  - MMS, Mutex
                                  - PC, Deadlock example
                                  - MMS, Lock v RLock\
                                """);

        assertThat(rooms.claim().documents()).containsExactly("MMS", "PC");
        assertThat(rooms.claim().sources())
                .extracting(Source::toString)
                .containsExactly("MMS, Mutex", "PC, Deadlock example", "MMS, Lock v RLock");
    }

    @Test
    void the_text_is_split_at_its_headings_and_keeps_its_markdown() {
        var rooms =
                Rooms.withOneGoodRoom(root)
                        .pageWith(
                                "The same.",
                                """
                                First:

                                ### Smaller

                                - `one`
                                - *two*\
                                """);

        assertThat(rooms.claim().statement()).isEqualTo("Each has what the other wants.");
        assertThat(rooms.claim().explanation())
                .isEqualTo("First:\n\n### Smaller\n\n- `one`\n- *two*");
        assertThat(rooms.claim().ifContradicted()).isEqualTo("Look at the locks.");
    }

    @Test
    void lines_may_end_as_on_windows() {
        var rooms = Rooms.withOneGoodRoom(root).page(Rooms.PAGE.replace("\n", "\r\n"));

        assertThat(rooms.claim().explanation()).isEqualTo("The same.");
    }

    @Test
    void a_verdict_is_read_and_written_alike() {
        for (String text :
                List.of("holds", "holds if nobody looks", "refuted", "refuted: it is not so")) {
            assertThat(Verdict.parse(text)).get().hasToString(text);
        }
    }

    @Test
    void a_verdict_may_depend_on_the_jdk() {
        Claim claim =
                Rooms.withOneGoodRoom(root)
                        .pageWith(
                                "verdict: holds",
                                """
                                verdict:
                                  9 to 17: 'refuted: not yet'
                                  18: holds if asked to
                                  19 on: holds\
                                """)
                        .claim();

        assertThat(claim.verdictOn(17)).hasToString("refuted: not yet");
        assertThat(claim.verdictOn(18)).hasToString("holds if asked to");
        assertThat(claim.verdictOn(19)).hasToString("holds");
        assertThat(claim.verdictOn(99)).hasToString("holds");
        assertThat(claim.verdicts())
                .hasToString("JDK 9 to 17 refuted: not yet; 18 holds if asked to; 19 on holds");
        assertThat(claim.verdicts().kinds())
                .containsExactly(Verdict.Kind.HOLDS, Verdict.Kind.HOLDS_IF, Verdict.Kind.REFUTED);
    }

    @Test
    void a_verdict_that_does_not_is_the_same_on_every_jdk() {
        Claim claim = Rooms.withOneGoodRoom(root).claim();

        assertThat(claim.verdictOn(17)).isEqualTo(claim.verdictOn(99)).hasToString("holds");
        assertThat(claim.verdicts()).hasToString("holds");
        assertThat(claim.verdicts().kinds()).containsExactly(Verdict.Kind.HOLDS);
    }

    @Test
    void a_jdk_that_the_kit_does_not_run_on_has_no_verdict() {
        Claim claim = Rooms.withOneGoodRoom(root).claim();

        assertThatThrownBy(() -> claim.verdictOn(16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no verdict for JDK 16");
    }

    @Test
    void claims_are_sorted_by_id() {
        assertThat(three().claims())
                .extracting(Claim::id)
                .containsExactly("deadlock/opposite-order", "deadlock/try-lock", "queues/fifo");
    }

    @Test
    void a_claim_is_found_by_its_id() {
        assertThat(three().find("queues/fifo")).get().extracting(Claim::topic).isEqualTo("queues");
        assertThat(three().find("queues")).isEmpty();
    }

    @Test
    void ids_and_topics_select() {
        assertThat(three().select(List.of()))
                .extracting(Claim::id)
                .containsExactly("deadlock/opposite-order", "deadlock/try-lock", "queues/fifo");
        assertThat(three().select(List.of("deadlock")))
                .extracting(Claim::id)
                .containsExactly("deadlock/opposite-order", "deadlock/try-lock");
        assertThat(three().select(List.of("queues", "deadlock/try-lock", "queues/fifo")))
                .extracting(Claim::id)
                .containsExactly("deadlock/try-lock", "queues/fifo");
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        var catalogue = three();

        assertThatThrownBy(() -> catalogue.select(List.of("queues", "deadlok")))
                .isInstanceOf(UnknownClaimException.class)
                .hasMessage(
                        "unknown claim or topic 'deadlok'; nearest is 'deadlock', 'list' shows all");
        assertThatThrownBy(() -> catalogue.select(List.of("queues/fif")))
                .hasMessage(
                        "unknown claim or topic 'queues/fif'; nearest is 'queues/fifo', 'list' shows all");
    }

    @Test
    void names_are_taken_apart_at_commas() {
        assertThat(Catalogue.names("deadlock, queues/fifo,"))
                .containsExactly("deadlock", "queues/fifo");
        assertThat(Catalogue.names("")).isEmpty();
    }

    @Test
    void the_claim_that_a_scenario_shows_is_known_by_its_package() {
        assertThat(Claim.shownBy("deadlock.opposite_order.OppositeOrderScenario"))
                .contains("deadlock/opposite-order");
        assertThat(Claim.shownBy("claimcheck.scenario.ClaimScenario")).isEmpty();
    }

    @Test
    void a_folder_of_classes_is_read_like_a_folder_of_sources() {
        var rooms =
                new Rooms(root)
                        .file(Rooms.ROOM + "/claim.md", Rooms.PAGE)
                        .file(Rooms.ROOM + "/OppositeOrderScenario.class", "")
                        .file(Rooms.ROOM + "/OppositeOrderScenario$Account.class", "");

        assertThat(rooms.claim().scenario())
                .contains("deadlock.opposite_order.OppositeOrderScenario");
    }

    @Test
    void the_kits_own_classes_are_no_room() {
        var rooms = Rooms.withOneGoodRoom(root).file("claimcheck/scenario/ClaimScenario.class", "");

        assertThat(rooms.claim().id()).isEqualTo("deadlock/opposite-order");
    }

    @Test
    void the_root_of_a_jar_is_read_like_a_folder() throws IOException {
        try (FileSystem jar =
                FileSystems.newFileSystem(root.resolve("rooms.jar"), Map.of("create", "true"))) {
            Path room = Files.createDirectories(jar.getPath("/" + Rooms.ROOM));
            Files.writeString(room.resolve("claim.md"), Rooms.PAGE);
            Files.writeString(room.resolve("OppositeOrderScenario.class"), "");

            var claims = Catalogue.read(jar.getPath("/")).claims();

            assertThat(claims)
                    .isEqualTo(Rooms.withOneGoodRoom(root.resolve("rooms")).read().claims());
        }
    }

    @Test
    void what_is_shipped_is_every_room_in_scenarios() throws IOException {
        Path scenarios = Path.of("scenarios");
        long folders = rooms(scenarios);
        assumeThat(folders).as("rooms in scenarios/").isPositive();

        var source = Catalogue.read(scenarios).claims();

        assertThat(source).hasSize((int) folders);
        assertThat(Catalogue.shipped().claims()).isEqualTo(source);
    }

    private static long rooms(Path scenarios) throws IOException {
        if (!Files.isDirectory(scenarios)) {
            return 0;
        }
        try (Stream<Path> paths = Files.walk(scenarios, 2)) {
            return paths.filter(Files::isDirectory)
                    .filter(path -> scenarios.relativize(path).getNameCount() == 2)
                    .count();
        }
    }

    private Catalogue three() {
        return Rooms.withOneGoodRoom(root)
                .file("queues/fifo/claim.md", Rooms.PAGE)
                .file("queues/fifo/FifoScenario.java", "package queues.fifo;\n")
                .file("deadlock/try_lock/claim.md", Rooms.PAGE)
                .file("deadlock/try_lock/TryLockScenario.java", "package deadlock.try_lock;\n")
                .read();
    }
}
