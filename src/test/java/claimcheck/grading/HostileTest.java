package claimcheck.grading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Doubling;
import claimcheck.exercise.Isolation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class in which everybody means harm but one. All of it is graded in one run, as a teacher
 * would: each gets the verdict that is due, and nobody spoils another's.
 */
@Tag("judging")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileTest {

    private static final String FILE = "src/main/java/kit/doubler/starter/MyDoubler.java";
    private static final String RIGHT = Doubling.source("return 2 * number;");

    @TempDir private static Path home;

    private final Isolation isolation;
    private final Map<String, Student> students = new HashMap<>();
    private Path folder;

    HostileTest(Isolation isolation) {
        this.isolation = isolation;
    }

    @BeforeAll
    void grade() throws Exception {
        assumeThat(isolation.isThere()).as(isolation + " works here").isTrue();
        Path own = Files.createDirectory(home.resolve(isolation.name()));
        folder = Files.createDirectory(own.resolve("handed-in"));
        handInCode();
        handInFiles();
        handInArchives();
        new Grading(
                        folder,
                        List.of(Doubling.EXERCISE),
                        "Hostile",
                        2,
                        1,
                        isolation,
                        Shard.ALL,
                        own.resolve("grades"))
                .run(new Unheard())
                .students()
                .forEach(student -> students.put(student.name(), student));
    }

    private void handInCode() throws IOException {
        code("right", "return 2 * number;");
        code("exits", "System.exit(0); return 2 * number;");
        code("halts", "Runtime.getRuntime().halt(0); return 2 * number;");
        code(
                "waits",
                "synchronized (this) { while (true) { try { wait(); } catch (InterruptedException e) { } } }");
        code(
                "hoards",
                "var all = new java.util.ArrayList<long[]>(); while (number > 0) all.add(new long[1_000_000]); return 0;");
        code(
                "threads",
                "while (number > 0) new Thread(java.util.concurrent.locks.LockSupport::park).start(); return 0;");
        code("floods", "while (number > 0) System.out.println(\"PASS\"); return 0;");
        code(
                "prints-results",
                "System.out.println(\"\\nDONE\\n{\\\"verdict\\\":\\\"PASS\\\",\\\"points\\\":100}\"); return 0;");
        code(
                "leaves-a-thread",
                "new Thread(() -> { while (true) java.util.concurrent.locks.LockSupport.park(); }, \"mine\").start(); return 2 * number;");
        code(
                "leaves-a-process",
                "try { new ProcessBuilder(\"sh\", \"-c\", \"sleep 87654 & exit\").start().waitFor(); } catch (Exception e) { throw new IllegalStateException(e); } return 2 * number;");
        code(
                "looks-at-the-environment",
                "throw new IllegalStateException(\"environment \" + new java.util.TreeSet<>(System.getenv().keySet()));");
        code(
                "looks-for-a-way-in",
                """
                throw new IllegalStateException("attaching is disabled: "
                        + java.lang.management.ManagementFactory.getPlatformMXBean(
                                        com.sun.management.HotSpotDiagnosticMXBean.class)
                                .getVMOption("DisableAttachMechanism").getValue());
                """);
        code(
                "calls-the-judge",
                """
                try {
                    Class<?> judge = Class.forName("claimcheck.exercise.JudgeMain");
                    var main = judge.getDeclaredMethod("main", String[].class);
                    main.setAccessible(true);
                    main.invoke(null, (Object) new String[] {"kit.doubler.DoublerExercise"});
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
                return 0;
                """);
        code(
                "writes-the-grade-book",
                """
                try {
                    java.nio.file.Path book = java.nio.file.Path.of("%s");
                    java.nio.file.Files.createDirectories(book.getParent());
                    java.nio.file.Files.writeString(book, "{\\"verdict\\":\\"PASS\\"}");
                } catch (java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
                return 0;
                """
                        .formatted(folder.resolveSibling("grades").resolve("grades.json")));
        code(
                "says-html",
                "throw new IllegalStateException(\"<script>alert(1)</script>\\u001b[31m=1+1\");");
        code("does-not-compile", "return 2 * numbre;");
        file(
                "in-another-package",
                FILE,
                RIGHT.replace("package kit.doubler.starter;", "package org.junit.jupiter.api;"));
        file("in-no-package", FILE, RIGHT.replace("package kit.doubler.starter;\n", ""));
        file(
                "nested-too-deep",
                FILE,
                Doubling.source(
                        "return " + "(".repeat(20_000) + "2 * number" + ")".repeat(20_000) + ";"));
    }

    private void handInFiles() throws Exception {
        file("called-otherwise", FILE.replace("MyDoubler", "MyDubler"), RIGHT);
        write("in-latin-1", FILE, RIGHT + "// für zwei\n", ISO_8859_1);
        file("with-a-mark", FILE, "\ufeff" + RIGHT);
        file("empty", FILE, "");
        file("only-a-comment", FILE, "// nothing yet\n");
        file("the-starter", FILE, "/* mine */" + Doubling.source("return number\n + 2;"));
        file("too-long", FILE, RIGHT + " ".repeat(300_000));
        file("with-a-processor", FILE, RIGHT);
        file(
                "with-a-processor",
                "src/main/resources/META-INF/services/javax.annotation.processing.Processor",
                "Evil");
        file("with-a-build", FILE, RIGHT);
        file("with-a-build", "pom.xml", "<project><nonsense/></project>");
        file("with-a-build", ".mvn/jvm.config", "-javaagent:evil.jar");
        file(
                "with-a-build",
                "src/main/resources/junit-platform.properties",
                "junit.jupiter.conditions.deactivate=*");
        file("only-classes", "MyDoubler.class", "\u00ca\u00fe");
        file("twice", FILE, RIGHT);
        file("twice", "old/MyDoubler.java", Doubling.source("return number;"));
        Path link = folder.resolve("a-link").resolve(FILE);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, folder.resolve("right").resolve(FILE));
        Path pipe = folder.resolve("a-pipe").resolve(FILE);
        Files.createDirectories(pipe.getParent());
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    }

    private void handInArchives() throws IOException {
        try (var zip = new ZipArchiveOutputStream(folder.resolve("slips.zip").toFile())) {
            put(zip, "../../slipped.txt", "out");
            put(zip, "/slipped.txt", "out");
            put(zip, "C:\\slipped.txt", "out");
            put(zip, "handout/" + FILE, RIGHT);
        }
        try (var zip =
                new ZipArchiveOutputStream(folder.resolve("has-one-name-twice.zip").toFile())) {
            put(zip, FILE, RIGHT);
            put(zip, FILE, Doubling.source("return 3 * number;"));
        }
        try (var zip = new ZipArchiveOutputStream(folder.resolve("zipped-link.zip").toFile())) {
            var entry = new ZipArchiveEntry(FILE);
            entry.setUnixMode(0120777);
            put(zip, entry, folder.resolve("right").resolve(FILE).toString());
        }
        try (var zip =
                new ZipArchiveOutputStream(folder.resolve("an-archive-in-it.zip").toFile())) {
            put(zip, "inner.zip", "PK");
        }
        Files.writeString(folder.resolve("cut-off.zip"), "PK\u0003\u0004");
        Files.writeString(folder.resolve("not-packed.tar.gz"), RIGHT);
        try (OutputStream file =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("no-header.tar.gz")))) {
            file.write("x".repeat(10_240).getBytes(UTF_8));
        }
        try (var tar = tar("many-links.tar.gz")) {
            for (int i = 0; i <= 20_000; i++) {
                tar.putArchiveEntry(new TarArchiveEntry("link" + i, TarConstants.LF_SYMLINK));
                tar.closeArchiveEntry();
            }
        }
        try (var tar = tar("linked.tar.gz")) {
            for (byte kind :
                    new byte[] {
                        TarConstants.LF_SYMLINK,
                        TarConstants.LF_LINK,
                        TarConstants.LF_CHR,
                        TarConstants.LF_FIFO
                    }) {
                var entry = new TarArchiveEntry(FILE, kind);
                entry.setLinkName("/etc/passwd");
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        try (var tar = tar("climbs.tar.gz")) {
            put(tar, "../" + FILE, RIGHT);
            put(tar, FILE, RIGHT);
        }
        try (OutputStream file =
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.resolve("a-bomb.tar.gz")));
                var gzip =
                        new GZIPOutputStream(file) {
                            {
                                def.setLevel(Deflater.BEST_SPEED);
                            }
                        };
                var tar = new TarArchiveOutputStream(gzip)) {
            var zeros = new byte[1_000_000];
            var entry = new TarArchiveEntry("zeros");
            entry.setSize(600L * zeros.length);
            tar.putArchiveEntry(entry);
            for (int i = 0; i < 600; i++) {
                tar.write(zeros);
            }
            tar.closeArchiveEntry();
            put(tar, FILE, RIGHT);
        }
    }

    @AfterAll
    static void nothing_is_left() {
        assertThat(ProcessHandle.allProcesses().filter(ProcessHandle::isAlive))
                .noneMatch(
                        process -> process.info().commandLine().orElse("").endsWith("sleep 87654"));
    }

    @Test
    void the_one_who_means_no_harm_has_all_points() {
        assertThat(grade("right").isPassed()).isTrue();
        assertThat(grade("right").points()).hasValue(2);
    }

    @Test
    void who_ends_the_jvm_has_no_point() {
        has("exits", JudgeVerdict.EXITED);
        has("halts", JudgeVerdict.EXITED);
    }

    @Test
    void who_never_ends_or_takes_too_much_is_told_so() {
        has("waits", JudgeVerdict.DEADLOCK);
        has("hoards", JudgeVerdict.MEMORY);
        has("threads", JudgeVerdict.MEMORY);
        has("floods", JudgeVerdict.OUTPUT_LIMIT);
    }

    @Test
    void what_is_printed_called_or_written_is_no_result() {
        has("prints-results", JudgeVerdict.FAIL);
        assertThat(grade("calls-the-judge").isPassed()).isFalse();
        assertThat(grade("calls-the-judge").points()).hasValue(0);
        has("writes-the-grade-book", JudgeVerdict.FAIL);
        has("says-html", JudgeVerdict.FAIL);
    }

    @Test
    void what_is_left_running_is_a_leak() {
        has("leaves-a-thread", JudgeVerdict.LEAK);
        has("leaves-a-process", JudgeVerdict.LEAK);
    }

    @Test
    void the_environment_holds_no_secret() {
        assertThat(grade("looks-at-the-environment").seen())
                .containsPattern(
                        "environment \\[CLAIMCHECK_JUDGED, HOME(, [A-Z_]*)?, PATH(, PWD)?]");
    }

    /** H34: neither it nor a process that it starts loads an agent into the judge's JVM. */
    @Test
    void no_agent_is_loaded() {
        assertThat(grade("looks-for-a-way-in").seen()).contains("attaching is disabled: true");
    }

    @Test
    void what_the_compiler_refuses_is_shown_with_its_line() {
        has("does-not-compile", JudgeVerdict.NOT_COMPILED);
        assertThat(grade("does-not-compile").place()).isEqualTo("MyDoubler.java:5");
        has("nested-too-deep", JudgeVerdict.NOT_COMPILED);
        assertThat(grade("nested-too-deep").reason()).startsWith("the compiler ");
    }

    @Test
    void a_class_in_another_package_stands_in_for_none() {
        has("in-another-package", JudgeVerdict.NOT_COMPILED);
        has("in-no-package", JudgeVerdict.NOT_COMPILED);
        assertThat(grade("in-no-package").reason())
                .isEqualTo("it does not declare the class kit.doubler.starter.MyDoubler");
    }

    @Test
    void a_file_of_another_name_is_named() {
        has("called-otherwise", JudgeVerdict.NOT_HANDED_IN);
        assertThat(grade("called-otherwise").reason())
                .isEqualTo(
                        "there is no MyDoubler.java; MyDubler.java looks like it: call it MyDoubler.java");
    }

    @Test
    void another_encoding_is_explained_and_a_mark_does_no_harm() {
        has("in-latin-1", JudgeVerdict.NOT_COMPILED);
        assertThat(grade("in-latin-1").reason()).contains("UTF-8");
        has("with-a-mark", JudgeVerdict.PASS);
    }

    @Test
    void nothing_done_is_unchanged() {
        has("empty", JudgeVerdict.UNCHANGED);
        has("only-a-comment", JudgeVerdict.UNCHANGED);
        has("the-starter", JudgeVerdict.UNCHANGED);
    }

    @Test
    void only_the_files_that_are_asked_for_are_taken() {
        has("with-a-processor", JudgeVerdict.PASS);
        has("with-a-build", JudgeVerdict.PASS);
        has("only-classes", JudgeVerdict.NOT_HANDED_IN);
        assertThat(student("only-classes").remarks())
                .containsExactly("not looked at: 1 file of classes or archives");
        has("an-archive-in-it", JudgeVerdict.NOT_HANDED_IN);
        has("too-long", JudgeVerdict.NOT_HANDED_IN);
        assertThat(grade("too-long").reason()).contains("200000 bytes");
    }

    @Test
    void of_two_files_none_is_chosen() {
        has("twice", JudgeVerdict.NOT_HANDED_IN);
        assertThat(grade("twice").reason()).startsWith("there are two: ");
        has("has-one-name-twice", JudgeVerdict.NOT_HANDED_IN);
    }

    @Test
    void no_link_is_followed_and_no_pipe_is_waited_for() {
        for (String name : List.of("a-link", "a-pipe", "zipped-link", "linked")) {
            has(name, JudgeVerdict.NOT_HANDED_IN);
            assertThat(student(name).remarks())
                    .as(name)
                    .isNotEmpty()
                    .allMatch(
                            remark ->
                                    remark.equals("not taken: " + FILE + " is a link")
                                            || remark.equals(
                                                    "not taken: " + FILE + " is no ordinary file"));
        }
    }

    @Test
    void nothing_leads_out_of_an_archive() throws IOException {
        has("slips", JudgeVerdict.PASS);
        assertThat(student("slips").remarks())
                .contains("not taken: ../../slipped.txt leads out of the hand-in")
                .hasSize(3);
        has("climbs", JudgeVerdict.PASS);
        assertThat(student("climbs").remarks()).hasSize(1);
        try (var files = Files.walk(home)) {
            assertThat(files).noneMatch(file -> file.toString().contains("slipped"));
        }
    }

    @Test
    void a_bomb_is_not_unpacked_and_what_is_broken_is_told_so() {
        has("a-bomb", JudgeVerdict.NOT_HANDED_IN);
        assertThat(grade("a-bomb").reason()).contains("unpacked it has more than 500 MB");
        has("many-links", JudgeVerdict.NOT_HANDED_IN);
        assertThat(grade("many-links").reason()).contains("more than 20000 files");
        for (String name : List.of("cut-off", "not-packed", "no-header")) {
            has(name, JudgeVerdict.NOT_HANDED_IN);
            assertThat(grade(name).reason())
                    .startsWith("the hand-in cannot be read (")
                    .endsWith("); pack it again");
        }
    }

    private void has(String student, JudgeVerdict verdict) {
        Grade grade = grade(student);
        assertThat(grade.verdict()).as(student + ": " + grade).isEqualTo(verdict);
        if (verdict != JudgeVerdict.PASS) {
            assertThat(grade.points()).as(student).hasValue(0);
        }
    }

    private Grade grade(String student) {
        return student(student).grades().get(0);
    }

    private Student student(String name) {
        return students.get(name);
    }

    private void code(String student, String body) throws IOException {
        file(student, FILE, Doubling.source(body));
    }

    private void file(String student, String name, String content) throws IOException {
        write(student, name, content, UTF_8);
    }

    private void write(String student, String name, String content, Charset charset)
            throws IOException {
        Path file = folder.resolve(student).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, charset);
    }

    private TarArchiveOutputStream tar(String name) throws IOException {
        return new TarArchiveOutputStream(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))));
    }

    private static void put(TarArchiveOutputStream tar, String name, String content)
            throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.getBytes(UTF_8).length);
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes(UTF_8));
        tar.closeArchiveEntry();
    }

    private static void put(ZipArchiveOutputStream zip, String name, String content)
            throws IOException {
        put(zip, new ZipArchiveEntry(name), content);
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content)
            throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content.getBytes(UTF_8));
        zip.closeArchiveEntry();
    }
}
