package claimcheck.grading;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Requirement;
import claimcheck.scenario.Behaviour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A class whose grades follow from the numbers of the student and of the exercise. Exercises and
 * the names of requirements are real; what a requirement is about and worth is made up.
 */
final class FixedBook {

    /** What becomes of an answer, ten to a cycle. */
    enum Fate {
        RIGHT(JudgeVerdict.PASS),
        WRONG_AT_THE_END(JudgeVerdict.FAIL),
        RIGHT_TOO(JudgeVerdict.PASS),
        WEDGED(JudgeVerdict.DEADLOCK),
        LATE(JudgeVerdict.NOT_HANDED_IN),
        RIGHT_AS_WELL(JudgeVerdict.PASS),
        BROKEN(JudgeVerdict.NOT_COMPILED),
        UNTOUCHED(JudgeVerdict.UNCHANGED),
        NOISY(JudgeVerdict.COULD_NOT_JUDGE),
        WRONG_AT_THE_END_TOO(JudgeVerdict.FAIL);

        final JudgeVerdict verdict;

        Fate(JudgeVerdict verdict) {
            this.verdict = verdict;
        }

        boolean isRight() {
            return verdict == JudgeVerdict.PASS;
        }

        /** Of the requirement with this index, of so many. */
        Outcome outcome(int index, int size) {
            return switch (verdict) {
                case PASS -> Outcome.MET;
                case FAIL -> index == size - 1 ? Outcome.NOT_MET : Outcome.MET;
                case DEADLOCK -> index == 0 ? Outcome.NOT_MET : Outcome.SKIPPED;
                case COULD_NOT_JUDGE -> index == 0 ? Outcome.NOT_SEEN : Outcome.MET;
                default -> Outcome.NOT_MET;
            };
        }
    }

    static final String TERMINAL = "\u001B[31mred\u001B[0m \u001B]0;title\u0007\u0000\u202Etxt.exe";
    static final String SCRIPT = "<script>alert('run')</script><img src=x onerror=alert('run')>";

    private static final List<Fate> FATES = List.of(Fate.values());
    private static final List<Exercise> EXERCISES = Catalogue.shipped().exercises();
    private static final List<Behaviour> BEHAVIOURS = List.of(Behaviour.values());

    private FixedBook() {}

    static Fate fate(int student, int exercise) {
        return FATES.get((student + 3 * exercise) % FATES.size());
    }

    static List<Exercise> exercises(int number) {
        return EXERCISES.subList(0, number);
    }

    static List<Requirement> requirements(Exercise exercise) {
        List<Requirement> real = Exercises.requirements(exercise);
        return IntStream.range(0, real.size())
                .mapToObj(
                        i ->
                                new Requirement(
                                        real.get(i).method(),
                                        BEHAVIOURS.get(i % BEHAVIOURS.size()),
                                        points(i),
                                        i == 0
                                                ? Optional.empty()
                                                : Optional.of(real.get(0).method())))
                .toList();
    }

    /** That a requirement with this index is worth. */
    static int points(int index) {
        return 1 + index % 3;
    }

    /** With plain names, seen and remarks. */
    static GradeBook of(int students, int exercises) {
        return of(
                IntStream.rangeClosed(1, students)
                        .mapToObj(i -> String.format("student %03d.", i))
                        .toList(),
                exercises,
                "expected: 2\n but was: 1",
                "the file notes.txt");
    }

    /** With hostile ones. */
    static GradeBook nasty(List<String> names, String seen) {
        return of(names, 2, seen, SCRIPT + TERMINAL);
    }

    private static GradeBook of(List<String> names, int number, String seen, String remark) {
        List<Exercise> exercises = exercises(number);
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Grade> grades = new ArrayList<>();
            for (int j = 0; j < number; j++) {
                grades.add(grade(fate(i, j), exercises.get(j), seen));
            }
            students.add(
                    new Student(
                            names.get(i),
                            grades,
                            i % 4 == 0 ? List.of(remark) : List.<String>of()));
        }
        return new GradeBook(
                "Week 3: locks & queues",
                "0.1.0",
                "17.0.15",
                Instant.parse("2026-11-21T14:03:00Z"),
                exercises,
                students);
    }

    private static Grade grade(Fate fate, Exercise exercise, String seen) {
        List<Requirement> requirements = requirements(exercise);
        boolean fails = !fate.isRight();
        List<Step> steps =
                IntStream.range(0, requirements.size())
                        .mapToObj(
                                i -> {
                                    Outcome outcome = fate.outcome(i, requirements.size());
                                    boolean isNotMet = outcome == Outcome.NOT_MET;
                                    return new Step(
                                            requirements.get(i),
                                            outcome,
                                            isNotMet ? seen + " in step " + i : "",
                                            isNotMet ? "MyBank.java:" + (30 + i) : "");
                                })
                        .toList();
        return new Grade(
                exercise,
                fate.verdict,
                fails ? "this does not hold: " + requirements.get(0).sentence() : "all is met",
                fails ? seen : "",
                fails ? "MyBank.java:31" : "",
                fails ? exercise.hints().get(0) : "",
                steps,
                fate == Fate.WEDGED ? List.of("OneLock: all calls wait for one lock") : List.of(),
                fate == Fate.LATE ? "" : "bwrap",
                3.25);
    }
}
