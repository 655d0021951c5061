package claimcheck.grading;

import claimcheck.catalogue.Exercise;
import java.util.List;
import java.util.Map;

/**
 * What one student has handed in.
 *
 * @param student the name of the folder or archive, without its ending
 * @param files what there is for each exercise, by its id
 * @param remarks what was found besides and not taken, a sentence each
 */
record Submission(String student, Map<String, Taken> files, List<String> remarks) {

    Submission {
        files = Map.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    Taken of(Exercise exercise) {
        return files.getOrDefault(exercise.id(), Taken.nothing("there is no file for it"));
    }
}
