package claimcheck.grading.export;

import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.Student;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The whole book for a spreadsheet: a row for each student and exercise. */
public final class GradesCsv {

    private GradesCsv() {}

    /**
     * Writes it. What is not judged has no points. No cell is a formula, whatever it says.
     *
     * @return the file
     */
    public static Path write(GradeBook book, Path file) throws IOException {
        var text = new StringBuilder();
        text.append(
                Csv.line(
                        List.of(
                                "student",
                                "exercise",
                                "title",
                                "verdict",
                                "points",
                                "most",
                                "reason",
                                "place",
                                "resembles",
                                "isolation")));
        for (Student student : book.students()) {
            for (Grade grade : student.grades()) {
                text.append(Csv.line(cells(student, grade)));
            }
        }
        return Sink.write(text.toString(), file);
    }

    private static List<String> cells(Student student, Grade grade) {
        return List.of(
                Csv.harmless(student.name()),
                Csv.harmless(grade.exercise().id()),
                Csv.harmless(grade.exercise().title()),
                grade.verdict().text(),
                grade.points().isPresent() ? String.valueOf(grade.points().getAsInt()) : "",
                String.valueOf(grade.most()),
                Csv.harmless(grade.reason()),
                Csv.harmless(grade.place()),
                Csv.harmless(String.join(" ", grade.resembles())),
                Csv.harmless(grade.isolation()));
    }
}
