package deadlock.more_locks;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The more locks functions hold at once, in no common order, the more pairs can deadlock. */
@ClaimScenario
@ShowTimeline
class MoreLocksScenario {

    @Test
    void the_more_locks_functions_hold_at_once_the_larger_share_of_pairs_can_deadlock(
            Evidence evidence) {
        List<Pairs> pairs =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(n -> Pairs.of(Orders.any(n, Orders.locks(n))))
                        .toList();

        assertThat(pairs)
                .containsExactly(
                        new Pairs(1, 0), new Pairs(4, 2), new Pairs(36, 24), new Pairs(576, 432));
        assertThat(pairs).extracting(Pairs::share).containsExactly(0.0, 1 / 2.0, 2 / 3.0, 3 / 4.0);
        evidence.table(
                "Functions that hold all locks at once, in any order",
                List.of("locks", "pairs of functions", "of these can deadlock", "share"),
                IntStream.rangeClosed(1, 4).mapToObj(n -> row(n, pairs.get(n - 1))).toList());
    }

    @Test
    void three_functions_can_deadlock_of_which_no_two_can() {
        List<String> xy = List.of("x", "y");
        List<String> yz = List.of("y", "z");
        List<String> zx = List.of("z", "x");

        assertThat(Pairs.of(List.of(xy, yz, zx))).isEqualTo(new Pairs(9, 0));
        assertThat(Schedules.haveADeadlock(List.of(xy, yz, zx))).isTrue();
    }

    @Test
    void three_threads_wait_for_each_other_in_a_circle_of_three_locks(
            Workers workers, Evidence evidence) {
        var x = new ReentrantLock();
        var y = new ReentrantLock();
        var z = new ReentrantLock();
        var allHoldOne = new Rendezvous(3);
        Worker xy = workers.start("xy", () -> takeBoth(x, allHoldOne, y));
        Worker yz = workers.start("yz", () -> takeBoth(y, allHoldOne, z));
        Worker zx = workers.start("zx", () -> takeBoth(z, allHoldOne, x));

        LockCycle cycle = LockCycle.await();

        assertThat(cycle).consistsOf(xy, yz, zx);
        assertThat(y.hasQueuedThread(xy.thread())).as("xy asks for y").isTrue();
        assertThat(z.hasQueuedThread(yz.thread())).as("yz asks for z").isTrue();
        assertThat(x.hasQueuedThread(zx.thread())).as("zx asks for x").isTrue();
        evidence.waitForGraph(cycle);
    }

    @Test
    void functions_that_keep_one_order_cannot_even_if_two_threads_run_each_at_once(
            Evidence evidence) {
        List<String> xyz = List.of("x", "y", "z");
        List<List<String>> functions =
                IntStream.rangeClosed(2, 3)
                        .mapToObj(count -> Orders.inOrder(count, xyz))
                        .flatMap(List::stream)
                        .toList();

        assertThat(functions).hasToString("[[x, y], [x, z], [y, z], [x, y, z]]");
        List<List<String>> threads = Stream.concat(functions.stream(), functions.stream()).toList();
        assertThat(Schedules.haveADeadlock(threads)).isFalse();
        evidence.saw("%d threads run these functions: %s", threads.size(), functions);
    }

    @Test
    void where_each_holds_two_of_the_locks_that_share_falls(Evidence evidence) {
        List<Pairs> pairs =
                IntStream.rangeClosed(2, 5)
                        .mapToObj(n -> Pairs.of(Orders.any(2, Orders.locks(n))))
                        .toList();

        assertThat(pairs)
                .containsExactly(
                        new Pairs(4, 2), new Pairs(36, 6), new Pairs(144, 12), new Pairs(400, 20));
        assertThat(pairs)
                .extracting(Pairs::share)
                .containsExactly(1 / 2.0, 1 / 6.0, 1 / 12.0, 1 / 20.0);
        evidence.table(
                "Functions that hold two locks at once, in either order",
                List.of("locks", "pairs of functions", "of these can deadlock", "share"),
                IntStream.rangeClosed(2, 5).mapToObj(n -> row(n, pairs.get(n - 2))).toList());
    }

    private static List<Object> row(int locks, Pairs pairs) {
        return List.of(locks, pairs.all(), pairs.canDeadlock(), pairs.share());
    }

    private static void takeBoth(ReentrantLock first, Rendezvous between, ReentrantLock second)
            throws InterruptedException {
        first.lockInterruptibly();
        try {
            between.meet();
            second.lockInterruptibly();
            second.unlock();
        } finally {
            first.unlock();
        }
    }
}
