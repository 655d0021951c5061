package processes.resource_owner;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Child;
import claimcheck.scenario.Children;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes through one queue to one owner is done one after the other, whoever sent it. */
@ClaimScenario
@ShowTimeline
class ResourceOwnerScenario {

    private static final int ENTRIES = 50;

    private Ledger ledger;

    @BeforeEach
    void open_the_ledger(@TempDir Path folder) throws IOException {
        ledger = Ledger.in(folder);
    }

    @Test
    void two_processes_that_write_the_files_themselves_lose_an_update_and_tear_both_records(
            Children children, Evidence evidence) throws Exception {
        Ledger shared = ledger;
        List<Child<Boolean>> both =
                List.of(
                        children.start("f1", () -> Sender.enter("f1", shared)),
                        children.start("f2", () -> Sender.enter("f2", shared)));
        for (Child<Boolean> child : both) {
            child.awaitOut(said -> said.contains(Sender.MIDWAY));
        }

        for (Child<Boolean> child : both) {
            child.input().close();
            child.result();
        }

        assertThat(ledger.count()).as("number of entries, after two").isOne();
        assertThat(ledger.lines()).hasSize(2).doesNotContain("[f1]", "[f2]");
        evidence.text("The entries of f1 and f2", String.join("\n", ledger.lines()));
    }

    @Test
    void one_process_with_a_thread_for_each_sender_does_the_same(Workers workers) throws Exception {
        var bothMidway = new Rendezvous(2);

        workers.start("serves f1", () -> ledger.enter("f1", bothMidway::meet));
        workers.start("serves f2", () -> ledger.enter("f2", bothMidway::meet));

        workers.joinAll();
        assertThat(ledger.count()).as("number of entries, after two").isOne();
        assertThat(ledger.lines()).doesNotContain("[f1]", "[f2]");
    }

    @Test
    void one_owner_makes_every_entry_once_and_whole_and_in_the_order_of_its_sender(
            Children children, Workers workers, Evidence evidence) throws Exception {
        List<String> senders = List.of("f1", "f2", "f3");
        var firstIsMidway = new Gate("the owner is midway in its first entry");
        var mayGoOn = new Gate("the owner may go on");
        try (var owner =
                Owner.of(
                        ledger,
                        senders.size(),
                        workers,
                        () -> {
                            firstIsMidway.open();
                            mayGoOn.pass();
                        })) {
            int port = owner.port();
            for (String sender : senders) {
                var entries = new ArrayList<>(Sender.entriesOf(sender, ENTRIES));
                children.start(sender, () -> Sender.send(entries, port));
            }

            // The same moment as above: one is midway, and the others want their entries made.
            firstIsMidway.pass();
            Await.until(
                    "entries of all senders wait",
                    () -> senders.stream().allMatch(sender -> hasEntryOf(sender, owner.waiting())));
            assertThat(ledger.count()).as("number of entries, with one half made").isZero();
            assertThat(ledger.lines()).singleElement().asString().matches("\\[f. 1");
            int waiting = owner.waiting().size();
            mayGoOn.open();
            workers.joinAll();

            List<String> lines = ledger.lines();
            for (String sender : senders) {
                assertThat(lines)
                        .filteredOn(line -> line.startsWith("[" + sender))
                        .isEqualTo(
                                Sender.entriesOf(sender, ENTRIES).stream()
                                        .map(entry -> "[" + entry + "]")
                                        .toList());
            }
            assertThat(lines).hasSize(senders.size() * ENTRIES);
            assertThat(ledger.count()).isEqualTo(senders.size() * ENTRIES);
            evidence.saw(
                    "while one entry was half made, %d others waited; in the end there were %d",
                    waiting, ledger.count());
        }
    }

    private static boolean hasEntryOf(String sender, List<String> entries) {
        return entries.stream().anyMatch(entry -> entry.startsWith(sender));
    }
}
