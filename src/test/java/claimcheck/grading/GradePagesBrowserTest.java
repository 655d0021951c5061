package claimcheck.grading;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.BuildDirectory;
import claimcheck.report.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of a grade book in a browser, also of a class that hands in markup and escapes. */
@Tag("browser")
class GradePagesBrowserTest {

    @TempDir private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void make() throws IOException {
        Browser.assumeInstalled();
        GradePages.write(FixedBook.of(12, 5), folder.resolve("plain"));
        GradePages.write(
                FixedBook.nasty(
                        List.of("Ann", FixedBook.SCRIPT, FixedBook.TERMINAL),
                        FixedBook.SCRIPT + FixedBook.TERMINAL),
                folder.resolve("nasty"));
        browser = Browser.start(Files.createDirectory(folder.resolve("claimcheck-browser")));
    }

    @AfterEach
    void nothing_is_logged_as_an_error() {
        assertThat(browser.errors()).isEmpty();
    }

    @AfterAll
    static void end_having_asked_no_other_machine() throws IOException {
        if (browser != null) {
            browser.close();
            assertThat(browser.requestsOfPages()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"plain, light, 1000", "plain, dark, 400", "nasty, light, 400", "nasty, dark, 1000"})
    void all_of_a_grade_book_can_be_read_and_reached(String book, String colours, int width)
            throws IOException {
        browser.colours(colours);
        browser.width(width);
        for (Path page : pages(folder.resolve(book))) {
            browser.open(page.toUri().toString());
            browser.screenshot(
                    BuildDirectory.path(
                            "screenshots",
                            "grades-" + book + "-" + page.getFileName() + "-" + width + ".png"));

            assertThat(browser.tooWide()).as(page.toString()).isZero();
            assertThat(browser.barriers()).as(page.toString()).isEmpty();
        }
    }

    /** The teacher's, and those of three students. */
    private static List<Path> pages(Path book) throws IOException {
        try (var files = Files.list(book.resolve("students"))) {
            List<Path> students =
                    files.filter(file -> file.toString().endsWith(".html"))
                            .sorted()
                            .limit(3)
                            .toList();
            assertThat(students).hasSize(3);
            return List.of(
                    book.resolve("index.html"), students.get(0), students.get(1), students.get(2));
        }
    }
}
