package locks.mutual_exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At most one thread is inside the sections of one mutex. */
@ClaimScenario
@ShowTimeline
class MutualExclusionScenario {

    private static final int WRITERS = 5;
    private static final int RECORDS = 400;

    @Test
    void without_a_mutex_all_are_inside_at_once(Workers workers, Evidence evidence)
            throws Exception {
        var section = new Section();
        var inside = new Rendezvous(WRITERS);

        for (int i = 0; i < WRITERS; i++) {
            workers.start("thread " + i, () -> section.enter(inside::meet));
        }

        workers.joinAll();
        assertThat(section.most()).isEqualTo(WRITERS);
        evidence.saw("%d of %d threads were inside at once", section.most(), WRITERS);
    }

    @Test
    void with_a_mutex_for_each_thread_all_are_inside_at_once(Workers workers) throws Exception {
        var section = new Section();
        var inside = new Rendezvous(WRITERS);

        for (int i = 0; i < WRITERS; i++) {
            var mutex = new ReentrantLock();
            workers.start("thread " + i, () -> enter(mutex, section, inside));
        }

        workers.joinAll();
        assertThat(section.most()).isEqualTo(WRITERS);
    }

    @Test
    void with_one_mutex_the_others_wait_until_the_one_inside_has_left(
            Workers workers, Evidence evidence) throws Exception {
        var mutex = new ReentrantLock();
        var section = new Section();
        var entered = new Gate("the first is inside");
        var leave = new Gate("the first may leave");

        workers.start("first", () -> holdOpen(mutex, section, entered, leave));
        entered.pass();
        List<Worker> others = new ArrayList<>();
        for (int i = 1; i < WRITERS; i++) {
            others.add(
                    workers.start("thread " + i, () -> enter(mutex, section, new Rendezvous(1))));
        }

        for (Worker other : others) {
            assertThat(other).isWaitingFor(mutex);
        }
        assertThat(others.get(0)).staysBlocked();
        leave.open();
        workers.joinAll();
        assertThat(section.visits()).isEqualTo(WRITERS);
        assertThat(section.most()).as("inside at once").isOne();
        evidence.saw("%d visits, never more than %d inside", section.visits(), section.most());
    }

    @Test
    void without_a_mutex_the_records_of_all_threads_are_torn(
            Workers workers, Evidence evidence, @TempDir Path folder) throws Exception {
        try (var file = new RecordFile(folder.resolve("records"))) {
            var allHaveHalf = new Rendezvous(WRITERS);

            for (int i = 0; i < WRITERS; i++) {
                String record = "record of " + i;
                workers.start("writer " + i, () -> file.append(record, allHaveHalf::meet));
            }

            workers.joinAll();
            evidence.text("The file", file.content());
            assertThat(file.lines()).isEqualTo(WRITERS);
            assertThat(file.wholeRecords()).isEmpty();
        }
    }

    @Test
    void with_a_mutex_the_second_writer_waits_until_the_record_is_whole(
            Workers workers, Evidence evidence, @TempDir Path folder) throws Exception {
        var mutex = new ReentrantLock();
        var half = new Gate("half a record is written");
        var goOn = new Gate("the other half may be written");
        try (var file = new RecordFile(folder.resolve("records"))) {
            workers.start("first", () -> append(mutex, file, "one", half, goOn));
            half.pass();
            var second = workers.start("second", () -> append(mutex, file, "two", goOn, goOn));

            assertThat(second).isWaitingFor(mutex).staysBlocked();
            assertThat(file.content()).isEqualTo("one=");
            goOn.open();
            workers.joinAll();

            evidence.text("The file", file.content());
            assertThat(file.content()).isEqualTo("one=one\ntwo=two\n");
        }
    }

    @Test
    void with_a_mutex_every_record_of_many_is_whole(
            Workers workers, Evidence evidence, @TempDir Path folder) throws Exception {
        var mutex = new ReentrantLock();
        var section = new Section();
        var start = new Rendezvous(WRITERS);
        try (var file = new RecordFile(folder.resolve("records"))) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                workers.start(
                        "writer " + i,
                        () -> {
                            start.meet();
                            for (String record : records(writer)) {
                                mutex.lockInterruptibly();
                                try {
                                    section.enter(() -> file.append(record, () -> {}));
                                } finally {
                                    mutex.unlock();
                                }
                            }
                        });
            }
            workers.joinAll();

            List<String> found = file.wholeRecords();
            assertThat(file.lines()).isEqualTo(WRITERS * RECORDS);
            for (int writer = 0; writer < WRITERS; writer++) {
                assertThat(found).containsSubsequence(records(writer));
            }
            assertThat(section.most()).as("inside at once").isOne();
            evidence.saw(
                    "%,d of %,d records are whole, never more than %d thread inside",
                    found.size(), file.lines(), section.most());
        }
    }

    @Test
    void without_a_mutex_two_threads_overlap_under_stress() {
        assertThat(Stress.run(MutualExclusionStress.NoMutex.class)).hasWitness();
    }

    @Test
    void in_a_reentrant_lock_two_threads_never_overlap_under_stress() {
        assertThat(Stress.run(MutualExclusionStress.Locked.class)).neverFails();
    }

    private static void enter(ReentrantLock mutex, Section section, Rendezvous inside)
            throws Exception {
        mutex.lockInterruptibly();
        try {
            section.enter(inside::meet);
        } finally {
            mutex.unlock();
        }
    }

    private static void holdOpen(ReentrantLock mutex, Section section, Gate entered, Gate leave)
            throws Exception {
        mutex.lockInterruptibly();
        try {
            section.enter(
                    () -> {
                        entered.open();
                        leave.pass();
                    });
        } finally {
            mutex.unlock();
        }
    }

    private static void append(
            ReentrantLock mutex, RecordFile file, String record, Gate half, Gate goOn)
            throws Exception {
        mutex.lockInterruptibly();
        try {
            file.append(
                    record,
                    () -> {
                        half.open();
                        goOn.pass();
                    });
        } finally {
            mutex.unlock();
        }
    }

    private static List<String> records(int writer) {
        return IntStream.range(0, RECORDS)
                .mapToObj(number -> "record " + number + " of " + writer)
                .toList();
    }
}
