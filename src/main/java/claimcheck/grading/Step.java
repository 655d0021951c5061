package claimcheck.grading;

import claimcheck.exercise.Requirement;

/**
 * One requirement of an exercise, and what became of it in one student's answer.
 *
 * @param requirement what is required, and what it is worth
 * @param outcome what became of it
 * @param seen what was seen instead, as the student's code made it; may be anything
 * @param place file and line in the student's file, where that is known; otherwise empty
 */
public record Step(Requirement requirement, Outcome outcome, String seen, String place) {

    /** The points that it gives. */
    public int points() {
        return outcome == Outcome.MET ? requirement.points() : 0;
    }
}
