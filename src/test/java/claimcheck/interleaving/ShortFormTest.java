package claimcheck.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Trace.Step;
import claimcheck.interleaving.fixtures.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form has the program's own steps, the switches between them, and the end. */
class ShortFormTest {

    @Test
    void reads_and_writes_stand_where_the_scheduler_put_them() {
        assertThat(Recordings.shortForm(RacyCounter.class))
                .containsExactly(
                        "-- Thread 1 begins",
                        "      counter.count ➜ 0",
                        "-- switch: Thread 2 begins",
                        "            counter.count ➜ 0",
                        "            counter.count = 1",
                        "-- Thread 1 goes on",
                        "      counter.count = 1",
                        "== counter.count ➜ 1",
                        "== new AssertionError(\"an increment is lost\")",
                        "Thread 1:",
                        "Thread 2:",
                        "AssertionError: an increment is lost");
    }

    @Test
    void of_a_deadlock_it_says_who_waits_for_what() {
        assertThat(Recordings.shortForm(Recorded.OppositeOrder.class))
                .containsExactly(
                        "-- Thread 1 begins",
                        "      lock shared.lockX",
                        "-- switch: Thread 2 begins",
                        "            lock shared.lockY",
                        "            lock shared.lockX",
                        "-- switch (lock is already acquired): Thread 1 goes on",
                        "      lock shared.lockY",
                        "Thread 1: holds shared.lockX, waits for shared.lockY for ever",
                        "Thread 2: holds shared.lockY, waits for shared.lockX for ever",
                        "All unfinished threads are in deadlock");
    }

    @Test
    void a_synchronized_method_locks_what_it_is_called_on() {
        assertThat(Recordings.shortForm(Recorded.Transfers.class))
                .contains(
                        "      account.transfer(10)",
                        "        lock account",
                        "        other.receive(10)",
                        "          lock other (Account#2)",
                        "Thread 1: holds account, waits for other (Account#2) for ever",
                        "Thread 2: holds account.other (Account#2), waits for other (Account#1) for ever");
    }

    @Test
    void what_happens_in_a_library_is_one_step_that_may_go_on_later() {
        assertThat(Recordings.shortForm(Recorded.Votes.class))
                .containsExactly(
                        "-- Thread 1 begins",
                        "      votes.getOrDefault(\"yes\", 0): 0",
                        "      votes.put(\"yes\", 1): 1",
                        "-- switch: Thread 2 begins",
                        "            votes.getOrDefault(\"yes\", 0): 0",
                        "            votes.put(\"yes\", 1): 0",
                        "-- Thread 1 goes on",
                        "        … in votes.put(\"yes\", 1): 1",
                        "== votes.getOrDefault(\"yes\", 0): 1",
                        "== new AssertionError(\"a vote is lost\")",
                        "Thread 1:",
                        "Thread 2:",
                        "AssertionError: a vote is lost");
    }

    @Test
    void a_wait_that_comes_too_late_waits_for_ever() {
        assertThat(Recordings.shortForm(Recorded.LateWait.class))
                .contains(
                        "            notify",
                        "            unlock shared.lockX",
                        "      wait",
                        "Thread 1: waits for a notify that does not come",
                        "Thread 2:");
    }

    @Test
    void a_loop_that_does_not_end_is_named() {
        assertThat(Recordings.shortForm(Recorded.Blink.class))
                .contains(
                        "-- switch (active lock detected): Thread 2 begins",
                        "            shared.up = false",
                        "Thread 1: never leaves this loop",
                        "All unfinished threads are in livelock due to non-terminating loops");
    }

    @Test
    void two_that_wait_in_turn_within_a_library_do_so_in_a_row_each() {
        List<Step> steps = new ArrayList<>();
        steps.add(own(1, "x.lock()"));
        steps.add(own(1, "y.lock()"));
        steps.add(new Step(1, 3, "switch", ""));
        steps.add(own(2, "y.lock()"));
        for (int time = 0; time < 3; time++) {
            steps.add(new Step(2, 4, "park", "LockSupport.park(LockSupport.java:1)"));
            steps.add(new Step(2, 4, "switch (reason: active lock detected)", ""));
            steps.add(new Step(1, 4, "park", "LockSupport.park(LockSupport.java:1)"));
            steps.add(new Step(1, 4, "switch (reason: active lock detected)", ""));
        }

        assertThat(lines(steps))
                .containsExactly(
                        "-- Thread 1 begins",
                        "      x.lock()",
                        "      y.lock()",
                        "-- switch: Thread 2 begins",
                        "            y.lock()",
                        "-- switch (active lock detected): Thread 1 goes on",
                        "        … in y.lock()",
                        "-- switch (active lock detected): Thread 2 goes on",
                        "              … in y.lock()",
                        "Thread 1: is still in y.lock()",
                        "Thread 2: is still in y.lock()",
                        "stuck");
    }

    @Test
    void an_object_is_made_in_one_step() {
        assertThat(lines(List.of(own(1, "Box.<init>(1): Box#1"), own(1, "Object.<init>(): Box#1"))))
                .contains("      new Box(1)")
                .hasSize(5);
    }

    private static List<String> lines(List<Step> steps) {
        var threads = List.of("Main Thread", "Thread 1", "Thread 2");
        return Recordings.lines(
                ShortForm.of(
                        new Trace("", threads, steps, "stuck"), new OwnCode(RacyCounter.class)));
    }

    private static Step own(int thread, String text) {
        return new Step(thread, 3, text, "RacyCounter.first(RacyCounter.java:1)");
    }
}
