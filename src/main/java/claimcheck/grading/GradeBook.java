package claimcheck.grading;

import claimcheck.catalogue.Exercise;
import java.time.Instant;
import java.util.List;

/**
 * The grades of a class.
 *
 * @param course what the teacher calls it
 * @param kit the kit's version
 * @param jdk the Java that it was judged on
 * @param made when
 * @param exercises the columns
 * @param students the rows, by name
 */
public record GradeBook(
        String course,
        String kit,
        String jdk,
        Instant made,
        List<Exercise> exercises,
        List<Student> students) {

    /** Copies the lists. */
    public GradeBook {
        exercises = List.copyOf(exercises);
        students = List.copyOf(students);
    }
}
