package deadlock.import_time;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Needs;
import claimcheck.scenario.ShowTimeline;
import org.junit.jupiter.api.Test;

/**
 * A static initialiser that waits for a thread that needs the class never ends, and neither does
 * the thread.
 */
@ClaimScenario
@ShowTimeline
class ImportTimeScenario {

    @Test
    void an_initialiser_that_waits_for_a_thread_that_needs_the_class_is_stuck(Evidence evidence)
            throws InterruptedException {
        Needs.hotSpot("that a thread waits for a class");
        try (var shop = ChildJvm.start(Shop.class, "on import")) {
            String seen = shop.awaitOutput(output -> output.contains("the guard is done"));

            // Each waits for the other: main for the end of the loader, the loader for the class.
            assertThat(stackOf("main", seen))
                    .contains("java.lang.Thread.join", "PricesOnImport.<clinit>");
            assertThat(stackOf("loader", seen))
                    .contains(Guard.WAITING + PricesOnImport.class.getName());
            assertThat(shop.endsWithin(Bounds.glance())).as("the program has ended").isFalse();
            assertThat(shop.output()).doesNotContain("bread costs");
            evidence.text("main", stackOf("main", seen));
            evidence.text("loader", stackOf("loader", seen));
        }
    }

    @Test
    void the_deadlock_finder_does_not_see_it(Evidence evidence) {
        Needs.hotSpot("that a thread waits for a class");
        try (var shop = ChildJvm.start(Shop.class, "on import")) {
            String seen = shop.awaitOutput(output -> output.contains("the guard is done"));

            assertThat(seen)
                    .contains("findDeadlockedThreads: null", "state of loader: RUNNABLE")
                    .doesNotContain("Java-level deadlock");
            evidence.saw(
                    "findDeadlockedThreads() is null, and the stuck loader is called RUNNABLE");
        }
    }

    @Test
    void an_initialiser_that_does_not_wait_lets_the_thread_have_the_class()
            throws InterruptedException {
        try (var shop = ChildJvm.start(Shop.class, "not awaited")) {
            assertThat(shop.awaitExit()).isZero();
            assertThat(shop.output()).contains("bread costs 3");
        }
    }

    @Test
    void work_that_a_method_starts_ends(Evidence evidence) throws InterruptedException {
        try (var shop = ChildJvm.start(Shop.class, "on demand")) {
            assertThat(shop.awaitExit()).isZero();
            assertThat(shop.output()).contains("bread costs 3");
            evidence.text("What the program printed", shop.output());
        }
    }

    /** A thread's part of a dump: from the line with its name to the next blank line. */
    private static String stackOf(String thread, String dump) {
        int from = dump.indexOf('"' + thread + '"');
        assertThat(from).as("place of thread %s in%n%s", thread, dump).isNotNegative();
        return dump.substring(from, dump.indexOf("\n\n", from));
    }
}
