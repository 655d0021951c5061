package processes.clock_without_wait;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A clock that stops when the parent's half is done says nothing of the child's half. */
@ClaimScenario
@ShowTimeline
class ClockWithoutWaitScenario {

    private static final long COUNT = 10_000_000;
    private static final long HALF = COUNT / 2;

    @Test
    void the_slides_clock_stops_while_the_childs_half_is_still_to_be_done(
            Children children, Evidence evidence) throws Exception {
        Child<Long> child = children.prepare("other half", ClockWithoutWaitScenario::whenLetGo);
        long before = System.nanoTime();
        assertThat(CountDown.from(COUNT)).isEqualTo(COUNT);
        long byOneProcess = System.nanoTime() - before;

        long start = System.nanoTime();
        child.start();
        long counted = CountDown.from(HALF);
        long whenTheSlideStops = System.nanoTime() - start;

        assertThat(child.isAlive()).as("the child is alive when the clock stops").isTrue();
        assertThat(counted).as("counted when the clock stops").isEqualTo(COUNT - HALF);

        child.input().close();
        counted += child.result();
        long whenAllIsCounted = System.nanoTime() - start;

        assertThat(counted).as("counted in the end").isEqualTo(COUNT);
        evidence.table(
                "One process, and two clocks of one fork",
                List.of("the clock stops", "counted", "ms"),
                List.of(
                        List.of("when one process has counted all", COUNT, millis(byOneProcess)),
                        List.of("as the slide's", HALF, millis(whenTheSlideStops)),
                        List.of("when the child has ended", COUNT, millis(whenAllIsCounted))));
    }

    @Test
    void a_clock_that_waits_runs_until_both_halves_are_done(
            Workers workers, Children children, Evidence evidence) throws Exception {
        Child<Long> child = children.prepare("other half", ClockWithoutWaitScenario::whenLetGo);
        var elapsed = new CompletableFuture<Long>();
        var counted = new CompletableFuture<Long>();

        Worker parent =
                workers.start(
                        "parent",
                        () -> {
                            long start = System.nanoTime();
                            child.start();
                            long ours = CountDown.from(HALF);
                            child.join();
                            elapsed.complete(System.nanoTime() - start);
                            counted.complete(ours + child.result());
                        });

        assertThat(parent).isBlockedIn(Child.class, "join").staysBlocked();
        assertThat(elapsed).as("the clock").isNotDone();
        child.input().close();
        parent.join();
        assertThat(child.isAlive()).as("the child is alive when the clock stops").isFalse();
        assertThat(counted).isCompletedWithValue(COUNT);
        evidence.saw(
                "the clock that waits stopped after %d ms, with %,d counted",
                millis(elapsed.join()), COUNT);
    }

    private static Long whenLetGo() throws Exception {
        System.in.read();
        return CountDown.from(HALF);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
