package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Course;
import claimcheck.exercise.Handout;
import claimcheck.grading.export.Autograder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what students are given. */
@Command(
        name = "assign",
        description =
                "Writes a hand-out: the tasks, the files to edit and the judge, as a folder and as a zip"
                        + " file beside it. Files that a student has edited in the folder are left as they are.",
        mixinStandardHelpOptions = true)
final class AssignCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "exercises or topics, in the order in which they are to be done")
    private List<String> ids = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "the folder", required = true)
    private Path to = Path.of("");

    @Option(
            names = "--course",
            paramLabel = "NAME",
            description = "its headline; ${DEFAULT-VALUE}",
            defaultValue = "Exercises in concurrency")
    private String course = "";

    @Option(
            names = "--autograder",
            paramLabel = "ZIP",
            description = "also write Gradescope's autograder for these exercises")
    private Optional<Path> autograder = Optional.empty();

    AssignCommand() {}

    @Override
    public Integer call() throws IOException {
        if (course.isBlank() || course.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(
                    spec.commandLine(), "--course is no headline; give a line of text");
        }
        Catalogue catalogue = Catalogue.shipped();
        Set<Exercise> exercises = new LinkedHashSet<>();
        ids.forEach(id -> exercises.addAll(catalogue.selectExercises(List.of(id))));
        Path folder = to.toAbsolutePath().normalize();
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        try (var handout = Handout.of(new Course(course, List.copyOf(exercises)))) {
            List<Path> kept = handout.writeTo(folder);
            handout.zipTo(zip);
            PrintWriter out = spec.commandLine().getOut();
            exercises.forEach(
                    exercise -> out.println("  " + exercise.id() + ": " + exercise.title()));
            kept.forEach(file -> out.println("left as it was: " + file));
            out.println("The hand-out: " + folder);
            out.println("The same to send: " + zip);
            if (autograder.isPresent()) {
                out.println(
                        "The autograder, for the teacher alone: "
                                + Autograder.write(List.copyOf(exercises), autograder.get()));
            }
        }
        return ExitCode.AS_RECORDED;
    }
}
