package claimcheck.exercise;

import claimcheck.catalogue.Exercise;

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
                "## What to read",
                exercise.read() + "\n");
    }
}
