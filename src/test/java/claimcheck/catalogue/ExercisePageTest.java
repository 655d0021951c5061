package claimcheck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise is read whole, and each way to write it wrongly is refused with its line. */
class ExercisePageTest {

    private static final String PAGE = Rooms.ROOM + "/exercise.md";
    private static final String JUDGE = Rooms.ROOM + "/OppositeOrderExercise.java";

    private static final String GOOD =
            """
            ---
            title: Two transfers that stop each other
            contract: Bank
            starter: {fails: all_end, with: deadlock}
            ---
            ## Your task
            Mend it.
            ## What is given
            A bank.
            ## What is allowed
            All.
            ## How it is judged
            By two calls.
            ## Hints
            1. Draw it.
            2. Who asks
               for what?
            3. In order.
            ## What to read
            The JLS.
            """;

    @TempDir private Path root;
    private Rooms rooms;

    @BeforeEach
    void a_good_exercise() {
        rooms =
                Rooms.withOneGoodRoom(root)
                        .pageWith("verdict: holds", "verdict: holds\nexercise: true")
                        .file(PAGE, GOOD)
                        .file(
                                JUDGE,
                                "package deadlock.opposite_order;\nclass OppositeOrderExercise {}\n");
    }

    @Test
    void a_good_one_says_what_is_asked_and_what_the_starter_does_wrong() {
        assertThat(rooms.claim().exercise()).isTrue();
        assertThat(rooms.read().exercises())
                .singleElement()
                .satisfies(
                        exercise -> {
                            assertThat(exercise.id()).isEqualTo("deadlock/opposite-order");
                            assertThat(exercise.contract())
                                    .isEqualTo("deadlock.opposite_order.Bank");
                            assertThat(exercise.judgedBy())
                                    .isEqualTo("deadlock.opposite_order.OppositeOrderExercise");
                            assertThat(exercise.starterFailsIn()).isEqualTo("all_end");
                            assertThat(exercise.starterVerdict()).isEqualTo(JudgeVerdict.DEADLOCK);
                            assertThat(exercise.task()).isEqualTo("Mend it.");
                            assertThat(exercise.hints())
                                    .containsExactly(
                                            "Draw it.", "Who asks\n   for what?", "In order.");
                        });
    }

    @Test
    void an_unknown_verdict_of_the_starter() {
        refuses(
                "with: deadlock",
                "with: stuck",
                ":4: unknown verdict 'stuck'; the verdicts are pass, fail, deadlock, time-out, leak, exited, memory,"
                        + " output limit, unchanged, not compiled, not handed in, could not judge");
    }

    @Test
    void a_starter_of_which_not_all_is_said() {
        refuses(
                "{fails: all_end, with: deadlock}",
                "{fails: all_end}",
                ":4: does not say what the starter with; write 'starter: {fails: <method>, with: <verdict>}'");
    }

    @Test
    void too_few_hints() {
        refuses(
                "3. In order.\n",
                "",
                ":1: has 2 hints; write three in a numbered list, from gentle to plain");
    }

    @Test
    void an_unknown_field() {
        refuses(
                "contract: Bank",
                "contract: Bank\npoints: 10",
                ":4: unknown field 'points'; the fields are contract, starter, title");
    }

    @Test
    void a_heading_with_nothing_under_it() {
        refuses(
                "A bank.\n",
                "",
                ":6: says nothing under '## What is given'; add the heading and its text");
    }

    @Test
    void an_unknown_heading() {
        refuses(
                "## What is allowed",
                "## What is forbidden",
                ":10: unknown heading 'What is forbidden'; the headings are '## Your task', '## What is given',"
                        + " '## What is allowed', '## How it is judged', '## Hints' and '## What to read'",
                ":6: says nothing under '## What is allowed'; add the heading and its text");
    }

    @Test
    void an_exercise_of_a_claim_that_is_none() {
        rooms.page(Rooms.PAGE);

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ": the claim is no exercise; write 'exercise: true' in claim.md, or remove the file");
    }

    @Test
    void an_exercise_without_a_task() {
        rooms.without(PAGE);

        assertThat(rooms.refusals())
                .containsExactly(
                        Rooms.ROOM
                                + "/claim.md: exercise without a task; write exercise.md beside it, or remove 'exercise: true'");
    }

    @Test
    void an_exercise_without_judge() {
        rooms.without(JUDGE);

        assertThat(rooms.refusals())
                .containsExactly(
                        PAGE
                                + ": exercise without judge; write OppositeOrderExercise.java beside it");
    }

    private void refuses(String good, String bad, String... refusals) {
        assertThat(GOOD).contains(good);
        rooms.file(PAGE, GOOD.replace(good, bad));

        assertThat(rooms.refusals()).containsExactly(prefixed(refusals));
    }

    private static String[] prefixed(String... refusals) {
        var lines = new String[refusals.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = PAGE + refusals[i];
        }
        return lines;
    }
}
