package claimcheck.grading;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Requirement;
import claimcheck.grading.FixedBook.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.htmlunit.CollectingAlertHandler;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of grade books of which all grades are known. */
class GradePagesTest {

    private static final int STUDENTS = 300;
    private static final int EXERCISES = 5;

    private static final List<String> HOSTILE =
            List.of(
                    "Ann",
                    "../../x",
                    "ANN",
                    FixedBook.SCRIPT,
                    "/etc/passwd",
                    "..",
                    FixedBook.TERMINAL,
                    "\" onmouseover=\"alert('run')",
                    "ann",
                    "javascript:alert('run')",
                    "");

    @TempDir private static Path ofTheClass;

    @TempDir private Path temporary;

    private static WebClient reader;
    private static HtmlPage grades;

    private final CollectingAlertHandler alerts = new CollectingAlertHandler();
    private final WebClient browser = new WebClient();
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        GradePages.write(FixedBook.of(STUDENTS, EXERCISES), ofTheClass);
        reader = new WebClient();
        reader.getOptions().setCssEnabled(false);
        grades = reader.getPage(ofTheClass.resolve("index.html").toUri().toURL());
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @BeforeEach
    void listen() {
        folder = temporary.resolve("grades");
        browser.setAlertHandler(alerts);
        browser.getOptions().setCssEnabled(false);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_first_lines_count_students_right_answers_points_and_what_needs_another_run()
            throws IOException {
        String figures = grades.querySelector(".figures").getTextContent();

        assertThat(figures)
                .containsSubsequence(
                        STUDENTS + " students",
                        rightOnes() + " of " + STUDENTS * EXERCISES + " answers are right",
                        mean() + " of " + most() + " points on average",
                        ", of the " + (STUDENTS - studentsAgain()) + " of whom all is judged",
                        again()
                                + " answers, of "
                                + studentsAgain()
                                + " students, could not be judged");
        assertThat(grades.querySelector("header").getTextContent())
                .contains("Grades: Week 3: locks & queues")
                .contains(
                        "21 November 2026, 14:03 UTC with Claimcheck 0.1.0 on JDK 17.0.15. Isolation: bwrap.");
    }

    @Test
    void every_cell_has_its_sign_its_points_and_the_way_to_its_answer() throws IOException {
        List<DomNode> rows = grades.querySelectorAll(".book tbody tr").stream().toList();

        assertThat(rows).hasSize(STUDENTS);
        for (int i = 0; i < STUDENTS; i++) {
            List<DomElement> cells = children((DomElement) rows.get(i));
            assertThat(cells).hasSize(2 + EXERCISES); // name and sum come first
            for (int j = 0; j < EXERCISES; j++) {
                DomElement anchor = children(cells.get(2 + j)).get(0);
                assertThat(text(anchor)).isEqualTo(cell(i, j));
                assertThat(anchor.getAttribute("href"))
                        .isEqualTo(String.format("students/student-%03d.html#e%d", i + 1, j + 1));
            }
        }
    }

    @Test
    void every_link_of_the_teachers_page_leads_somewhere() throws IOException {
        GradePages.write(FixedBook.of(10, 2), folder);
        HtmlPage page = open("index.html");

        assertThat(page.getAnchors()).hasSizeGreaterThan(10 * 2);
        for (HtmlAnchor anchor : page.getAnchors()) {
            String[] address = anchor.getHrefAttribute().split("#", 2);
            HtmlPage target = address[0].isEmpty() ? page : open(address[0]);
            assertThat(address.length == 1 || target.getElementById(address[1]) != null)
                    .as(anchor.getHrefAttribute())
                    .isTrue();
        }
    }

    @Test
    void an_exercise_tells_how_many_have_which_verdict_and_met_which_requirement()
            throws IOException {
        for (int j = 0; j < EXERCISES; j++) {
            int exercise = j;
            DomElement section = grades.getElementById("e" + (j + 1));
            assertThat(section.querySelector(".key").getTextContent())
                    .containsSubsequence(
                            count(j, JudgeVerdict.PASS) + " pass",
                            count(j, JudgeVerdict.FAIL) + " fail",
                            count(j, JudgeVerdict.DEADLOCK) + " deadlock",
                            count(j, JudgeVerdict.COULD_NOT_JUDGE) + " could not be judged");
            int size = FixedBook.requirements(FixedBook.exercises(EXERCISES).get(j)).size();
            assertThat(section.querySelectorAll(".bars td"))
                    .extracting(GradePagesTest::text)
                    .containsExactlyElementsOf(
                            IntStream.range(0, size)
                                    .mapToObj(index -> bar(exercise, index, size))
                                    .toList());
        }
    }

    @Test
    void who_fails_in_the_same_requirements_stands_together() throws IOException {
        List<DomNode> mistakes = grades.querySelectorAll("#e1 .mistake").stream().toList();

        List<Requirement> requirements =
                FixedBook.requirements(FixedBook.exercises(EXERCISES).get(0));
        assertThat(mistakes).hasSize(2);
        assertThat(mistakes.get(0).getTextContent())
                .containsSubsequence(
                        "60 answers", requirements.get(requirements.size() - 1).sentence())
                .doesNotContain("Like a known wrong answer");
        assertThat(mistakes.get(1).getTextContent())
                .containsSubsequence(
                        "30 answers",
                        requirements.get(0).sentence(),
                        "Like a known wrong answer: OneLock: all calls wait for one lock.");
        assertThat(mistakes.get(1).querySelectorAll("a"))
                .extracting(DomNode::getTextContent)
                .startsWith("student 004.", "student 014.")
                .hasSize(30);
    }

    @Test
    void a_mistake_that_only_one_made_stands_apart() throws IOException {
        GradePages.write(FixedBook.of(10, 1), folder);

        DomNode exercise = open("index.html").getElementById("e1");

        assertThat(exercise.querySelectorAll(".mistake"))
                .extracting(mistake -> text(mistake.querySelector("p")))
                .containsExactly("2 answers fail in", "1 answer fails in");
        assertThat(text(exercise.querySelector(".solitary")))
                .startsWith("1 answer fails like no other 1 answer fails in")
                .contains("student 004.");
    }

    @Test
    void a_students_page_says_for_each_requirement_what_became_of_it() throws IOException {
        GradePages.write(FixedBook.of(10, 1), folder);
        Exercise exercise = FixedBook.exercises(1).get(0);
        List<Requirement> requirements = FixedBook.requirements(exercise);

        assertThat(text("students/student-004.html")) // wedged
                .containsSubsequence(
                        "0 of " + points(requirements.size()) + " points",
                        "✗ deadlock",
                        "Your threads wait for each other",
                        "This does not hold: " + requirements.get(0).sentence() + ".",
                        "Look here: MyBank.java:31",
                        "What was seen:",
                        "expected: 2",
                        "A hint",
                        exercise.hints().get(0).substring(0, 20),
                        "✗",
                        requirements.get(0).sentence(),
                        "not met · 0 of 1 point",
                        "–",
                        requirements.get(1).sentence(),
                        "0 of 2 points · not looked at: needs “"
                                + requirements.get(0).sentence()
                                + "”",
                        "isolation: bwrap");
        assertThat(text("students/student-007.html")) // broken
                .containsSubsequence(
                        "! not compiled",
                        "The compiler does not take your file",
                        "–",
                        requirements.get(0).sentence(),
                        "not looked at: needs a file that can be run")
                .doesNotContain("not met ·");
        assertThat(text("students/student-009.html")) // noisy
                .containsSubsequence(
                        "? 1 answer could not be judged, and the "
                                + points(requirements.size())
                                + " points for it are still open. That is no fault of yours, and no points are lost.",
                        "? could not be judged",
                        "open, of " + points(requirements.size()) + " points",
                        "safety · could not be judged: no fault of yours, no points lost",
                        "met · 2 of 2 points");
        assertThat(text("students/student-001.html")) // right
                .containsSubsequence(
                        points(requirements.size())
                                + " of "
                                + points(requirements.size())
                                + " points",
                        "✓ pass")
                .doesNotContain("Look here", "What was seen", "A hint", "still open");
    }

    @Test
    void a_pass_with_a_requirement_that_is_not_met_is_shown_as_none() throws IOException {
        GradeBook book = FixedBook.of(1, 1);
        Grade right = book.students().get(0).grades().get(0);
        Step first = right.steps().get(0);
        List<Step> steps = new ArrayList<>(right.steps());
        steps.set(0, new Step(first.requirement(), Outcome.NOT_MET, "", ""));

        assertThat(Signs.shown(right)).isEqualTo(JudgeVerdict.PASS);
        assertThat(Signs.shown(with(right, steps))).isEqualTo(JudgeVerdict.FAIL);
    }

    @Test
    void a_students_page_names_no_other_student_and_links_to_nothing_but_itself()
            throws IOException {
        GradeBook book = FixedBook.of(STUDENTS, EXERCISES);

        for (int i = 0; i < STUDENTS; i++) {
            String html =
                    Files.readString(
                            ofTheClass.resolve(String.format("students/student-%03d.html", i + 1)));
            assertThat(Pattern.compile("student \\d+\\.").matcher(html).results())
                    .isNotEmpty()
                    .extracting(found -> found.group())
                    .containsOnly(book.students().get(i).name());
            assertThat(
                            Pattern.compile("(?:\\b(?:href|src)=|url\\()[^\\s>]*")
                                    .matcher(html)
                                    .results())
                    .isNotEmpty()
                    .extracting(found -> found.group())
                    .allMatch(address -> address.matches("href=\"#e\\d+\""));
        }
    }

    @Test
    void nothing_that_a_student_wrote_is_run_or_obeyed() throws IOException {
        GradeBook book = FixedBook.nasty(HOSTILE, FixedBook.SCRIPT + FixedBook.TERMINAL);
        GradePages.write(book, folder);

        List<Path> pages = files();
        assertThat(pages).hasSize(HOSTILE.size() + 1);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("&lt;script&gt;alert", "red \u27E8U+0000\u27E9\u27E8U+202E\u27E9txt.exe");
        for (Path file : pages) {
            HtmlPage page = browser.getPage(file.toUri().toURL());
            assertThat(
                            page.querySelectorAll(
                                    "script, img, iframe, object, [onmouseover], [onerror]"))
                    .isEmpty();
            assertThat(page.getAnchors()).noneMatch(it -> it.getHrefAttribute().contains(":"));
            assertThat(Files.readString(file))
                    .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                    .doesNotContain("<script")
                    .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F\\x{202A}-\\x{202E}]");
        }
        assertThat(alerts.getCollectedAlerts()).isEmpty();
    }

    @Test
    void every_student_has_a_page_within_the_folder_whatever_the_name_is() throws IOException {
        GradePages.write(FixedBook.nasty(HOSTILE, ""), folder);

        try (Stream<Path> beside = Files.list(temporary)) {
            assertThat(beside).containsExactly(folder);
        }
        assertThat(files())
                .hasSize(HOSTILE.size() + 1)
                .allMatch(
                        file ->
                                file.equals(folder.resolve("index.html"))
                                        || file.getParent().equals(folder.resolve("students")));
        HtmlPage page = open("index.html");
        assertThat(page.querySelectorAll(".book tbody th a"))
                .extracting(link -> ((HtmlAnchor) link).getHrefAttribute())
                .doesNotHaveDuplicates()
                .contains(
                        "students/Ann.html",
                        "students/ANN-2.html",
                        "students/ann-3.html",
                        "students/x.html",
                        "students/etc-passwd.html",
                        "students/student.html");
    }

    @Test
    void what_is_longer_than_anybody_reads_is_cut_and_says_so() throws IOException {
        String endless = "0123456789".repeat(300_000);
        GradePages.write(FixedBook.nasty(List.of("Ann", "Bob"), endless), folder);

        assertThat(Files.size(folder.resolve("students/Bob.html"))).isLessThan(60_000);
        assertThat(text("students/Bob.html"))
                .contains("… " + (endless.length() - 6_000) + " characters more are not shown.");
    }

    private static Grade with(Grade grade, List<Step> steps) {
        return new Grade(
                grade.exercise(),
                grade.verdict(),
                grade.reason(),
                grade.seen(),
                grade.place(),
                grade.hint(),
                steps,
                grade.resembles(),
                grade.isolation(),
                grade.seconds());
    }

    // What is expected follows from the fates of the answers, not from the model.

    private static String cell(int student, int exercise) {
        Fate fate = FixedBook.fate(student, exercise);
        int size = size(exercise);
        int all = points(size);
        return switch (fate.verdict) {
            case PASS -> "✓ " + all + "/" + all;
            case FAIL -> "✗ " + (all - FixedBook.points(size - 1)) + "/" + all;
            case DEADLOCK -> "✗ 0/" + all + " deadlock";
            case NOT_HANDED_IN -> "– 0/" + all + " not handed in";
            case NOT_COMPILED -> "! 0/" + all + " not compiled";
            case UNCHANGED -> "= 0/" + all + " unchanged";
            default -> "? ?/" + all + " could not be judged";
        };
    }

    private static String bar(int exercise, int index, int size) {
        long looked = 0;
        long met = 0;
        for (int i = 0; i < STUDENTS; i++) {
            Fate fate = FixedBook.fate(i, exercise);
            boolean last = index == size - 1;
            switch (fate.verdict) {
                case PASS -> {
                    looked++;
                    met++;
                }
                case FAIL -> {
                    looked++;
                    met += last ? 0 : 1;
                }
                case DEADLOCK -> looked += index == 0 ? 1 : 0;
                case COULD_NOT_JUDGE -> {
                    looked += index == 0 ? 0 : 1;
                    met += index == 0 ? 0 : 1;
                }
                default -> {} // was not run
            }
        }
        return met + " of " + looked;
    }

    private static int size(int exercise) {
        return FixedBook.requirements(FixedBook.exercises(EXERCISES).get(exercise)).size();
    }

    private static int points(int requirements) {
        return IntStream.range(0, requirements).map(FixedBook::points).sum();
    }

    private static int most() {
        return IntStream.range(0, EXERCISES).map(exercise -> points(size(exercise))).sum();
    }

    private static long count(int exercise, JudgeVerdict verdict) {
        return IntStream.range(0, STUDENTS)
                .filter(student -> FixedBook.fate(student, exercise).verdict == verdict)
                .count();
    }

    private static long rightOnes() {
        return IntStream.range(0, EXERCISES)
                .mapToLong(exercise -> count(exercise, JudgeVerdict.PASS))
                .sum();
    }

    private static long again() {
        return IntStream.range(0, EXERCISES)
                .mapToLong(exercise -> count(exercise, JudgeVerdict.COULD_NOT_JUDGE))
                .sum();
    }

    private static boolean isAgain(int student) {
        return IntStream.range(0, EXERCISES)
                .anyMatch(exercise -> FixedBook.fate(student, exercise) == Fate.NOISY);
    }

    private static long studentsAgain() {
        return IntStream.range(0, STUDENTS).filter(GradePagesTest::isAgain).count();
    }

    private static String mean() {
        double mean =
                IntStream.range(0, STUDENTS)
                        .filter(student -> !isAgain(student))
                        .map(student -> sum(student))
                        .average()
                        .getAsDouble();
        return String.format(Locale.ROOT, "%.1f", mean);
    }

    private static int sum(int student) {
        return IntStream.range(0, EXERCISES)
                .map(exercise -> Integer.parseInt(cell(student, exercise).split("[ /]", -1)[1]))
                .sum();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String text(String page) throws IOException {
        return text(open(page).getBody());
    }

    private static String text(DomNode node) {
        return node.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static List<DomElement> children(DomElement element) {
        return StreamSupport.stream(element.getChildElements().spliterator(), false).toList();
    }

    private HtmlPage open(String page) throws IOException {
        return browser.getPage(folder.resolve(page).toUri().toURL());
    }
}
