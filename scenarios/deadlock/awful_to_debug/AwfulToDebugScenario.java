package deadlock.awful_to_debug;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.Needs;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A program that is locked up says nothing of its own, but its JVM names both threads, both locks
 * and both lines, from inside and from outside, unless the locks have no owner.
 */
@ClaimScenario
@ShowTimeline
class AwfulToDebugScenario {

    private static final String FOUND = "Found one Java-level deadlock:";

    private final ReentrantLock lockX = new ReentrantLock();
    private final ReentrantLock lockY = new ReentrantLock();
    private final Semaphore permitX = new Semaphore(1);
    private final Semaphore permitY = new Semaphore(1);
    private final Rendezvous bothHoldOne = new Rendezvous(2);
    private final Map<String, String> lines = new ConcurrentHashMap<>();

    @Test
    void from_inside_the_jvm_names_both_threads_both_locks_and_both_lines(
            Workers workers, Evidence evidence) {
        Worker f1 = workers.start("f1", this::f1);
        Worker f2 = workers.start("f2", this::f2);

        LockCycle cycle = LockCycle.await();

        assertThat(cycle).consistsOf(f1, f2);
        for (LockCycle.Link link : cycle.links()) {
            boolean isFirst = link.thread().equals("f1");
            ReentrantLock wanted = isFirst ? lockY : lockX;
            Worker worker = isFirst ? f1 : f2;
            assertThat(wanted.hasQueuedThread(worker.thread())).as("%s", link).isTrue();
            assertThat(wanted.toString()).endsWith("[Locked by thread " + link.heldBy() + "]");
            assertThat(link.at().toString()).endsWith(lines.get(link.thread()));
        }
        assertThat(cycle.links()).extracting(LockCycle.Link::waitsFor).doesNotHaveDuplicates();
        evidence.waitForGraph(cycle);
    }

    @Test
    void from_outside_jcmd_names_them_while_the_program_itself_is_silent(Evidence evidence)
            throws Exception {
        Needs.hotSpot("what jcmd prints");
        try (var program = ChildJvm.start(StuckProgram.class)) {
            String said = program.awaitOutput(output -> linesIn(output).size() == 2);

            var dump = new AtomicReference<>("");
            Await.until(
                    "jcmd finds a deadlock",
                    () -> {
                        dump.set(Jcmd.threads(program.pid()));
                        return dump.get().contains(FOUND);
                    });
            String found = dump.get().substring(dump.get().indexOf(FOUND));

            assertThat(found)
                    .containsPattern("\"f1\":\\s+waiting .*LockY\\),\\s+which is held by \"f2\"")
                    .containsPattern("\"f2\":\\s+waiting .*LockX\\),\\s+which is held by \"f1\"")
                    .contains(linesIn(said));
            assertThat(lock("- locked", "LockX", found))
                    .as("what f1 holds is what f2 waits for")
                    .isEqualTo(lock("- waiting to lock", "LockX", found));
            assertThat(lock("- locked", "LockY", found))
                    .as("what f2 holds is what f1 waits for")
                    .isEqualTo(lock("- waiting to lock", "LockY", found));
            assertThat(program.endsWithin(Bounds.glance())).as("the program ends").isFalse();
            assertThat(program.output()).as("what it says by itself").isEqualTo(said);
            evidence.text("What jcmd found", found);
        }
    }

    @Test
    void semaphores_have_no_owner_so_no_cycle_is_named_but_both_lines_are_shown(
            Workers workers, Evidence evidence) {
        Worker f1 = workers.start("f1", this::f1WithSemaphores);
        Worker f2 = workers.start("f2", this::f2WithSemaphores);
        assertThat(f1).isWaitingFor(permitY).staysBlocked();
        assertThat(f2).isWaitingFor(permitX).staysBlocked();

        assertThat(LockCycle.find()).as("a cycle that the JVM names").isEmpty();

        for (Worker worker : List.of(f1, f2)) {
            assertThat(Arrays.toString(worker.thread().getStackTrace()))
                    .contains(lines.get(worker.name()));
        }
        evidence.threadDump();
    }

    private void f1() throws InterruptedException {
        lockX.lockInterruptibly();
        bothHoldOne.meet();
        lines.put("f1", NextLine.afterThis());
        lockY.lockInterruptibly();
    }

    private void f2() throws InterruptedException {
        lockY.lockInterruptibly();
        bothHoldOne.meet();
        lines.put("f2", NextLine.afterThis());
        lockX.lockInterruptibly();
    }

    private void f1WithSemaphores() throws InterruptedException {
        permitX.acquire();
        bothHoldOne.meet();
        lines.put("f1", NextLine.afterThis());
        permitY.acquire();
    }

    private void f2WithSemaphores() throws InterruptedException {
        permitY.acquire();
        bothHoldOne.meet();
        lines.put("f2", NextLine.afterThis());
        permitX.acquire();
    }

    /** The lines in which a function was about to ask for its second lock. */
    private static List<String> linesIn(String output) {
        return output.lines().filter(line -> line.contains("StuckProgram.java:")).toList();
    }

    /** The address of the lock in the line of the dump that says so. */
    private static String lock(String how, String type, String dump) {
        Matcher line = Pattern.compile(how + " <(\\w+)> \\(a .*" + type + "\\)").matcher(dump);
        assertThat(line.find()).as("'%s' of a %s in%n%s", how, type, dump).isTrue();
        return line.group(1);
    }
}
