package processes.values_are_copies;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Each process works on copies of its own, so what one computes cannot disturb another. */
@ClaimScenario
@ShowTimeline
class ValuesAreCopiesScenario {

    @Test
    void an_object_that_two_threads_share_gives_other_figures_in_each_order(Workers workers)
            throws Exception {
        var f1First = new Variables();
        assertThat(printedBy("f1", f1First, workers)).isEqualTo("F1: 10");
        assertThat(printedBy("f2", f1First, workers)).isEqualTo("F2: 4");
        assertThat(f1First).hasToString("X: 10 Y: 4");

        var f2First = new Variables();
        assertThat(printedBy("f2", f2First, workers)).isEqualTo("F2: -2");
        assertThat(printedBy("f1", f2First, workers)).isEqualTo("F1: 2");
        assertThat(f2First).hasToString("X: 2 Y: -2");
    }

    @Test
    void an_object_that_two_processes_copy_gives_the_figures_of_the_document(
            Children children, Evidence evidence) throws Exception {
        var ours = new Variables();
        Child<Variables> f1 =
                children.start(
                        "f1",
                        () -> {
                            System.out.print(ours.f1());
                            return ours;
                        });
        Child<Variables> f2 =
                children.start(
                        "f2",
                        () -> {
                            System.in.read(); // until f1 is done, as with the threads
                            System.out.print(ours.f2());
                            return ours;
                        });

        Variables ofF1 = f1.result();
        f2.input().close();
        Variables ofF2 = f2.result();

        assertThat(f1.out()).isEqualTo("F1: 10");
        assertThat(f2.out()).isEqualTo("F2: -2");
        assertThat(ours).hasToString("X: 4 Y: 6");
        // Three objects: each process changed its own, and what came back is a copy again.
        assertThat(ofF1).isNotSameAs(ours).hasToString("X: 10 Y: 6");
        assertThat(ofF2).isNotSameAs(ours).hasToString("X: 4 Y: -2");
        evidence.text("What was printed", String.join("\n", f1.out(), f2.out(), ours.toString()));
    }

    @Test
    void with_numbers_for_arguments_threads_give_these_figures_too(Workers workers)
            throws Exception {
        int x = 4;
        int y = 6;
        var f1 = new CompletableFuture<String>();
        var f2 = new CompletableFuture<String>();

        workers.start("f1", () -> f1.complete(Functions.f1(x, y))).join();
        workers.start("f2", () -> f2.complete(Functions.f2(x, y))).join();

        assertThat(f1).isCompletedWithValue("F1: 10");
        assertThat(f2).isCompletedWithValue("F2: -2");
    }

    @Test
    void the_copy_of_a_held_lock_keeps_nobody_out(Workers workers, Evidence evidence)
            throws Exception {
        var lock = new ReentrantLock();
        lock.lock();
        try {
            ReentrantLock copy = Copy.of(lock);
            var entered = new CompletableFuture<Boolean>();
            var enteredByTheCopy = new CompletableFuture<Boolean>();

            workers.start("second", () -> entered.complete(lock.tryLock())).join();
            workers.start("third", () -> enteredByTheCopy.complete(copy.tryLock())).join();

            assertThat(entered).as("the second thread entered").isCompletedWithValue(false);
            assertThat(enteredByTheCopy).as("the third thread entered").isCompletedWithValue(true);
            evidence.saw("the lock kept the second thread out; its copy let the third in");
        } finally {
            lock.unlock();
        }
    }

    private static String printedBy(String function, Variables shared, Workers workers)
            throws Exception {
        var printed = new CompletableFuture<String>();
        workers.start(
                        function,
                        () -> printed.complete(function.equals("f1") ? shared.f1() : shared.f2()))
                .join();
        return printed.join();
    }
}
