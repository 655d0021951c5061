package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Isolation;
import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradeBookFile;
import claimcheck.grading.Grading;
import claimcheck.grading.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades what students have handed in. */
@Command(
        name = "grade",
        description =
                "Grades hand-ins: takes of each the files that the exercises name, judges them, and makes"
                        + " the grade book. Killed and started again it goes on where it was.",
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description =
                    "has a folder, zip or tar.gz file for each student, called as the student is")
    private Path folder = Path.of("");

    @Option(
            names = "--claims",
            paramLabel = "ID,ID",
            description =
                    "exercises or topics; those that somebody has handed in a file for if none is given",
            defaultValue = "")
    private String claims = "";

    @Option(
            names = "--course",
            paramLabel = "NAME",
            description = "the headline of the grade book; ${DEFAULT-VALUE}",
            defaultValue = "Exercises in concurrency")
    private String course = "";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many answers are judged at a time; ${DEFAULT-VALUE}",
            defaultValue = "2")
    private int jobs = 2;

    @Option(
            names = "--isolation",
            paramLabel = "process|bwrap",
            description =
                    "what keeps answers from the rest of the machine; bwrap where it works, else process")
    private String isolation = "";

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "grade only the K-th of N parts; 'report' makes one book of them")
    private String shard = "1/1";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where the grade book goes; ${DEFAULT-VALUE}",
            defaultValue = "reports/grades")
    private Path to = Path.of("reports/grades");

    GradeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs is " + jobs + "; give 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> names = Catalogue.names(claims);
        List<Exercise> exercises =
                names.isEmpty() ? List.of() : Catalogue.shipped().selectExercises(names);
        var grading =
                new Grading(folder, exercises, course, jobs, isolation(), Shard.parse(shard), to);
        GradeBook book = grading.run(new ProgressBar(out));
        GradeBookFile.write(book, to);
        return screen(book, out);
    }

    private Isolation isolation() {
        if (isolation.isEmpty()) {
            return Isolation.best();
        }
        Isolation asked =
                Isolation.parse(isolation)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                spec.commandLine(),
                                                "--isolation is '"
                                                        + isolation
                                                        + "'; give process or bwrap"));
        if (!asked.isThere()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "bwrap does not work here; install bubblewrap, or give --isolation=process");
        }
        return asked;
    }

    private int screen(GradeBook book, PrintWriter out) {
        out.println(
                book.course()
                        + ": "
                        + book.students().size()
                        + " students, isolation "
                        + book.students().stream()
                                .flatMap(student -> student.grades().stream())
                                .map(Grade::isolation)
                                .findFirst()
                                .orElse("none"));
        for (Exercise exercise : book.exercises()) {
            List<Grade> grades =
                    book.students().stream()
                            .flatMap(student -> student.grades().stream())
                            .filter(grade -> grade.exercise().equals(exercise))
                            .toList();
            out.println(
                    "  "
                            + exercise.id()
                            + ": "
                            + grades.stream().filter(Grade::isPassed).count()
                            + " of "
                            + grades.size()
                            + " right");
        }
        long unjudged =
                book.students().stream()
                        .flatMap(student -> student.grades().stream())
                        .filter(grade -> !grade.isJudged())
                        .count();
        out.println("The grade book: " + to.resolve("index.html").toAbsolutePath().normalize());
        if (unjudged > 0) {
            out.println(
                    unjudged
                            + " could not be judged on this machine, and cost nobody a point: run the same command again");
        }
        return unjudged > 0 ? ExitCode.COULD_NOT_JUDGE : ExitCode.AS_RECORDED;
    }
}
