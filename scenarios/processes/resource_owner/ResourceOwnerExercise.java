package processes.resource_owner;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A bookkeeper to whom a book belongs: all entries are made through it, one after the other. */
@ClaimExercise
@ShowTimeline
class ResourceOwnerExercise {

    private static final int ENTRIES = 50;
    private static final String SLOW = "slow";

    private final PlannedBook book = new PlannedBook();
    private final Bookkeeper keeper = Variant.of(Bookkeeper.class).fresh(book);
    private final Gate isMidway = new Gate("the slow entry is midway");
    private final Gate goOn = new Gate("the slow entry may be ended");

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    void entries_that_are_sent_at_the_same_time_are_made_one_after_the_other(Workers workers)
            throws Exception {
        sendSlow(workers);

        Worker other = workers.start("other", () -> keeper.send("other").get());
        assertThat(other).restsOrEnds();
        assertNothingSpoiled();
        assertThat(other).staysBlocked();
        goOn.open();
        workers.joinAll();
        close(workers);

        assertNothingSpoiled();
        assertThat(book.entries()).containsExactlyInAnyOrder(SLOW, "other");
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void a_sender_does_not_wait_for_its_entry_nor_for_those_of_others(Workers workers)
            throws Exception {
        sendSlow(workers);

        workers.start("other", () -> sendAll("other")).join();

        goOn.open();
        workers.joinAll();
        close(workers);
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void entries_are_made_in_the_order_of_their_sender_each_once_and_its_number_is_told(
            Workers workers) throws Exception {
        List<String> senders = List.of("first", "second", "third");
        List<CompletableFuture<Integer>> answers = new CopyOnWriteArrayList<>();
        var all = new Rendezvous(senders.size(), "the moment when all begin to send");
        List<Worker> sending = new ArrayList<>();
        sendSlow(workers);
        for (String sender : senders) {
            sending.add(
                    workers.start(
                            sender,
                            () -> {
                                all.meet();
                                answers.addAll(sendAll(sender));
                            }));
        }
        for (Worker sender : sending) {
            sender.join();
        }
        goOn.open();
        workers.joinAll();
        close(workers);

        for (String sender : senders) {
            assertThat(book.entries())
                    .as("what was entered of the %s sender", sender)
                    .filteredOn(entry -> entry.startsWith(sender))
                    .isEqualTo(entriesOf(sender));
        }
        assertThat(answers)
                .extracting(answer -> book.entries().get(answer.get() - 1))
                .as("the entries by the numbers that were told")
                .containsExactlyInAnyOrderElementsOf(
                        senders.stream().flatMap(sender -> entriesOf(sender).stream()).toList());
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_the_book_throws_is_told_to_its_sender_and_later_entries_are_made(Workers workers)
            throws Exception {
        var refused = new IllegalStateException("this page is full");
        var broken = new LinkageError("the book is broken");
        book.plan("refused", () -> fail(refused));
        book.plan("broken", () -> fail(broken));

        CompletableFuture<Integer> first = keeper.send("refused");
        CompletableFuture<Integer> second = keeper.send("broken");
        CompletableFuture<Integer> third = keeper.send("good");

        assertToldOf(first, refused);
        assertToldOf(second, broken);
        assertThat(third.get()).as("the number of the entry after these two").isOne();
        close(workers);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "entries_that_are_sent_at_the_same_time_are_made_one_after_the_other")
    void close_returns_when_all_that_was_sent_is_entered(Workers workers) throws Exception {
        sendSlow(workers);
        List<CompletableFuture<Integer>> answers = sendAll("waiting");

        Worker closing = workers.start("closing", keeper::close);
        assertThat(closing).rests();
        goOn.open();
        closing.join();

        assertThat(book.entries()).as("entered when close has returned").hasSize(ENTRIES + 1);
        assertThat(answers).allMatch(CompletableFuture::isDone);
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void after_a_close_nothing_is_taken_and_it_can_be_closed_again(Workers workers)
            throws Exception {
        workers.start("sender", () -> keeper.send("before").get()).join();
        close(workers);

        assertThatIllegalStateException()
                .as("what is sent after the close")
                .isThrownBy(() -> keeper.send("after"));
        close(workers);
        assertThat(book.entries()).containsExactly("before");
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "close_returns_when_all_that_was_sent_is_entered")
    void whoever_waits_for_the_close_can_be_interrupted_and_all_is_entered_all_the_same(
            Workers workers) throws Exception {
        sendSlow(workers);
        CompletableFuture<Integer> waiting = keeper.send("waiting");
        Worker closing = workers.start("closing", keeper::close);
        assertThat(closing).rests();

        closing.interrupt();

        assertThat(closing.failure()).isInstanceOf(InterruptedException.class);
        goOn.open();
        waiting.get();
        close(workers);
        assertThat(book.entries()).containsExactly(SLOW, "waiting");
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_bookkeeper_without_work_leaves_the_processor_alone(Workers workers) throws Exception {
        workers.start("sender", () -> keeper.send("only").get()).join();

        List<String> busyOnes = Idleness.busyOnes(book.writers());
        close(workers);

        assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
    }

    /** One thread has an entry made, and it is midway. */
    private void sendSlow(Workers workers) throws InterruptedException {
        Runnable pass = unchecked(goOn::pass);
        book.plan(
                SLOW,
                () -> {
                    isMidway.open();
                    pass.run();
                });
        workers.start(SLOW, () -> keeper.send(SLOW).get());
        isMidway.pass();
    }

    private List<CompletableFuture<Integer>> sendAll(String sender) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        entriesOf(sender).forEach(entry -> answers.add(keeper.send(entry)));
        return answers;
    }

    private static List<String> entriesOf(String sender) {
        List<String> entries = new ArrayList<>();
        for (int number = 1; number <= ENTRIES; number++) {
            entries.add(sender + " " + number);
        }
        return entries;
    }

    private void close(Workers workers) throws InterruptedException {
        workers.start("closing for good", keeper::close).join();
    }

    private void assertNothingSpoiled() {
        assertThat(book.spoiled()).as("entries begun while the slow one was not done").isEmpty();
    }

    private static void assertToldOf(CompletableFuture<Integer> answer, Throwable failure) {
        assertThatThrownBy(answer::get, "what became of an entry that failed")
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static void fail(Error failure) {
        throw failure;
    }
}
