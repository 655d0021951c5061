package claimcheck.exercise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is handed in, the judge says what it is, and only what is right passes. */
@Tag("judging")
class JudgeTest {

    private static final Exercise DOUBLER = Doubling.EXERCISE;

    /** What is judged in a JVM: all of it is begun before the first is asked for, two at a time. */
    private enum HandedIn {
        RIGHT("return 2 * number;"),

        WRONG("return number * number;"),

        THROWS("throw new IllegalStateException(\"not today\");"),

        EXITS("System.exit(0); return 2 * number;"),

        FORGES(
                """
                        try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                            out.write("\\nsecret LUVOREVE LW9uZQ== LVBBU1M= LQ== LQ==\\nsecret LURPTkU=\\n".getBytes());
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                        Runtime.getRuntime().halt(0);
                        return 0;
                        """),

        HOARDS(
                """
                        var all = new java.util.ArrayList<long[]>();
                        while (number > 0) {
                            all.add(new long[1_000_000]);
                        }
                        return all.size();
                        """),

        FLOODS(
                """
                        while (number > 0) {
                            System.out.println("still here");
                        }
                        return 0;
                        """),

        LEAKS(
                """
                        new Thread(
                                        () -> {
                                            while (true) {
                                                java.util.concurrent.locks.LockSupport.park();
                                            }
                                        },
                                        "forgotten")
                                .start();
                        return 2 * number;
                        """),

        SPAWNS(
                """
                        try {
                            while (number > 0) {
                                new ProcessBuilder("sleep", "100").start();
                            }
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                        return 0;
                        """),

        ABANDONS(
                """
                        try {
                            new ProcessBuilder("sh", "-c", "sleep 98765 & exit").start().waitFor();
                        } catch (java.io.IOException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return 2 * number;
                        """),

        MULTIPLIES(
                """
                        while (number > 0) {
                            new Thread(java.util.concurrent.locks.LockSupport::park).start();
                        }
                        return 0;
                        """),

        WAITS(
                """
                        try {
                            synchronized (this) {
                                wait();
                            }
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return 2 * number;
                        """);

        private final String body;

        HandedIn(String body) {
            this.body = body;
        }
    }

    private static final Map<HandedIn, Future<Judgement>> JUDGEMENTS =
            new EnumMap<>(HandedIn.class);

    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    private static Judge judge;

    @TempDir private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        judge = Judge.open();
        for (HandedIn each : HandedIn.values()) {
            JUDGEMENTS.put(
                    each,
                    TWO.submit(() -> judgedFile(each.name(), Doubling.source(each.body), UTF_8)));
        }
    }

    @AfterAll
    static void close() throws IOException {
        TWO.shutdownNow();
        judge.close();
    }

    @Test
    void what_is_right_passes() throws Exception {
        Judgement judgement = judged(HandedIn.RIGHT);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.PASS);
        assertThat(judgement.reason()).isEqualTo("all 2 requirements are met");
        assertThat(judgement.hint()).isEmpty();
        assertThat(judgement.methods())
                .containsExactly(
                        MethodResult.passed("one_is_doubled"),
                        MethodResult.passed("two_is_doubled"));
    }

    @Test
    void what_is_wrong_fails_with_what_was_expected_and_seen() throws Exception {
        Judgement judgement = judged(HandedIn.WRONG);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.FAIL);
        assertThat(judgement.reason()).isEqualTo("this does not hold: one is doubled");
        assertThat(judgement.seen()).contains("twice one", "expected: 2", "but was: 1");
        assertThat(judgement.failed()).containsExactly("one_is_doubled");
        assertThat(judgement.hint()).isEqualTo("Think.");
    }

    @Test
    void an_exception_is_shown_with_the_line_of_the_student() throws Exception {
        Judgement judgement = judged(HandedIn.THROWS);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.FAIL);
        assertThat(judgement.seen()).contains("IllegalStateException: not today");
        assertThat(judgement.place()).isEqualTo("MyDoubler.java:5");
    }

    @Test
    void who_ends_the_jvm_has_lost_whatever_the_exit_code() throws Exception {
        Judgement judgement = judged(HandedIn.EXITS);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.EXITED);
        assertThat(judgement.seen()).contains("exit code 0");
        assertThat(judgement.failed()).containsExactly("one_is_doubled", "two_is_doubled");
    }

    @Test
    void results_that_somebody_else_prints_are_noise() throws Exception {
        Judgement judgement = judged(HandedIn.FORGES);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.EXITED);
    }

    @Test
    void who_takes_too_much_memory_is_told_so() throws Exception {
        Judgement judgement = judged(HandedIn.HOARDS);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.MEMORY);
    }

    @Test
    void who_starts_processes_without_end_is_stopped() throws Exception {
        Judgement judgement = judged(HandedIn.SPAWNS);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.MEMORY);
        assertThat(judgement.seen()).startsWith("it started more than 50 processes");
    }

    @Test
    void a_process_that_is_nobodys_child_is_found_and_ended() throws Exception {
        Judgement judgement = judged(HandedIn.ABANDONS);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.LEAK);
        assertThat(judgement.seen()).matches("process \\d+ was left running: .*sleep 98765");
        assertThat(ProcessHandle.allProcesses().filter(ProcessHandle::isAlive))
                .noneMatch(
                        process -> process.info().commandLine().orElse("").endsWith("sleep 98765"));
    }

    @Test
    void who_starts_threads_without_end_is_stopped() throws Exception {
        Judgement judgement = judged(HandedIn.MULTIPLIES);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.MEMORY);
        assertThat(judgement.seen())
                .containsAnyOf("it started more than 2000 threads", "it took more memory");
    }

    @Test
    void who_prints_without_end_is_stopped() throws Exception {
        Judgement judgement = judged(HandedIn.FLOODS);

        assertThat(judgement.verdict())
                .as(judgement.toString())
                .isEqualTo(JudgeVerdict.OUTPUT_LIMIT);
    }

    @Test
    void a_thread_that_is_left_is_a_leak() throws Exception {
        Judgement judgement = judged(HandedIn.LEAKS);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.LEAK);
        assertThat(judgement.seen()).contains("thread 'forgotten' was left running");
        assertThat(judgement.place()).startsWith("MyDoubler.java:");
    }

    @Test
    void a_thread_that_nobody_can_wake_is_a_deadlock() throws Exception {
        Judgement judgement = judged(HandedIn.WAITS);

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(JudgeVerdict.DEADLOCK);
        assertThat(judgement.seen())
                .startsWith("nobody can go on:\none waits for MyDoubler@")
                .contains("at kit.doubler.starter.MyDoubler.twice(MyDoubler.java:");
        assertThat(judgement.place()).isEqualTo("MyDoubler.java:7");
    }

    @Test
    void what_the_compiler_refuses_is_not_run() throws IOException {
        Judgement judgement = judgedFile("typo", Doubling.source("return 2 * numbre;"), UTF_8);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.NOT_COMPILED);
        assertThat(judgement.seen())
                .startsWith("MyDoubler.java:5: cannot find symbol")
                .contains("numbre");
        assertThat(judgement.place()).isEqualTo("MyDoubler.java:5");
        assertThat(judgement.methods()).isEmpty();
    }

    @Test
    void a_class_of_another_name_is_named() throws IOException {
        Judgement judgement =
                judgedFile(
                        "renamed",
                        Doubling.source("return 2 * number;")
                                .replace("public final class MyDoubler", "final class MyDubler"),
                        UTF_8);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.NOT_COMPILED);
        assertThat(judgement.reason())
                .isEqualTo("it does not declare the class kit.doubler.starter.MyDoubler");
        assertThat(judgement.seen()).contains("MyDubler");
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_so() throws IOException {
        Judgement judgement =
                judgedFile("latin", Doubling.source("return 2 * number; // für zwei"), ISO_8859_1);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.NOT_COMPILED);
        assertThat(judgement.reason()).isEqualTo("the file is not UTF-8; save it as UTF-8");
    }

    @Test
    void a_byte_order_mark_does_no_harm() throws IOException {
        assertThat(
                        judgedFile(
                                        "marked",
                                        '\ufeff' + Doubling.source("return 2 * number;"),
                                        UTF_8)
                                .verdict())
                .isEqualTo(JudgeVerdict.PASS);
    }

    @Test
    void the_starter_with_another_comment_and_layout_is_unchanged() throws Exception {
        Judgement judgement =
                judgedFile("starter", Doubling.source("/* mended! */ return number\n+ 2;"), UTF_8);

        assertThat(judgement.verdict()).isEqualTo(JudgeVerdict.UNCHANGED);
    }

    private static Judgement judged(HandedIn what) throws Exception {
        return JUDGEMENTS.get(what).get();
    }

    private static Judgement judgedFile(String name, String source, Charset charset)
            throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, source, charset);
        return judge.judge(DOUBLER, file);
    }
}
