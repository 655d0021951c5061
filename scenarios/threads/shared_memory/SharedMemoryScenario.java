package threads.shared_memory;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A thread sees what its creator wrote before the start, and who joins it sees all that it wrote;
 * without a join that is not promised.
 */
@ClaimScenario
@ShowTimeline
class SharedMemoryScenario {

    private static final int THREADS = 1_000;

    @Test
    void a_plain_flag_in_place_of_a_join_can_be_seen_before_the_result(Evidence evidence) {
        var seen = Stress.run(SharedMemoryStress.FlagInPlaceOfJoin.class);

        assertThat(seen).hasWitness();
        long withoutResult = seen.samples("done without a result");
        evidence.saw(
                "%,d of %,d creators saw the flag without the result",
                withoutResult, seen.samples());
    }

    @Test
    void after_a_join_no_result_is_missing(Evidence evidence) throws InterruptedException {
        List<Integer> wrong = new ArrayList<>();
        for (int input = 1; input <= THREADS; input++) {
            var work = new Work();
            var thread = new Thread(work, "joined");
            work.input = input;
            thread.start();

            thread.join();
            if (!work.done || work.result != Work.resultFor(input)) {
                wrong.add(input);
            }
        }

        assertThat(wrong).as("inputs without their result").isEmpty();
        evidence.saw("all of %,d threads saw their input, and their results were seen", THREADS);
    }

    @Test
    void after_is_alive_was_false_no_result_is_missing_either(Evidence evidence) {
        List<Integer> wrong = new ArrayList<>();
        for (int input = 1; input <= THREADS; input++) {
            var work = new Work();
            var thread = new Thread(work, "looked at");
            work.input = input;
            thread.start();

            awaitEndOf(thread);
            if (!work.done || work.result != Work.resultFor(input)) {
                wrong.add(input);
            }
        }

        assertThat(wrong).as("inputs without their result").isEmpty();
        evidence.saw("all of %,d results were seen without a join", THREADS);
    }

    @Test
    void creator_and_thread_have_one_object_and_no_copies(Workers workers, Evidence evidence)
            throws InterruptedException {
        var turn = new Rendezvous(2);
        List<String> shared = new ArrayList<>();
        shared.add("before the start");
        var thread =
                new Thread(
                        unchecked(
                                () -> {
                                    shared.add("by the thread");
                                    turn.meet();
                                    turn.meet();
                                    shared.add("by the thread again");
                                }),
                        "shares");
        thread.start();

        turn.meet();
        assertThat(shared)
                .as("what the creator sees")
                .containsExactly("before the start", "by the thread");
        shared.set(0, "changed by the creator");
        turn.meet();
        workers.start("caller", thread::join).join();
        assertThat(shared)
                .as("what is there in the end")
                .containsExactly("changed by the creator", "by the thread", "by the thread again");
        evidence.saw("one list: %s", shared);
    }

    // Yielding is a courtesy here: correctness does not rest on it.
    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitEndOf(Thread thread) {
        while (thread.isAlive()) {
            Thread.yield();
        }
    }
}
