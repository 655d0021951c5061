package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.fixtures.ChildrenFixture;
import claimcheck.scenario.fixtures.Idle;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A child runs a copied body with the protocol of a thread, and ends with the scenario. */
class ChildTest {

    private final Children children = new Children();

    @AfterEach
    void nothing_is_left() throws IOException {
        assertThat(children.end()).isEmpty();
        assertThat(children.forget()).isEmpty();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .filteredOn(name -> name.startsWith(Child.FOLDER))
                    .isEmpty();
        }
    }

    @Test
    void a_body_is_copied_and_its_result_comes_back() throws InterruptedException {
        var list = new ArrayList<>(List.of("a"));

        Child<ArrayList<String>> child =
                children.start(
                        "adder",
                        () -> {
                            list.add("b");
                            return list;
                        });

        assertThat(child.result()).containsExactly("a", "b");
        assertThat(list).containsExactly("a");
        assertThat(child.exitCode()).isZero();
    }

    @Test
    void what_it_captures_is_copied_when_it_is_prepared() throws InterruptedException {
        var list = new ArrayList<>(List.of("a"));
        Child<Integer> child = children.prepare("counter", list::size);

        list.add("b");
        child.start();

        assertThat(child.result()).isOne();
    }

    @Test
    void it_has_the_protocol_of_a_thread() throws Exception {
        Child<Integer> child = children.prepare("reader", () -> System.in.read());
        assertThat(child.isAlive()).isFalse();

        child.start();

        assertThat(child.isAlive()).isTrue();
        assertThat(child.join(Duration.ofMillis(1))).isFalse();
        assertThatThrownBy(child::exitCode).isInstanceOf(IllegalThreadStateException.class);
        assertThatThrownBy(child::start)
                .isInstanceOf(IllegalThreadStateException.class)
                .hasMessage("child 'reader' was started before");
        child.input().write('x');
        child.input().flush();
        child.join();
        assertThat(child.isAlive()).isFalse();
        assertThat(child.result()).isEqualTo('x');
    }

    @Test
    void both_streams_are_kept_apart() throws InterruptedException {
        Child<String> child =
                children.start(
                        "talker",
                        () -> {
                            System.out.println("x".repeat(200_000));
                            System.err.println("y".repeat(200_000));
                            return "done";
                        });

        assertThat(child.result()).isEqualTo("done");
        assertThat(child.out()).isEqualTo("x".repeat(200_000) + System.lineSeparator());
        assertThat(child.err()).isEqualTo("y".repeat(200_000) + System.lineSeparator());
    }

    @Test
    void what_the_body_throws_comes_back() throws InterruptedException {
        Child<Integer> child = children.start("failing", ChildTest::fail);

        assertThat(child.failure())
                .isInstanceOf(IOException.class)
                .hasMessage("no room for the result");
        assertThatThrownBy(child::result)
                .isInstanceOf(AssertionError.class)
                .hasMessage("child 'failing' failed: java.io.IOException: no room for the result");
        assertThat(child.exitCode()).isOne();
        assertThat(child.err()).contains("no room for the result");
    }

    @Test
    void an_error_that_cannot_be_copied_comes_back_in_words() throws InterruptedException {
        Child<Integer> child =
                children.start(
                        "failing",
                        () -> {
                            throw new Uncopied();
                        });

        assertThat(child.failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Uncopied: odd");
    }

    @Test
    void a_body_that_ends_its_jvm_leaves_no_answer() {
        Child<Integer> child =
                children.start(
                        "exiting",
                        () -> {
                            System.out.println("bye");
                            System.exit(7);
                            return 0;
                        });

        assertThatThrownBy(child::result)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("child 'exiting' ended with 7 and left no answer\nbye");
    }

    @Test
    void an_answer_that_does_not_come_is_an_error() {
        Child<Integer> child = children.start("reader", () -> System.in.read());

        Delay.by(
                0.01,
                () ->
                        assertThatThrownBy(child::result)
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "child 'reader' did not end within PT0.3S"));
    }

    @Test
    void what_cannot_be_copied_is_refused_before_anything_starts() throws IOException {
        var lock = new ReentrantLock();
        var permit = new Semaphore(1);
        var thread = new Thread(() -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> children.start("locker", () -> lock.isLocked()))
                .withMessage(
                        "the body of child 'locker' captures java.util.concurrent.locks.ReentrantLock,"
                                + " which cannot be copied into another process; let it capture values"
                                + " only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> children.start("permit", () -> permit.availablePermits()))
                .withMessageContaining("captures java.util.concurrent.Semaphore,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> children.start("thread", () -> thread.isAlive()))
                .withMessageContaining("captures java.lang.Thread,");
        try (var socket = new Socket()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> children.start("socket", () -> socket.isBound()))
                    .withMessageContaining("captures java.net.Socket,");
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void an_error_that_nobody_asked_for_fails_the_scenario() {
        assertThat(Played.of(ChildrenFixture.class, "a_child_fails").failure())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("child 'failing' ended with 1\n")
                .hasMessageContaining("odd");
        Played.of(ChildrenFixture.class, "a_child_fails_as_asked").passed();
    }

    @Test
    void a_child_that_still_runs_ends_with_the_scenario() {
        Played.of(ChildrenFixture.class, "a_child_still_runs_and_a_worker_waits_for_it").passed();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void that_it_ends_with_the_scenario_is_no_error_of_a_worker_that_sees_it() {
        Played.of(ChildrenFixture.class, "a_worker_asks_an_ended_child_for_its_result").passed();
        Played.of(ChildrenFixture.class, "a_worker_waits_for_a_word_of_an_ended_child").passed();
    }

    @Test
    void killing_it_kills_its_own_children() throws InterruptedException {
        Child<Integer> child =
                children.start(
                        "parent",
                        () -> {
                            Process idle = Idle.start();
                            System.out.println(idle.pid() + ".");
                            return idle.waitFor();
                        });
        Awaitility.await().until(() -> child.out().contains("."));
        long grandchild = Long.parseLong(child.out().strip().replace(".", ""));
        assertThat(ProcessHandle.of(grandchild)).isPresent();

        child.kill();

        Awaitility.await()
                .until(
                        () ->
                                ProcessHandle.of(grandchild)
                                        .flatMap(process -> process.info().command())
                                        .isEmpty());
    }

    @Test
    void it_ends_when_its_parent_is_killed() throws InterruptedException {
        Child<Integer> parent =
                children.start(
                        "parent",
                        () -> {
                            var orphan = new Children().start("orphan", ChildTest::hang);
                            System.out.println(orphan.handle().pid() + ".");
                            return hang();
                        });
        Awaitility.await().until(() -> parent.out().contains("."));
        long orphan = Long.parseLong(parent.out().strip().replace(".", ""));

        parent.handle().destroyForcibly();
        parent.join();

        Awaitility.await()
                .until(
                        () ->
                                ProcessHandle.of(orphan)
                                        .flatMap(process -> process.info().command())
                                        .isEmpty());
        assertThat(parent.exitCode()).isEqualTo(137);
    }

    private static Integer hang() throws InterruptedException {
        Thread.currentThread().join();
        return 0;
    }

    private static Integer fail() throws IOException {
        throw new IOException("no room for the result");
    }

    private static final class Uncopied extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"unused", "serial"}) // it is what makes it odd
        private final Object odd = new Object();

        Uncopied() {
            super("odd");
        }
    }
}
