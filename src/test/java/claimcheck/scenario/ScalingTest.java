package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threads and processes do the same shares, what goes wrong is told, and no process stays. */
class ScalingTest {

    /** What the threads of this JVM did. */
    private static final Set<String> DONE = ConcurrentHashMap.newKeySet();

    private final Set<Long> strangers = children();

    @BeforeEach
    void two_cores() {
        Needs.cores(2, "scaling");
        DONE.clear();
    }

    @AfterEach
    void no_process_is_left() {
        assertThat(children()).isEqualTo(strangers);
    }

    @Test
    void one_is_always_measured_and_every_share_is_done() throws Exception {
        Scaling.Measured measured;
        try (var scaling = Scaling.of((share, shares) -> DONE.add(share + " of " + shares), 2)) {
            assertThat(children()).hasSize(strangers.size() + 2);
            measured = scaling.measure(3, 2);
        }

        assertThat(DONE).containsExactlyInAnyOrder("0 of 1", "0 of 2", "1 of 2");
        assertThat(measured.byThreads(2).rounds()).hasSize(3);
        assertThat(measured.rows())
                .hasSize(2)
                .allMatch(row -> row.size() == Scaling.Measured.columns().size());
        assertThat(measured.chart("gain").lines())
                .extracting(Chart.Line::points)
                .allMatch(points -> points.size() == 2);
    }

    @Test
    void the_cores_that_were_kept_busy_are_told() throws Exception {
        Scaling.Measured measured;
        try (var scaling = Scaling.of((share, shares) -> Work.steps(5_000_000 / shares), 2)) {
            measured = scaling.measure(3, 2);
        }

        // How many they get is the machine's business; that it is no more than there are is ours.
        assertThat(measured.coresByThreads(1).median()).isGreaterThan(0).isLessThan(1.1);
        assertThat(measured.coresByProcesses(2).median()).isGreaterThan(0).isLessThan(2.2);
    }

    @Test
    void a_share_that_fails_in_a_process_is_told() {
        assertThatThrownBy(
                        () ->
                                Scaling.of(
                                        (share, shares) -> {
                                            if (share == 1) {
                                                throw new IllegalStateException("no ink");
                                            }
                                        },
                                        2))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "a share of the work failed in its process:"
                                + " java.lang.IllegalStateException: no ink");
    }

    @Test
    void a_share_that_ends_its_process_is_told() {
        assertThatThrownBy(
                        () ->
                                Scaling.of(
                                        (share, shares) -> {
                                            if (inAProcess()) {
                                                Runtime.getRuntime().halt(3);
                                            }
                                        },
                                        2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a process that shares the work has ended with 3");
    }

    @Test
    void a_share_that_fails_in_a_thread_is_told() {
        assertThatThrownBy(
                        () ->
                                Scaling.of(
                                        (share, shares) -> {
                                            if (!inAProcess()) {
                                                throw new IllegalStateException("no ink");
                                            }
                                        },
                                        2))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "a share of the work failed in its thread:"
                                + " java.lang.IllegalStateException: no ink");
    }

    @Test
    void what_the_work_prints_does_not_disturb_the_answers() throws Exception {
        try (var scaling =
                Scaling.of(
                        (share, shares) -> {
                            if (inAProcess()) {
                                System.out.println("share " + share);
                            }
                        },
                        2)) {
            assertThat(scaling.measure(2, 2).rows()).hasSize(2);
        }
    }

    @Test
    void what_cannot_be_copied_is_refused_before_anything_starts() {
        var lock = new ReentrantLock();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Scaling.of(
                                        (share, shares) -> {
                                            DONE.add("started");
                                            lock.lock();
                                        },
                                        2))
                .withMessageContaining("captures java.util.concurrent.locks.ReentrantLock");
        assertThat(DONE).isEmpty();
    }

    @Test
    void a_machine_that_gives_less_than_a_core_is_too_busy() {
        assertThatThrownBy(() -> measured(0.7, 1.9, 2.0, 2.0, 2.0).onASteadyMachine())
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: the machine is too busy: 1 process got no more than"
                                + " 0.70 (0.70 to 0.70 in half of 3 rounds) of its cores");
        assertThatThrownBy(() -> measured(1.0, 1.6, 2.0, 2.0, 2.0).onASteadyMachine())
                .isInstanceOf(Inconclusive.class)
                .hasMessageContaining("2 processes got no more than 1.60");
    }

    @Test
    void a_machine_whose_limit_is_low_has_no_room_for_two() {
        assertThatThrownBy(() -> measured(1.0, 2.0, 1.2, 1.2, 1.2).onASteadyMachine())
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: the machine has no room for two, or not all the time: two"
                                + " processes were 1.20 (1.20 to 1.20 in half of 3 rounds) times"
                                + " as fast as one");
    }

    @Test
    void a_machine_whose_limit_moves_has_not_all_the_time() {
        assertThatThrownBy(() -> measured(1.0, 2.0, 0.5, 1.9, 2.0).onASteadyMachine())
                .isInstanceOf(Inconclusive.class)
                .hasMessageContaining("1.90 (1.20 to 1.95 in half of 3 rounds)");
    }

    @Test
    void a_machine_whose_limit_is_high_and_keeps_still_will_do() {
        Scaling.Measured measured = measured(0.95, 1.9, 1.8, 1.9, 2.0);

        assertThat(measured.onASteadyMachine()).isSameAs(measured);
    }

    @Test
    void processes_that_take_less_of_the_processor_than_one_are_not_judged() {
        Map<String, List<Double>> readings = readings(0.95, 1.9, List.of(1.8, 1.9, 2.0), 2.0, 0.0);
        readings.put("processor time of 1 process", List.of(0.48, 0.49, 0.5));
        readings.put("processor time of 2 processes", List.of(0.4, 0.3, 0.29));
        var measured = new Scaling.Measured(new Figures(readings), List.of(1, 2));

        assertThatThrownBy(measured::onASteadyMachine)
                .isInstanceOf(Inconclusive.class)
                .hasMessageStartingWith("inconclusive: this JVM, or a core, is not always as fast:")
                .hasMessageContaining("one process takes 1.63 (1.42 to 1.68 in half of 3 rounds)")
                .hasMessageEndingWith("the processor time that 2 take for the same work");
    }

    private static boolean inAProcess() {
        return Thread.currentThread().getName().equals("main");
    }

    @Test
    void a_thread_that_does_not_work_as_a_process_does_is_not_compared() {
        Map<String, List<Double>> readings = readings(1.0, 2.0, List.of(2.0), 2.0, 0.0);
        readings.put("1 thread", List.of(3.0));
        var measured = new Scaling.Measured(new Figures(readings), List.of(1, 2));

        assertThatThrownBy(measured::onASteadyMachine)
                .isInstanceOf(Inconclusive.class)
                .hasMessageStartingWith("inconclusive: one process takes 0.67 (");
    }

    @Test
    void the_limit_is_the_time_of_as_many_processes() {
        var figures = new Figures(Map.of("2 threads", List.of(4.0), "2 processes", List.of(2.0)));

        var measured = new Scaling.Measured(figures, List.of(2));
        assertThat(measured.ofTheLimit(2).median()).isEqualTo(0.5);
        assertThat(measured.secondsByThreads(2)).isEqualTo(4);
        assertThat(measured.secondsByProcesses(2)).isEqualTo(2);
    }

    @Test
    void a_machine_that_lets_two_threads_wait_for_their_cores_is_too_busy() {
        assertThatThrownBy(() -> withThreads(1.1, 0.8).onASteadyMachine())
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "inconclusive: the machine is too busy: 2 threads got no more than"
                                + " 1.10 (1.10 to 1.10 in half of 3 rounds) of its cores, and were ready to run on more");
    }

    @Test
    void two_threads_of_which_one_is_never_ready_are_judged() {
        Scaling.Measured measured = withThreads(1.1, 0.1);

        assertThat(measured.onASteadyMachine()).isSameAs(measured);
    }

    @Test
    void where_the_system_does_not_tell_who_waits_threads_without_cores_are_not_judged() {
        assertThatThrownBy(() -> withThreads(1.1, -1e-9).onASteadyMachine())
                .isInstanceOf(Inconclusive.class)
                .hasMessageEndingWith("of its cores");
    }

    /** The cores that two threads kept busy, and those that they waited for. */
    private static Scaling.Measured withThreads(double cores, double waited) {
        List<Double> limit = Collections.nCopies(3, 1.9);
        return new Scaling.Measured(
                new Figures(readings(1.0, 2.0, limit, cores, waited)), List.of(1, 2));
    }

    /** The cores that one process and two kept busy, and the limit in each round. */
    private static Scaling.Measured measured(double one, double two, Double... limit) {
        return new Scaling.Measured(
                new Figures(readings(one, two, List.of(limit), 2.0, 0.0)), List.of(1, 2));
    }

    private static Map<String, List<Double>> readings(
            double one, double two, List<Double> limit, double threads, double waited) {
        int rounds = limit.size();
        Map<String, List<Double>> readings = new HashMap<>();
        readings.put("1 thread", limit);
        readings.put("1 process", limit);
        Map<String, Double> always =
                Map.of(
                        "2 processes", 1.0,
                        "processor time of 1 process", 1.0,
                        "processor time of 2 processes", 1.0,
                        "cores kept busy by 1 process", one,
                        "cores kept busy by 2 processes", two,
                        "cores kept busy by 1 thread", 1.0,
                        "cores kept busy by 2 threads", threads,
                        "cores waited for by 1 thread", 0.0,
                        "cores waited for by 2 threads", waited);
        always.forEach((name, figure) -> readings.put(name, Collections.nCopies(rounds, figure)));
        return readings;
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }
}
