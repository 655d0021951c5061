package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** What students are given: all that they need, nothing that gives an answer away. */
class HandoutTest {

    private static final List<Exercise> ALL = Catalogue.shipped().exercises();
    private static final Course COURSE = new Course("Week 3: locks & \"queues\" <1>", ALL);

    @TempDir private static Path home;

    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        folder = home.resolve("handout");
        try (Handout handout = Handout.of(COURSE)) {
            assertThat(handout.writeTo(folder)).isEmpty();
            handout.zipTo(home.resolve("sent.zip"));
        }
    }

    @Test
    void its_jar_has_no_solution_no_decoy_and_no_scenario_of_any_claim() throws IOException {
        List<String> names = namesInJar();

        assertThat(names)
                .contains("claimcheck/cli/Claimcheck.class")
                .noneMatch(name -> name.contains("/solution/") || name.contains("/decoy/"))
                .noneMatch(name -> name.contains("/starter/") && !name.endsWith(".java"))
                .noneMatch(name -> name.matches("(?!claimcheck/).*(Scenario|Stress)\\W.*"));
    }

    @Test
    void no_class_in_its_jar_does_what_an_exercise_asks_for() throws IOException {
        Map<String, Set<String>> supertypes = new TreeMap<>();
        try (var jar = new JarFile(folder.resolve("claimcheck.jar").toFile())) {
            for (var entry : jar.stream().filter(each -> isClass(each.getName())).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    var type = new ClassReader(in);
                    Set<String> above = new java.util.TreeSet<>(Set.of(type.getInterfaces()));
                    above.add(String.valueOf(type.getSuperName()));
                    supertypes.put(type.getClassName(), above);
                }
            }
        }

        assertThat(supertypes).hasSizeGreaterThan(200);
        Set<String> contracts =
                ALL.stream()
                        .map(exercise -> exercise.contract().replace('.', '/'))
                        .collect(Collectors.toSet());
        supertypes.values().removeIf(above -> java.util.Collections.disjoint(above, contracts));
        assertThat(supertypes).as("those that do what a contract asks for").isEmpty();
    }

    @Test
    void only_the_rooms_that_were_asked_for_are_in_its_jar() throws IOException {
        Path one = home.resolve("one");
        try (Handout handout = Handout.of(course("deadlock/opposite-order"))) {
            handout.writeTo(one);
        }

        try (var jar = new JarFile(one.resolve("claimcheck.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .filteredOn(name -> !name.matches("(claimcheck|META-INF)/.*"))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("deadlock/opposite_order/"));
        }
    }

    @Test
    void what_is_handed_out_as_source_compiles_by_itself() throws IOException {
        List<Path> sources = files(folder.resolve("src"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    List.of(
                                            "--release",
                                            "17",
                                            "-proc:none",
                                            "-cp",
                                            home.toString(),
                                            "-d",
                                            Files.createDirectory(home.resolve("classes"))
                                                    .toString()),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        assertThat(sources)
                .contains(
                        ALL.stream()
                                .map(exercise -> Course.source(folder, exercise))
                                .toArray(Path[]::new));
    }

    @Test
    void each_exercise_has_a_task_with_everything_but_the_hints() throws IOException {
        for (int i = 0; i < ALL.size(); i++) {
            Exercise exercise = ALL.get(i);
            String task = Files.readString(folder.resolve(new TaskPage(i + 1, exercise).file()));

            assertThat(task)
                    .startsWith("# " + (i + 1) + ". " + exercise.title() + "\n")
                    .contains(exercise.task(), exercise.given(), exercise.allowed())
                    .contains(exercise.judged(), exercise.read(), Course.sourceName(exercise))
                    .doesNotContain(exercise.hints().get(2));
        }
    }

    @Test
    void a_task_says_what_each_requirement_is_worth_and_all_of_them() {
        assertThat(new TaskPage(1, course("deadlock/opposite-order").exercises().get(0)).text())
                .contains(" all end and none sees another half done | liveness | 3 |\n")
                .contains("| 9 | another thread can transfer after one was refused (needs: 8) |")
                .contains("| all |  | 14 |\n");
    }

    @Test
    void the_tasks_have_every_requirement() throws IOException {
        for (int i = 0; i < ALL.size(); i++) {
            Exercise exercise = ALL.get(i);
            assertThat(Files.readString(folder.resolve(new TaskPage(i + 1, exercise).file())))
                    .contains(
                            Exercises.requirements(exercise).stream()
                                    .map(Requirement::sentence)
                                    .toList());
        }
    }

    @Test
    void the_course_is_read_back_in_its_order() throws IOException {
        List<Exercise> reversed = new ArrayList<>(ALL);
        java.util.Collections.reverse(reversed);
        var course = new Course("C:\\temp = \u00e4", reversed);
        Path written = home.resolve("reversed");
        try (Handout handout = Handout.of(course)) {
            handout.writeTo(written);
        }

        assertThat(Course.of(written)).isEqualTo(course);
    }

    @Test
    void maven_can_read_its_pom_whatever_the_course_is_called() throws Exception {
        var pom =
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve("pom.xml").toFile());

        assertThat(pom.getElementsByTagName("name").item(0).getTextContent())
                .isEqualTo(COURSE.name());
        assertThat(Files.readString(folder.resolve("pom.xml")))
                .contains("\"${java.home}/bin/java\"")
                .doesNotContain("#{")
                .doesNotContain("<version>${");
    }

    @Test
    void writing_it_again_leaves_what_a_student_wrote_and_mends_the_rest() throws IOException {
        Path mine = Course.source(folder, ALL.get(0));
        String before = Files.readString(mine);
        Files.writeString(mine, "mine");
        Path given = folder.resolve("README.md");
        Files.writeString(given, "spoiled");

        try (Handout handout = Handout.of(COURSE)) {
            List<Path> kept = handout.writeTo(folder);

            assertThat(kept).contains(folder.relativize(mine)).hasSize(ALL.size());
            assertThat(mine).hasContent("mine");
            assertThat(given).content().startsWith("# Week 3");
        } finally {
            Files.writeString(mine, before);
        }
    }

    @Test
    void a_folder_with_something_else_in_it_is_refused() throws IOException {
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "all my work");

        try (Handout handout = Handout.of(course("deadlock/opposite-order"))) {
            assertThatThrownBy(() -> handout.writeTo(other))
                    .isInstanceOf(HandoutException.class)
                    .hasMessage(other + " is not empty, and no hand-out; give a new folder");
        }
        assertThat(files(other)).containsExactly(other.resolve("thesis.txt"));
    }

    @Test
    void the_zip_has_the_same_and_is_the_same_each_time() throws IOException {
        try (Handout handout = Handout.of(COURSE)) {
            Path again = Files.createDirectory(home.resolve("again")).resolve("sent.zip");
            handout.zipTo(again);
            assertThat(again).hasSameBinaryContentAs(home.resolve("sent.zip"));
        }
        try (var zip = new ZipFile(home.resolve("sent.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrderElementsOf(
                            files(folder).stream()
                                    .map(file -> "sent/" + folder.relativize(file))
                                    .toList());
        }
    }

    @Test
    void a_folder_that_is_no_handout_is_refused() throws IOException {
        Path empty = Files.createDirectory(home.resolve("empty"));

        refuses(
                empty,
                empty + " is no hand-out: no handout.properties in it; give the folder of one");
    }

    @Test
    void a_handout_with_an_exercise_that_this_kit_has_not_is_refused() throws IOException {
        Path file = handoutFile("exercises=deadlock/opposite-odour");

        refuses(
                file.getParent(),
                file
                        + ": this kit has no exercise 'deadlock/opposite-odour'; use the claimcheck.jar of the hand-out");
    }

    @Test
    void a_handout_without_exercises_or_with_a_spoiled_list_is_refused() throws IOException {
        Path none = handoutFile("course=C");
        refuses(
                none.getParent(),
                none + " names no exercise; write 'exercises=' and their ids in it");

        Path spoiled = handoutFile("exercises=\\u00zz");
        refuses(
                spoiled.getParent(),
                spoiled
                        + " cannot be read (Malformed \\uxxxx encoding.); unpack the hand-out again");
    }

    private static void refuses(Path handout, String message) {
        assertThatThrownBy(() -> Course.of(handout))
                .isInstanceOf(HandoutException.class)
                .hasMessage(message);
    }

    private static Path handoutFile(String content) throws IOException {
        return Files.writeString(
                Files.createTempDirectory(home, "handout-").resolve("handout.properties"), content);
    }

    private static Course course(String id) {
        return new Course("One", Catalogue.shipped().selectExercises(List.of(id)));
    }

    private static List<String> namesInJar() throws IOException {
        try (var jar = new JarFile(folder.resolve("claimcheck.jar").toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class");
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toList());
        }
    }

    @AfterAll
    static void nothing_is_left_of_what_was_assembled() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(Handout.FOLDER));
        }
    }
}
