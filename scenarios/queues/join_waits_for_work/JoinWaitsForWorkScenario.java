package queues.join_waits_for_work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A join waits until every item is marked as done, and not until the queue is empty. */
@ClaimScenario
@ShowTimeline
class JoinWaitsForWorkScenario {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Gate lastIsTaken = new Gate("the last item is taken");
    private final Gate lastMayBeDone = new Gate("the last item may be done");

    @Test
    void a_join_that_waits_for_an_empty_queue_returns_before_the_work_is_done(
            Workers workers, Evidence evidence) throws Exception {
        var queue = new JoinedWhenEmpty<String>();
        queue.put("last");
        Worker worker = workers.start("worker", () -> holdUp(queue));
        lastIsTaken.pass();

        workers.start("main", queue::join).join();

        assertThat(done).as("items done when join returns").isEmpty();
        assertThat(worker).isNotDone();
        evidence.saw("join has returned, and the only item is still in work");
        lastMayBeDone.open();
        worker.join();
    }

    @Test
    void with_the_queue_empty_join_still_waits_until_the_last_item_is_marked(Workers workers)
            throws Exception {
        var queue = new JoinableQueue<String>();
        for (String item : List.of("first", "second", "last")) {
            queue.put(item);
        }
        Worker join = workers.start("main", queue::join);
        Worker another = workers.start("somebody else", queue::join);
        workers.start(
                        "worker",
                        () -> {
                            work(queue);
                            work(queue);
                        })
                .join();
        Worker last = workers.start("worker on the last item", () -> holdUp(queue));
        lastIsTaken.pass();

        assertThat(queue.isEmpty()).as("the queue is empty").isTrue();
        assertThat(join).isWaitingFor(queue.allDone()).staysBlocked();

        lastMayBeDone.open();
        join.join();
        assertThat(done).as("done when join returns").containsExactly("first", "second", "last");
        another.join();
        last.join();
    }

    @Test
    void join_waits_for_what_the_work_itself_puts(Workers workers) throws Exception {
        var queue = new JoinableQueue<String>();
        queue.put("folder");
        Worker join = workers.start("main", queue::join);
        assertThat(join).isWaitingFor(queue.allDone());

        queue.get();
        queue.put("file");
        queue.taskDone();
        assertThat(join).isWaitingFor(queue.allDone()).staysBlocked();

        queue.get();
        queue.taskDone();
        join.join();
    }

    @Test
    void join_does_not_wait_when_nothing_was_put(Workers workers) throws Exception {
        workers.start("main", new JoinableQueue<String>()::join).join();
    }

    @Test
    void one_mark_too_many_is_an_error_and_spoils_nothing(Workers workers) throws Exception {
        var queue = new JoinableQueue<String>();
        assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class);
        queue.put("first");
        queue.get();
        queue.taskDone();

        assertThatThrownBy(queue::taskDone)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("more items marked as done than were put");

        queue.put("second");
        Worker join = workers.start("main", queue::join);
        assertThat(join).isWaitingFor(queue.allDone());
        queue.get();
        queue.taskDone();
        join.join();
    }

    @Test
    void an_item_that_is_never_marked_makes_join_wait_for_ever(Workers workers, Evidence evidence)
            throws Exception {
        var queue = new JoinableQueue<String>();
        queue.put("broken");
        Worker worker =
                workers.start(
                        "worker",
                        () -> {
                            fail(queue.get());
                            queue.taskDone();
                        });
        assertThat(worker.failure()).hasMessage("cannot work on broken");

        Worker join = workers.start("main", queue::join);

        assertThat(join).isWaitingFor(queue.allDone()).staysBlocked();
        assertThat(queue.isEmpty()).as("the queue is empty").isTrue();
        assertThat(LockCycle.find()).as("deadlock that the JVM reports").isEmpty();
        evidence.threadDump();
    }

    @Test
    void with_the_mark_in_finally_join_returns_and_the_failure_is_told_elsewhere(Workers workers)
            throws Exception {
        var queue = new JoinableQueue<String>();
        queue.put("broken");
        Worker worker =
                workers.start(
                        "worker",
                        () -> {
                            String item = queue.get();
                            try {
                                fail(item);
                            } finally {
                                queue.taskDone();
                            }
                        });

        workers.start("main", queue::join).join();

        assertThat(worker.failure()).hasMessage("cannot work on broken");
    }

    private void work(JoinableQueue<String> queue) throws InterruptedException {
        done.add(queue.get());
        queue.taskDone();
    }

    private void holdUp(JoinableQueue<String> queue) throws InterruptedException {
        String item = queue.get();
        lastIsTaken.open();
        lastMayBeDone.pass();
        done.add(item);
        queue.taskDone();
    }

    private static void fail(String item) {
        throw new IllegalArgumentException("cannot work on " + item);
    }
}
