package claimcheck.grading;

import java.util.List;
import java.util.OptionalInt;

/**
 * One student's grades.
 *
 * @param name that of the folder or archive; may be anything that a file may be called
 * @param grades one for each exercise of the book, in its order
 * @param remarks what was found besides and not taken, a sentence each
 */
public record Student(String name, List<Grade> grades, List<String> remarks) {

    /** Copies the lists. */
    public Student {
        grades = List.copyOf(grades);
        remarks = List.copyOf(remarks);
    }

    /** The sum over all exercises; none as long as one could not be judged. */
    public OptionalInt points() {
        return grades.stream().allMatch(Grade::isJudged)
                ? OptionalInt.of(grades.stream().mapToInt(grade -> grade.points().getAsInt()).sum())
                : OptionalInt.empty();
    }

    /** The most that can be had. */
    public int most() {
        return grades.stream().mapToInt(Grade::most).sum();
    }
}
