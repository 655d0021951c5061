package processes.same_interface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.CopiedBody;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** One program runs its task as a thread or as a process, as long as nothing has to be shared. */
@ClaimScenario
@ShowTimeline
class SameInterfaceScenario {

    @Test
    void one_program_runs_one_body_as_a_thread_and_as_a_process(
            Children children, Evidence evidence) throws Exception {
        try (var hold = new Hold()) {
            var program = new MainProgram(hold);
            int port = hold.port();
            List<Integer> numbers = List.of(4, 6);
            CopiedBody<Integer> body =
                    () -> {
                        Hold.await(port);
                        return numbers.stream().mapToInt(Integer::intValue).sum();
                    };
            var asThread = new FutureTask<>(body::run);
            Child<Integer> asProcess = children.prepare("process", body);

            Task thread = Task.of(new Thread(asThread, "thread"));
            Task process = Task.of(asProcess);
            assertThat(List.of(thread, process)).noneMatch(Task::isAlive);
            int turnsWithThread = program.run(thread);
            int turnsWithProcess = program.run(process);

            assertThat(asThread.get()).isEqualTo(10);
            assertThat(asProcess.result()).isEqualTo(10);
            assertThat(turnsWithThread).isGreaterThanOrEqualTo(MainProgram.LET_GO);
            assertThat(turnsWithProcess).isGreaterThanOrEqualTo(MainProgram.LET_GO);
            evidence.saw(
                    "the loop took %d turns with the thread and %d with the process; both returned 10",
                    turnsWithThread, turnsWithProcess);
        }
    }

    @Test
    void what_the_body_changes_is_lost_in_the_process_without_a_word(
            Workers workers, Children children) throws Exception {
        var seen = new ArrayList<String>();
        CopiedBody<Boolean> body = () -> seen.add("worked");

        assertThat(inAThread(body, workers)).isTrue();
        assertThat(seen).containsExactly("worked");

        seen.clear();
        assertThat(children.start("process", body).result()).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void a_body_that_captures_a_lock_or_a_socket_is_refused_before_a_process_starts(
            Workers workers, Children children, Evidence evidence) throws Exception {
        var lock = new ReentrantLock();
        CopiedBody<Boolean> locking =
                () -> {
                    lock.lock();
                    try {
                        return lock.isHeldByCurrentThread();
                    } finally {
                        lock.unlock();
                    }
                };
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CopiedBody<Boolean> asking = () -> socket.isBound();

            assertThat(inAThread(locking, workers)).isTrue();
            assertThat(inAThread(asking, workers)).isTrue();
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            String error = refusal(children, locking);
            assertThat(error).contains("captures java.util.concurrent.locks.ReentrantLock");
            assertThat(refusal(children, asking)).contains("captures java.net.ServerSocket");
            assertThat(ProcessHandle.current().children()).isSubsetOf(before);
            evidence.text("What the lambda that captures a lock is told", error);
        }
    }

    @Test
    void a_result_that_cannot_be_copied_does_not_come_back_from_the_process(
            Workers workers, Children children) throws Exception {
        CopiedBody<ArrayList<Object>> body = () -> new ArrayList<>(List.of(new Object()));

        assertThat(inAThread(body, workers)).hasSize(1);
        assertThat(children.start("process", body).failure())
                .isInstanceOf(NotSerializableException.class)
                .hasMessage("java.lang.Object");
    }

    private static <R extends Serializable> R inAThread(CopiedBody<R> body, Workers workers)
            throws InterruptedException {
        var result = new CompletableFuture<R>();
        workers.start("thread", () -> result.complete(body.run())).join();
        return result.join();
    }

    private static String refusal(Children children, CopiedBody<?> body) {
        return assertThatIllegalArgumentException()
                .isThrownBy(() -> children.start("process", body))
                .actual()
                .getMessage();
    }
}
