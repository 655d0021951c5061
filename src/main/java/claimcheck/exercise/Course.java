package claimcheck.exercise;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What is handed out: exercises in the order in which they are to be done.
 *
 * @param name what the teacher calls it
 * @param exercises in that order
 */
public record Course(String name, List<Exercise> exercises) {

    /** The file that makes a folder a hand-out. */
    static final String FILE = "handout.properties";

    /** Copies the list. */
    public Course {
        exercises = List.copyOf(exercises);
    }

    /**
     * That of a hand-out.
     *
     * @throws HandoutException if the folder is none, or has an exercise that this kit has not
     */
    public static Course of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new HandoutException(
                    folder + " is no hand-out: no " + FILE + " in it; give the folder of one");
        }
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new HandoutException(
                    file + " cannot be read (" + e.getMessage() + "); unpack the hand-out again");
        }
        List<Exercise> known = Catalogue.shipped().exercises();
        List<Exercise> exercises =
                Catalogue.names(properties.getProperty("exercises", "")).stream()
                        .map(id -> find(id, known, file))
                        .toList();
        if (exercises.isEmpty()) {
            throw new HandoutException(
                    file + " names no exercise; write 'exercises=' and their ids in it");
        }
        return new Course(properties.getProperty("course", "Exercises"), exercises);
    }

    /** Where a student's file is in a hand-out. */
    public static Path source(Path folder, Exercise exercise) {
        return folder.resolve(sourceName(exercise));
    }

    /** The same as it is called in a hand-out, with slashes. */
    public static String sourceName(Exercise exercise) {
        return Handout.SOURCES + Exercises.studentClass(exercise).replace('.', '/') + ".java";
    }

    private static Exercise find(String id, List<Exercise> known, Path file) {
        return known.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new HandoutException(
                                        file
                                                + ": this kit has no exercise '"
                                                + id
                                                + "'; use the claimcheck.jar of the hand-out"));
    }
}
