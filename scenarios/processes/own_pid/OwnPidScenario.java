package processes.own_pid;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Each process has an id of its own, and parent and child name each other by the same two ids. */
@ClaimScenario
@ShowTimeline
class OwnPidScenario {

    private static final long OURS = ProcessHandle.current().pid();

    @Test
    void all_threads_of_a_process_have_one_id(Workers workers) throws InterruptedException {
        List<Long> seen = new CopyOnWriteArrayList<>();

        workers.start("first", () -> seen.add(ProcessHandle.current().pid()));
        workers.start("second", () -> seen.add(ProcessHandle.current().pid()));

        workers.joinAll();
        assertThat(seen).containsExactly(OURS, OURS);
    }

    @Test
    void two_children_have_two_ids_and_each_knows_the_parents(Children children, Evidence evidence)
            throws Exception {
        List<Child<Ids>> both =
                List.of(
                        children.start("first", OwnPidScenario::whenLetGo),
                        children.start("second", OwnPidScenario::whenLetGo));

        // What the parent says of them while they live.
        assertThat(ProcessHandle.current().children())
                .contains(both.get(0).handle(), both.get(1).handle());
        List<Ids> byTheParent = new ArrayList<>();
        for (Child<Ids> child : both) {
            byTheParent.add(Ids.of(child.handle()));
            child.input().close();
        }

        // What they say of themselves.
        List<Ids> byThemselves = List.of(both.get(0).result(), both.get(1).result());
        assertThat(byThemselves).as("ids by the children themselves").isEqualTo(byTheParent);
        assertThat(byThemselves).extracting(Ids::ofTheParent).containsOnly(OURS);
        assertThat(byThemselves).extracting(Ids::own).doesNotHaveDuplicates().doesNotContain(OURS);
        for (Ids child : byThemselves) {
            evidence.saw("parent: %d, child: %d", child.ofTheParent(), child.own());
        }
    }

    @Test
    void an_id_outlives_its_process_but_names_nobody_then(Children children) throws Exception {
        Child<Ids> child = children.start("child", () -> Ids.of(ProcessHandle.current()));

        Ids seen = child.result();

        ProcessHandle handle = child.handle();
        assertThat(handle.pid()).isEqualTo(seen.own());
        assertThat(handle.isAlive()).isFalse();
        assertThat(handle.parent()).as("parent of a process that has ended").isEmpty();
        assertThat(ProcessHandle.current().children()).doesNotContain(handle);
    }

    private static Ids whenLetGo() throws Exception {
        System.in.read();
        return Ids.of(ProcessHandle.current());
    }
}
