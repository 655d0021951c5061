package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import java.util.List;
import java.util.StringJoiner;

/**
 * What an exercise asks of a student, as a file of a hand-out. The hints are not in it: they are
 * given one by one.
 *
 * @param number its place in the course, from 1
 * @param exercise the exercise
 */
record TaskPage(int number, Exercise exercise) {

    String title() {
        return number + ". " + exercise.title();
    }

    String file() {
        return String.format("tasks/%02d-%s.md", number, exercise.id().replaceFirst(".*/", ""));
    }

    String text() {
        String source = Course.sourceName(exercise);
        return String.join(
                "\n\n",
                "# " + title(),
                "Your file: [" + source + "](../" + source + ")",
                exercise.task(),
                "## What is given",
                exercise.given(),
                "## What is allowed",
                exercise.allowed(),
                "## How it is judged",
                exercise.judged(),
                points(),
                "## What to read",
                exercise.read() + "\n");
    }

    /** What each requirement is worth, as a table. */
    private String points() {
        List<Requirement> all = Exercises.requirements(exercise);
        List<String> names = all.stream().map(Requirement::method).toList();
        var rows = new StringJoiner("\n");
        rows.add("|  | what is required | about | points |");
        rows.add("|---|---|---|---|");
        for (Requirement each : all) {
            rows.add(
                    String.format(
                            "| %d | %s%s | %s | %d |",
                            names.indexOf(each.method()) + 1,
                            each.sentence(),
                            each.after()
                                    .map(other -> " (needs: " + (names.indexOf(other) + 1) + ")")
                                    .orElse(""),
                            each.behaviour().text(),
                            each.points()));
        }
        rows.add("|  | all |  | " + all.stream().mapToInt(Requirement::points).sum() + " |");
        return rows
                + "\n\nWhere one is not met together with the one that it needs, mend that first.";
    }
}
