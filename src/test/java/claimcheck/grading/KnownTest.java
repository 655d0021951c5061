package claimcheck.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Checked;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.MethodResult;
import claimcheck.grading.Known.Mistake;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A wrong answer is told from its likes by what it fails in; and a machine from an unfit one. */
class KnownTest {

    private static final Known KNOWN =
            new Known(
                    List.of(
                            mistake("Stuck", JudgeVerdict.DEADLOCK, "a", "b"),
                            mistake("Wrong", JudgeVerdict.FAIL, "a", "b"),
                            mistake("Late", JudgeVerdict.TIME_OUT, "a", "b"),
                            mistake("Fourth", JudgeVerdict.LEAK, "a", "b"),
                            mistake("Other", JudgeVerdict.FAIL, "a")));

    @Test
    void those_that_fail_in_the_same_are_named_the_same_verdict_first_and_three_at_most() {
        assertThat(KNOWN.like(judgement(JudgeVerdict.FAIL, "b", "a")))
                .containsExactly("Wrong: why Wrong", "Stuck: why Stuck", "Late: why Late");
    }

    @Test
    void who_fails_in_nothing_or_in_something_else_is_like_none() {
        assertThat(KNOWN.like(judgement(JudgeVerdict.PASS))).isEmpty();
        assertThat(KNOWN.like(judgement(JudgeVerdict.NOT_COMPILED))).isEmpty();
        assertThat(KNOWN.like(judgement(JudgeVerdict.FAIL, "a", "b", "c"))).isEmpty();
    }

    @Test
    void a_machine_that_passes_a_wrong_answer_is_unfit_and_says_of_which() {
        Exercise exercise = Catalogue.shipped().exercises().get(0);
        Judgement pass = judgement(JudgeVerdict.PASS);
        List<Checked> variants =
                Exercises.variants(exercise).stream()
                        .limit(2)
                        .map(each -> new Checked(exercise, each, "fails in a", 0, List.of(pass)))
                        .toList();

        assertThatThrownBy(() -> Grading.refuseToGuess(exercise, variants))
                .isInstanceOf(UnfitMachineException.class)
                .hasMessageStartingWith(
                        "this machine cannot judge "
                                + exercise.id()
                                + ": "
                                + variants.get(0).variant().name()
                                + " fails in a, but here the judge says pass, and 1 more; grade on a machine ");
    }

    private static Mistake mistake(String name, JudgeVerdict verdict, String... failed) {
        return new Mistake(name, "why " + name, verdict, Set.of(failed));
    }

    private static Judgement judgement(JudgeVerdict verdict, String... failed) {
        return new Judgement(
                "x/y",
                "MyX",
                verdict,
                "",
                "",
                "",
                "",
                Stream.of(failed)
                        .map(method -> new MethodResult(method, JudgeVerdict.FAIL, "", ""))
                        .toList(),
                0);
    }
}
