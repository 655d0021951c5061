package claimcheck.cli;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Isolation;
import claimcheck.grading.GradeBook;
import claimcheck.grading.Grading;
import claimcheck.grading.Shard;
import claimcheck.grading.Student;
import claimcheck.grading.export.Classroom50;
import claimcheck.grading.export.Exercism;
import claimcheck.grading.export.Gradescope;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            names = "--times",
            paramLabel = "N",
            description =
                    "how often an answer is judged; it is right if it passes each time; ${DEFAULT-VALUE}",
            defaultValue = "1")
    private int times = 1;

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

    @Mixin private GradeBookOutputs outputs = new GradeBookOutputs();

    @Option(
            names = "--gradescope",
            paramLabel = "FILE",
            description = "DIR is one student's hand-in; write Gradescope's results.json")
    private Optional<Path> gradescope = Optional.empty();

    @Option(
            names = "--classroom50",
            paramLabel = "FILE",
            description = "DIR is one student's hand-in; write Classroom 50's result.json")
    private Optional<Path> classroom50 = Optional.empty();

    @Option(
            names = "--committed",
            paramLabel = "TIME",
            description = "for --classroom50: when it was, as 'git show -s --format=%%cI' says",
            defaultValue = "")
    private String committed = "";

    @Option(
            names = "--exercism",
            paramLabel = "FILE",
            description =
                    "DIR is one student's hand-in; write Exercism's results.json of its one exercise")
    private Optional<Path> exercism = Optional.empty();

    GradeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Usage.requireOneOrMore(spec, "--jobs", jobs);
        Usage.requireOneOrMore(spec, "--times", times);
        PrintWriter out = spec.commandLine().getOut();
        List<String> names = Catalogue.names(claims);
        List<Exercise> exercises =
                names.isEmpty() ? List.of() : Catalogue.shipped().selectExercises(names);
        var grading =
                new Grading(
                        folder,
                        exercises,
                        course,
                        jobs,
                        times,
                        isolation(),
                        Shard.parse(shard),
                        to);
        var progress = new ProgressBar(out);
        boolean isOne = gradescope.isPresent() || classroom50.isPresent() || exercism.isPresent();
        GradeBook book = isOne ? grading.runForOne(progress) : grading.run(progress);
        int code = outputs.write(book, to, out);
        if (isOne) {
            writeForOne(book, book.students().get(0));
        }
        return code;
    }

    private void writeForOne(GradeBook book, Student student) throws IOException {
        if (gradescope.isPresent()) {
            Gradescope.write(book, student, gradescope.get());
        }
        if (exercism.isPresent()) {
            if (student.grades().size() != 1) {
                throw new ParameterException(
                        spec.commandLine(), "--exercism takes one exercise; name it with --claims");
            }
            Exercism.write(student.grades().get(0), exercism.get());
        }
        if (classroom50.isPresent()) {
            Classroom50.write(book, student, committed(), System.getenv(), classroom50.get());
        }
    }

    private Instant committed() {
        try {
            return OffsetDateTime.parse(committed).toInstant();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--committed is '" + committed + "'; give what 'git show -s --format=%cI' says",
                    e);
        }
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
}
