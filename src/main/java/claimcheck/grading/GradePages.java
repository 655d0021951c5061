package claimcheck.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The grade book as pages: {@code index.html} for the teacher, and for each student one in {@code
 * students/} that can be sent as it is. None needs a network or runs anything.
 */
public final class GradePages {

    private static final String STUDENTS = "students";

    private GradePages() {}

    /**
     * Writes them; pages of the same names are replaced.
     *
     * @param folder made if it is not there
     */
    public static void write(GradeBook book, Path folder) throws IOException {
        Path students = Files.createDirectories(folder.resolve(STUDENTS));
        List<String> files =
                PageNames.of(book.students().stream().map(Student::name).toList(), students);
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(
                    students.resolve(files.get(i)),
                    PageTemplate.render(
                            "student.jte", new StudentPage(book, book.students().get(i))));
        }
        Files.writeString(
                folder.resolve("index.html"),
                PageTemplate.render(
                        "grades.jte",
                        TeacherPage.of(
                                book, files.stream().map(file -> STUDENTS + "/" + file).toList())));
    }
}
