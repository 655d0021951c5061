package processes.resource_owner;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Bounds;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Idleness;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Succession;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bookkeeper to whom a book belongs: all entries are made through it, one after the other. */
@ClaimExercise
@ShowTimeline
class ResourceOwnerExercise {

    private static final String MADE_ONE_AFTER_THE_OTHER =
            "entries_that_are_sent_at_the_same_time_are_made_one_after_the_other";
    private static final String RETURNS_WHEN_ALL_IS_ENTERED =
            "close_returns_when_all_that_was_sent_is_entered";

    private static final int ENTRIES = 50;
    private static final int VERY_MANY = 5_000;
    private static final int ROUNDS = 400;
    private static final int TIMES = 5_000;
    private static final String SLOW = "slow";

    private final Variant<Bookkeeper> variant = Variant.of(Bookkeeper.class);
    private final PlannedBook book = new PlannedBook();
    private final Bookkeeper keeper = variant.fresh(book);
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

        List<CompletableFuture<Integer>> answers = new CopyOnWriteArrayList<>();
        workers.start("other", () -> answers.addAll(sendAll("other", VERY_MANY))).join();

        goOn.open();
        workers.joinAll();
        getInTime(CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0])));
        close(workers);
        assertThat(book.entries()).as("entries").hasSize(VERY_MANY + 1);
    }

    /** Whoever has attached something to an answer may be slow, on whatever thread that is done. */
    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "a_sender_does_not_wait_for_its_entry_nor_for_those_of_others")
    void a_sender_does_not_wait_for_what_another_does_with_its_answer(Workers workers)
            throws Exception {
        var isTold = new Gate("the first sender is told");
        var hasHeard = new Gate("the first sender has heard enough");
        Runnable listen =
                unchecked(
                        () -> {
                            isTold.open();
                            hasHeard.pass();
                        });
        var heard = new CompletableFuture<CompletableFuture<Void>>();
        var answer = new CompletableFuture<CompletableFuture<Integer>>();
        planSlow();
        workers.start("first", () -> heard.complete(keeper.send(SLOW).thenRun(listen))).join();
        goOn.open();
        isTold.pass();

        try {
            workers.start("other", () -> answer.complete(keeper.send("other"))).join();
        } finally {
            hasHeard.open();
        }
        getInTime(heard.get());
        getInTime(answer.get());
        close(workers);
        assertThat(book.entries()).containsExactly(SLOW, "other");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = MADE_ONE_AFTER_THE_OTHER)
    void an_entry_is_made_to_its_end_before_the_next_though_its_sender_has_given_it_up(
            Workers workers) throws Exception {
        var answer = new CompletableFuture<CompletableFuture<Integer>>();
        planSlow();
        workers.start(SLOW, () -> answer.complete(keeper.send(SLOW))).join();
        isMidway.pass();

        answer.get().cancel(true);
        Worker other = workers.start("other", () -> keeper.send("other").get());
        assertThat(other).rests();
        assertNothingSpoiled();
        Worker closing = workers.start("closing", keeper::close);
        assertThat(closing).rests();
        goOn.open();
        workers.joinAll();

        assertNothingSpoiled();
        assertThat(book.entries()).containsExactly(SLOW, "other");
        assertCloseWaitsForWhatIsGivenUp(workers);
    }

    /** Though nobody waits for it any more. */
    private void assertCloseWaitsForWhatIsGivenUp(Workers workers) throws Exception {
        var isBegun = new Gate("the only entry is midway");
        var mayEnd = new Gate("the only entry may be ended");
        var otherBook = new PlannedBook();
        otherBook.plan(
                "only",
                unchecked(
                        () -> {
                            isBegun.open();
                            mayEnd.pass();
                        }));
        Bookkeeper other = variant.fresh(otherBook);
        var answer = new CompletableFuture<CompletableFuture<Integer>>();
        workers.start("only", () -> answer.complete(other.send("only"))).join();
        isBegun.pass();
        answer.get().cancel(true);

        Worker closing = workers.start("closing", other::close);
        try {
            assertThat(closing).rests();
        } finally {
            mayEnd.open();
        }
        closing.join();

        assertThat(otherBook.entries()).as("entered when close has returned").hasSize(1);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = MADE_ONE_AFTER_THE_OTHER)
    void two_bookkeepers_have_a_book_each(Workers workers) throws Exception {
        var otherBook = new PlannedBook();
        Bookkeeper other = variant.fresh(otherBook);
        sendSlow(workers);

        Worker mine = workers.start("mine", () -> keeper.send("mine").get());
        assertThat(mine).rests();
        workers.start("other", () -> other.send("other").get()).join();
        workers.start("closes the other", other::close).join();
        goOn.open();
        workers.joinAll();
        close(workers);

        assertThat(otherBook.entries()).as("the other's book").containsExactly("other");
        assertThat(book.entries()).containsExactly(SLOW, "mine");
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
        answers.add(keeper.send("twin"));
        answers.add(keeper.send("twin"));
        goOn.open();
        workers.joinAll();
        close(workers);

        for (String sender : senders) {
            assertThat(book.entries())
                    .as("what was entered of the %s sender", sender)
                    .filteredOn(entry -> entry.startsWith(sender))
                    .isEqualTo(entriesOf(sender));
        }
        assertThat(answers).as("answers").allMatch(CompletableFuture::isDone);
        List<String> sent = new ArrayList<>(List.of("twin", "twin"));
        senders.forEach(sender -> sent.addAll(entriesOf(sender)));
        assertThat(answers)
                .extracting(answer -> book.entry(answer.get()))
                .as("the entries by the numbers that were told")
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = RETURNS_WHEN_ALL_IS_ENTERED)
    void an_entry_is_made_whatever_it_says(Workers workers) throws Exception {
        List<String> entries =
                Stream.concat(variant.texts().stream(), Stream.of("", "end")).toList();
        List<CompletableFuture<Integer>> answers = new CopyOnWriteArrayList<>();

        workers.start("sender", () -> entries.forEach(entry -> answers.add(keeper.send(entry))))
                .join();
        close(workers);

        assertThat(book.entries()).isEqualTo(entries);
        assertThat(answers).as("answers").allMatch(CompletableFuture::isDone);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "an_entry_is_made_whatever_it_says")
    void of_many_entries_that_come_just_when_there_is_nothing_left_all_are_made(Workers workers)
            throws Exception {
        var entries = new Succession();
        Bookkeeper other = variant.fresh((Book) entry -> entries.done());
        List<CompletableFuture<Integer>> answers = new ArrayList<>();

        workers.start(
                        "sender",
                        () ->
                                entries.leave(
                                        TIMES,
                                        number -> answers.add(other.send("entry " + number))))
                .join();
        workers.start("closing", other::close).join();
        close(workers);

        assertThat(answers).as("answers").allMatch(CompletableFuture::isDone);
        assertThat(answers.get(TIMES - 1).get()).as("the number of the last").isEqualTo(TIMES);
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_the_book_throws_is_told_to_its_sender_and_later_entries_are_made(Workers workers)
            throws Exception {
        var refused = new IllegalStateException("this page is full");
        var broken = new LinkageError("the book is broken");
        var times = new AtomicInteger();
        book.plan(
                "refused",
                () -> {
                    if (times.incrementAndGet() == 1) {
                        throw refused;
                    }
                });
        book.plan("broken", () -> fail(broken));

        CompletableFuture<Integer> first = keeper.send("refused");
        CompletableFuture<Integer> second = keeper.send("broken");
        CompletableFuture<Integer> third = keeper.send("good");

        assertToldOf(first, refused);
        assertToldOf(second, broken);
        assertThat(third.get())
                .as("the number of the entry after these two")
                .isEqualTo(PlannedBook.OLD_ENTRIES + 1);
        close(workers);
        assertThat(book.entries()).containsExactly("good");
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = MADE_ONE_AFTER_THE_OTHER)
    void close_returns_when_all_that_was_sent_is_entered(Workers workers) throws Exception {
        sendSlow(workers);
        List<CompletableFuture<Integer>> answers = sendAll("waiting");

        Worker closing = workers.start("closing", keeper::close);
        assertThat(closing).rests();
        assertNothingIsTaken(workers);
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

        assertThat(threadsOfItsOwn()).as("threads that are left").noneMatch(Thread::isAlive);
        assertNothingIsTaken(workers);
        close(workers);
        assertThat(book.entries()).containsExactly("before");
        workers.start("closes an unused one", variant.fresh(new PlannedBook())::close).join();
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = RETURNS_WHEN_ALL_IS_ENTERED)
    void what_is_sent_at_the_moment_of_the_close_is_refused_or_made(Workers workers)
            throws Exception {
        var isOver = new CompletableFuture<Boolean>();
        Worker watching = workers.start("watching", () -> isOver.get(1, TimeUnit.DAYS));
        Map<Integer, Integer> lost =
                Rounds.of(
                                () -> new Moment(variant.fresh((Book) entry -> 1)),
                                Moment::close,
                                Moment::send)
                        .tally(ROUNDS, Moment::lost);
        isOver.complete(true);
        watching.join();

        assertThat(lost.keySet())
                .as("how many entries were taken and not made when the close had returned")
                .containsOnly(0);
        close(workers);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = RETURNS_WHEN_ALL_IS_ENTERED)
    void whoever_waits_for_the_close_can_be_interrupted_and_all_is_entered_all_the_same(
            Workers workers) throws Exception {
        sendSlow(workers);
        CompletableFuture<Integer> waiting = keeper.send("waiting");
        Worker closing = workers.start("closing", keeper::close);
        assertThat(closing).rests();

        closing.interrupt();

        assertThat(closing.failure()).isInstanceOf(InterruptedException.class);
        assertNothingIsTaken(workers);
        Worker again = workers.start("closing again", keeper::close);
        assertThat(again).rests();
        goOn.open();
        again.join();
        assertThat(waiting).as("the answer to what waits").isDone();
        assertThat(book.entries()).containsExactly(SLOW, "waiting");
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = RETURNS_WHEN_ALL_IS_ENTERED)
    void who_is_interrupted_already_sends_and_closes_all_the_same(Workers workers)
            throws Exception {
        sendSlow(workers);
        var answer = new CompletableFuture<CompletableFuture<Integer>>();
        workers.start(
                        "interrupted sender",
                        () -> {
                            Thread.currentThread().interrupt();
                            answer.complete(keeper.send("waiting"));
                        })
                .join();

        Worker closing =
                workers.start(
                        "interrupted closer",
                        () -> {
                            Thread.currentThread().interrupt();
                            keeper.close();
                        });

        assertThat(closing.failure()).isInstanceOf(InterruptedException.class);
        assertNothingIsTaken(workers);
        goOn.open();
        close(workers);
        assertThat(answer.get()).as("the answer to what waits").isDone();
        assertThat(book.entries()).containsExactly(SLOW, "waiting");
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_bookkeeper_without_work_leaves_the_processor_alone(Workers workers) throws Exception {
        workers.start("sender", () -> keeper.send("only").get()).join();

        List<String> busyOnes = Idleness.busyOnes(threads());
        close(workers);

        assertThat(busyOnes).as("threads that keep a core busy").isEmpty();
    }

    /** One thread has an entry made, and it is midway. */
    private void sendSlow(Workers workers) throws InterruptedException {
        planSlow();
        workers.start(SLOW, () -> keeper.send(SLOW).get());
        isMidway.pass();
    }

    private void planSlow() {
        Runnable pass = unchecked(goOn::pass);
        book.plan(
                SLOW,
                () -> {
                    isMidway.open();
                    pass.run();
                });
    }

    /**
     * Waits with a time. Where each entry has a thread, and none of them has begun to run, it would
     * look as if nobody could go on.
     */
    private static void getInTime(CompletableFuture<?> future) throws Exception {
        future.get(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void assertNothingIsTaken(Workers workers) throws InterruptedException {
        List<CompletableFuture<Integer>> taken = new CopyOnWriteArrayList<>();
        Worker late = workers.start("late", () -> taken.add(keeper.send("late")));
        assertThat(late.failure())
                .as("what is sent after the close was called")
                .isInstanceOf(IllegalStateException.class);
    }

    /** All threads of this scenario, and those that made entries. */
    private Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(book.writers());
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> group.equals(thread.getThreadGroup()))
                .filter(thread -> thread != Thread.currentThread())
                .forEach(threads::add);
        return threads;
    }

    /** Those that made entries and are not the JDK's, when they rest or have ended. */
    private List<Thread> threadsOfItsOwn() {
        assertThat(Idleness.busyOnes(book.writers())).as("busy threads").isEmpty();
        return book.writers().stream()
                .filter(
                        thread ->
                                !(thread instanceof ForkJoinWorkerThread worker)
                                        || worker.getPool() != ForkJoinPool.commonPool())
                .toList();
    }

    private List<CompletableFuture<Integer>> sendAll(String sender) {
        return sendAll(sender, ENTRIES);
    }

    private List<CompletableFuture<Integer>> sendAll(String sender, int count) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        entriesOf(sender, count).forEach(entry -> answers.add(keeper.send(entry)));
        return answers;
    }

    private static List<String> entriesOf(String sender) {
        return entriesOf(sender, ENTRIES);
    }

    private static List<String> entriesOf(String sender, int count) {
        List<String> entries = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
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
                .satisfies(told -> assertThat(told.getCause()).isSameAs(failure));
    }

    private static void fail(Error failure) {
        throw failure;
    }
}
