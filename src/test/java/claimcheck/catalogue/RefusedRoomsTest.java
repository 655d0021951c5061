package claimcheck.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to write a room wrongly, with the line that its author reads. */
class RefusedRoomsTest {

    private static final String PAGE = "deadlock/opposite_order/claim.md";
    private static final String SCENARIO = "deadlock/opposite_order/OppositeOrderScenario.java";

    @TempDir private Path root;
    private Rooms rooms;

    @BeforeEach
    void a_good_room() {
        rooms = Rooms.withOneGoodRoom(root);
        assertThat(rooms.read().claims()).hasSize(1);
    }

    @Test
    void an_unknown_field() {
        rooms.pageWith("form: can happen", "form: can happen\nauthor: me");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":5: unknown field 'author'; the fields are erratum, exercise, form, see, source,"
                                + " title, untestable, verdict");
    }

    @Test
    void a_missing_title() {
        rooms.pageWith("title: Locks taken in opposite order\n", "");

        assertThat(rooms.refusals())
                .containsExactly(PAGE + ":1: missing title; add 'title: …': a headline");
    }

    @Test
    void a_missing_source() {
        rooms.pageWith("source: PC, Deadlock example (f1 and f2)\n", "");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: missing source; add 'source: PC, Deadlock example' or a list of such");
    }

    @Test
    void a_missing_form() {
        rooms.pageWith("form: can happen\n", "");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: missing form; add 'form: …': always, can happen, measured, definition");
    }

    @Test
    void a_missing_verdict() {
        rooms.pageWith("verdict: holds\n", "");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: missing verdict; add 'verdict: …': 'holds', 'holds if <condition>', 'refuted' or"
                                + " 'refuted: <what is true>'");
    }

    @Test
    void an_unknown_verdict() {
        rooms.pageWith("verdict: holds", "verdict: maybe");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":5: unknown verdict 'maybe'; write 'holds', 'holds if <condition>', 'refuted' or"
                                + " 'refuted: <what is true>'");
    }

    @Test
    void a_verdict_that_holds_if_nothing() {
        rooms.pageWith("verdict: holds", "verdict: 'holds if '");

        assertThat(rooms.refusals())
                .singleElement()
                .asString()
                .startsWith(PAGE + ":5: unknown verdict 'holds if';");
    }

    @Test
    void a_verdict_for_something_that_is_no_range_of_jdks() {
        refusesVerdicts(
                "17 until 19: holds",
                ":6: '17 until 19' is no range of JDKs; write '17', '17 to 19' or '20 on'");
        refusesVerdicts(
                "19 to 17: holds",
                ":6: '19 to 17' is no range of JDKs; write '17', '17 to 19' or '20 on'");
    }

    @Test
    void an_unknown_verdict_for_some_jdks() {
        refusesVerdicts(
                "17 to 19: holds\n  20 on: gone",
                ":7: unknown verdict 'gone'; write 'holds', 'holds if <condition>', 'refuted' or 'refuted: <what"
                        + " is true>'");
    }

    @Test
    void verdicts_that_begin_too_late() {
        refusesVerdicts("18 on: holds", ":6: '18 on' leaves out JDK 17; " + JdkRange.ORDER);
    }

    @Test
    void verdicts_that_leave_a_gap() {
        refusesVerdicts(
                "17 to 19: holds\n  21 on: refuted",
                ":7: '21 on' does not follow '17 to 19'; " + JdkRange.ORDER);
    }

    @Test
    void verdicts_that_overlap() {
        refusesVerdicts(
                "17 to 19: holds\n  19 on: refuted",
                ":7: '19 on' does not follow '17 to 19'; " + JdkRange.ORDER);
    }

    @Test
    void verdicts_in_the_wrong_order() {
        refusesVerdicts(
                "17 on: refuted\n  9 to 16: holds",
                ":7: '9 to 16' does not follow '17 on'; " + JdkRange.ORDER);
    }

    @Test
    void verdicts_that_end() {
        refusesVerdicts(
                "17 to 19: holds\n  20 to 24: refuted",
                ":5: no verdict for the JDKs to come; begin the first range at 17 or before, the others where"
                        + " the one before ends, and end with one such as '20 on'");
        rooms.pageWith("verdict: holds", "verdict: {}");
        assertThat(rooms.refusals())
                .containsExactly(PAGE + ":5: no verdict for the JDKs to come; " + JdkRange.ORDER);
    }

    @Test
    void a_list_of_verdicts() {
        rooms.pageWith("verdict: holds", "verdict: [holds, refuted]");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":5: field 'verdict' is not one value; write 'verdict: …' on one line");
    }

    private void refusesVerdicts(String byJdk, String refusal) {
        rooms.pageWith("verdict: holds", "verdict:\n  " + byJdk);
        assertThat(rooms.refusals()).containsExactly(PAGE + refusal);
    }

    @Test
    void an_unknown_form() {
        rooms.pageWith("form: can happen", "form: often");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":4: unknown form 'often'; the forms are always, can happen, measured, definition");
    }

    @Test
    void an_unknown_document() {
        rooms.pageWith("source: PC,", "source: CSP,");

        assertThat(rooms.refusals())
                .containsExactly(PAGE + ":3: unknown document 'CSP'; the documents are MMS and PC");
    }

    @Test
    void an_unknown_section() {
        rooms.pageWith("Deadlock example (f1 and f2)", "Dining");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":3: unknown section 'Dining' of PC; its sections are Introduction; Threading"
                                + " example; Processing example; Deadlock example; Debugging deadlocks; Data"
                                + " structures; No contention between processes; Copies example; Locks for"
                                + " processes; Resource owner; Conclusion");
    }

    @Test
    void a_source_that_cannot_be_read() {
        rooms.pageWith("PC, Deadlock example (f1 and f2)", "somewhere");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":3: source 'somewhere' cannot be read; write 'DOCUMENT, Section' or 'DOCUMENT,"
                                + " Section (detail)'");
    }

    @Test
    void a_value_that_is_a_list_where_one_is_asked_for() {
        rooms.pageWith("title: Locks taken in opposite order", "title: [Locks, order]");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE + ":2: field 'title' is not one value; write 'title: …' on one line");
    }

    @Test
    void an_empty_list() {
        rooms.pageWith("verdict: holds", "verdict: holds\nsee: []");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE + ":6: field 'see' is empty; write a value or remove the line");
    }

    @Test
    void an_exercise_that_is_neither_true_nor_false() {
        rooms.pageWith("verdict: holds", "verdict: holds\nexercise: yes");

        assertThat(rooms.refusals())
                .containsExactly(PAGE + ":6: exercise is 'yes'; write true or false");
    }

    @Test
    void a_field_that_is_written_twice() {
        rooms.pageWith("verdict: holds", "verdict: holds\nverdict: refuted");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE + ":6: field 'verdict' is written twice; remove one of the lines");
    }

    @Test
    void a_claim_without_a_scenario() {
        rooms.without(SCENARIO);

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: claim without scenario; write OppositeOrderScenario.java beside it, or say why"
                                + " none can show it in 'untestable: …'");
    }

    @Test
    void but_not_a_claim_that_says_why_it_has_none() {
        rooms.without(SCENARIO)
                .pageWith("verdict: holds", "verdict: holds\nuntestable: it is a matter of taste");

        assertThat(rooms.claim().untestable()).contains("it is a matter of taste");
        assertThat(rooms.claim().scenario()).isEmpty();
    }

    @Test
    void a_scenario_without_a_claim() {
        rooms.without(PAGE);

        assertThat(rooms.refusals())
                .containsExactly(
                        "deadlock/opposite_order: scenario without claim; write claim.md beside it");
    }

    @Test
    void a_room_that_has_neither() {
        rooms.file("queues/fifo/Fifo.java", "package queues.fifo;\n");

        assertThat(rooms.refusals())
                .containsExactly("queues/fifo: room without claim; write claim.md beside it");
    }

    @Test
    void an_id_that_does_not_match_its_folder() {
        rooms.pageWith("title:", "id: deadlock/same-order\ntitle:");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":2: id 'deadlock/same-order' does not match its folder, which makes it"
                                + " 'deadlock/opposite-order'; remove the line: the id is the path");
    }

    @Test
    void even_an_id_that_does() {
        rooms.pageWith("title:", "id: deadlock/opposite-order\ntitle:");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE + ":2: id is written twice; remove the line: the id is the path");
    }

    @Test
    void a_folder_whose_name_cannot_be_an_id() {
        rooms.file("deadlock/Two-Locks/claim.md", Rooms.PAGE);

        assertThat(rooms.refusals())
                .containsExactly(
                        "deadlock/Two-Locks: the folder's name cannot be an id; use small letters, digits and _:"
                                + " the folder is a Java package, the id has - for _");
    }

    @Test
    void a_scenario_whose_name_does_not_match_its_folder() {
        rooms.file(
                "deadlock/opposite_order/SameOrderScenario.java",
                "package deadlock.opposite_order;\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        "deadlock/opposite_order/SameOrderScenario.java: the scenario's name does not match its"
                                + " folder; call it OppositeOrderScenario, or move it");
    }

    @Test
    void a_package_that_does_not_match_its_folder() {
        rooms.file(
                "deadlock/opposite_order/Account.java",
                "/* An account. */\npackage deadlock.other;\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        "deadlock/opposite_order/Account.java:2: the package does not match its folder; write"
                                + " 'package deadlock.opposite_order;'");
    }

    @Test
    void a_class_without_a_package() {
        rooms.file("deadlock/opposite_order/Account.java", "class Account {}\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        "deadlock/opposite_order/Account.java:1: the package does not match its folder; write"
                                + " 'package deadlock.opposite_order;'");
    }

    @Test
    void bad_yaml_once_and_not_for_each_field_that_cannot_be_read() {
        rooms.pageWith("verdict: holds", "verdict: refuted: it is not so");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":5: is not YAML: mapping values are not allowed here; put quotes around a value with"
                                + " ': ' or ' #' in it");
    }

    @Test
    void a_character_that_yaml_does_not_allow() {
        rooms.pageWith("Locks taken", "Locks\u0007taken");

        assertThat(rooms.refusals())
                .singleElement()
                .asString()
                .startsWith(PAGE + ":2: is not YAML: special characters are not allowed");
    }

    @Test
    void fields_that_are_none() {
        rooms.page(Rooms.PAGE.replaceFirst("(?s)---\n.*?---\n", "---\njust text\n---\n"));

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":2: has no fields; write 'title: …', 'source: …', 'form: …' and 'verdict: …'");
    }

    @Test
    void a_page_without_front_matter() {
        rooms.page("Each has what the other wants.\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: has no front matter; begin with a line '---', the fields, and a line '---'");
    }

    @Test
    void front_matter_that_does_not_end() {
        rooms.page("---\ntitle: Locks\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: has no front matter; begin with a line '---', the fields, and a line '---'");
    }

    @Test
    void an_empty_page() {
        rooms.page("");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":1: has no front matter; begin with a line '---', the fields, and a line '---'");
    }

    @Test
    void an_unknown_heading() {
        rooms.pageWith("## In Java", "## In Python\n\nNo.\n\n## In Java");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":9: unknown heading 'In Python'; the headings are '## In Java' and '## If this is"
                                + " contradicted'");
    }

    @Test
    void a_heading_that_is_written_twice() {
        rooms.page(Rooms.PAGE + "\n## In Java\n\nAlso.\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE + ":17: heading 'In Java' is written twice; put the texts under one");
    }

    @Test
    void a_claim_that_states_nothing() {
        rooms.pageWith("Each has what the other wants.\n", "");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":7: states nothing; write the claim in your own words below the front matter");
    }

    @Test
    void a_claim_without_an_explanation() {
        rooms.pageWith("## In Java\n\nThe same.\n", "");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE + ":7: says nothing under '## In Java'; add the heading and its text");
    }

    @Test
    void a_claim_that_does_not_say_what_to_look_at() {
        rooms.pageWith("Look at the locks.\n", "");

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ":7: says nothing under '## If this is contradicted'; add the heading and its text");
    }

    @Test
    void a_page_that_is_not_utf_8() {
        rooms.file(PAGE, Rooms.PAGE.replace("order", "örder").getBytes(ISO_8859_1));

        assertThat(rooms.refusals()).containsExactly(PAGE + ": is not UTF-8; save it as UTF-8");
    }

    @Test
    void a_class_that_is_not_utf_8() {
        rooms.file(SCENARIO, (Rooms.SCENARIO + "// é\n").getBytes(ISO_8859_1));

        assertThat(rooms.refusals()).containsExactly(SCENARIO + ": is not UTF-8; save it as UTF-8");
    }

    @Test
    void a_folder_without_a_claim(@TempDir Path empty) {
        assertThat(new Rooms(empty).refusals())
                .containsExactly(
                        empty
                                + ": no claim in it; give the folder that has <topic>/<claim>/claim.md");
    }

    @Test
    void all_that_is_wrong_in_all_rooms_at_once() {
        rooms.page(
                        Rooms.PAGE
                                .replace("title: Locks taken in opposite order\n", "")
                                .replace("form: can happen", "form: often"))
                .file("deadlock/opposite_order/Account.java", "package bank;\n")
                .file("queues/fifo/FifoScenario.java", "package queues.fifo;\n")
                .file("races/lost_update/claim.md", "lost\n");

        assertThat(rooms.refusals())
                .containsExactly(
                        "deadlock/opposite_order/Account.java:1: the package does not match its folder; write"
                                + " 'package deadlock.opposite_order;'",
                        PAGE + ":1: missing title; add 'title: …': a headline",
                        PAGE
                                + ":3: unknown form 'often'; the forms are always, can happen, measured, definition",
                        "queues/fifo: scenario without claim; write claim.md beside it",
                        "races/lost_update/claim.md:1: has no front matter; begin with a line '---', the fields, and"
                                + " a line '---'");
    }
}
