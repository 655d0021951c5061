package processes.fork_copies;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a child changes is a copy of its own; what a thread changes is its parent's. */
@ClaimScenario
@ShowTimeline
class ForkCopiesScenario {

    private final AtomicInteger ofTheParent = new AtomicInteger();

    @Test
    void what_a_thread_changes_is_changed_for_its_parent(Workers workers) throws Exception {
        workers.start("thread", ofTheParent::incrementAndGet).join();

        assertThat(ofTheParent).as("a in the parent").hasValue(1);
    }

    @Test
    void what_a_child_changes_stays_as_it_was_in_the_parent(Children children, Evidence evidence)
            throws Exception {
        AtomicInteger a = ofTheParent;

        Child<Integer> child = children.start("child", () -> a.incrementAndGet());

        assertThat(child.result()).as("a in the child").isOne();
        assertThat(a).as("a in the parent").hasValue(0);
        evidence.saw("the child counted to %d, the parent has %d", child.result(), a.get());
    }

    @Test
    void what_the_parent_changes_later_does_not_reach_the_child(Children children)
            throws Exception {
        AtomicInteger a = ofTheParent;
        Child<Integer> child =
                children.start(
                        "child",
                        () -> {
                            System.in.read(); // until the parent has made its change
                            return a.incrementAndGet();
                        });

        a.set(10);
        child.input().close();

        assertThat(child.result()).as("a in the child").isOne();
        assertThat(a).as("a in the parent").hasValue(10);
    }

    @Test
    void what_is_not_handed_over_begins_anew_in_the_child(Children children, Evidence evidence)
            throws Exception {
        OfTheClass.a = 10;

        Child<Integer> child = children.start("child", () -> ++OfTheClass.a);

        assertThat(child.result()).as("a in the child, where a fork would have 11").isOne();
        assertThat(OfTheClass.a).as("a in the parent").isEqualTo(10);
        evidence.saw(
                "the parent set a static variable to 10; the child found 0 and counted to %d",
                child.result());
    }
}
