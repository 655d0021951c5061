package claimcheck.cli;

import claimcheck.catalogue.Exercise;
import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.GradeBookFile;
import claimcheck.grading.GradePages;
import claimcheck.grading.export.CanvasCsv;
import claimcheck.grading.export.GradesCsv;
import claimcheck.grading.export.JUnitXml;
import claimcheck.grading.export.MoodleCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What becomes of a grade book: files for people and for other programs, and the last screen. */
final class GradeBookOutputs {

    @Option(
            names = "--moodle",
            paramLabel = "ROSTER",
            description =
                    "also make moodle.csv, for its users: a CSV file with any of username, email address, id"
                            + " number; hand-ins are called as one of these")
    private Optional<Path> roster = Optional.empty();

    @Option(
            names = "--canvas",
            paramLabel = "EXPORT",
            description =
                    "also make canvas.csv: this export of Canvas's gradebook with the points filled in, where a"
                            + " column is called as the exercise and an id as the hand-in")
    private Optional<Path> export = Optional.empty();

    GradeBookOutputs() {}

    /** Writes all of it into a folder, and tells; returns the exit code. */
    int write(GradeBook book, Path to, PrintWriter out) throws IOException {
        GradeBookFile.write(book, to);
        GradePages.write(book, to);
        GradesCsv.write(book, to.resolve("grades.csv"));
        JUnitXml.write(book, to.resolve("junit"));
        if (roster.isPresent()) {
            tell(MoodleCsv.write(book, roster.get(), to.resolve("moodle.csv")), "the roster", out);
        }
        if (export.isPresent()) {
            tell(
                    CanvasCsv.fill(book, export.get(), to.resolve("canvas.csv")),
                    "the export of Canvas",
                    out);
        }
        return screen(book, to, out);
    }

    private static void tell(List<String> unmatched, String where, PrintWriter out) {
        unmatched.forEach(student -> out.println("not in " + where + ": " + printable(student)));
    }

    /** A terminal obeys some characters that a file's name may have. */
    private static String printable(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]", "?");
    }

    private static int screen(GradeBook book, Path to, PrintWriter out) {
        out.println(
                book.course()
                        + ": "
                        + book.students().size()
                        + " students, isolation "
                        + grades(book).stream().map(Grade::isolation).findFirst().orElse("none"));
        for (Exercise exercise : book.exercises()) {
            List<Grade> grades =
                    grades(book).stream()
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
        out.println("The grade book: " + to.resolve("index.html").toAbsolutePath().normalize());
        long unjudged = grades(book).stream().filter(grade -> !grade.isJudged()).count();
        if (unjudged > 0) {
            out.println(
                    unjudged
                            + " could not be judged on this machine, and cost nobody a point: run the"
                            + " same command again");
        }
        return unjudged > 0 ? ExitCode.COULD_NOT_JUDGE : ExitCode.AS_RECORDED;
    }

    private static List<Grade> grades(GradeBook book) {
        return book.students().stream().flatMap(student -> student.grades().stream()).toList();
    }
}
