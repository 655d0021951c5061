package processes.values_are_copies;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Helpers that work on copies: what one changes, nobody else can see. */
@ClaimExercise
@ShowTimeline
class ValuesAreCopiesExercise {

    private static final int WORKS = 200;

    private final Helpers helpers = Variant.of(Helpers.class).fresh();
    private final Account ours = new Account("ours", 100);
    private final AtomicReference<Account> kept = new AtomicReference<>();
    private final Gate isBegun = new Gate("the copy is begun, or the work");
    private final Gate goOn = new Gate("it may go on");
    private final AtomicInteger timesCopied = new AtomicInteger();

    /** Takes long when it is copied for the first time. */
    private final SlowToCopy slowValue = new SlowToCopy("slow", this::takeLongOnce);

    private final AtomicReference<Future<String>> slowAnswer = new AtomicReference<>();

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    void a_change_that_a_work_makes_is_not_seen_by_its_caller(Workers workers) throws Exception {
        String seen = ask(workers, ours, account -> account.pay(30).toString());

        assertThat(seen).as("what the work has").isEqualTo("[ours, paid 30] 70");
        assertThat(ours).as("what the caller has").hasToString("[ours] 100");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void what_the_caller_changes_afterwards_is_not_seen_by_the_work(Workers workers)
            throws Exception {
        Future<String> answer =
                start(
                        workers,
                        ours,
                        account -> {
                            goOn.pass();
                            return account.toString();
                        });
        ours.pay(30);
        goOn.open();

        assertThat(get(workers, answer)).as("what the work has").isEqualTo("[ours] 100");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void the_copy_is_made_before_start_returns(Workers workers) throws Exception {
        Worker caller = startSlowly(workers);
        try {
            assertThat(isBegun.isOpen()).as("the value is copied").isTrue();
            assertThat(caller).restsOrEnds();
            assertThat(caller).as("the caller whose value is being copied").isNotDone();
        } finally {
            goOn.open();
        }
        caller.join();
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void two_works_on_one_value_have_nothing_in_common(Workers workers) throws Exception {
        String first = ask(workers, ours, account -> account.pay(30).toString());
        ours.pay(1);
        String second = ask(workers, ours, account -> account.pay(5).toString());
        // Nothing has changed meanwhile but the copies.

        String third = ask(workers, ours, Account::toString);
        assertThat(third).as("what the third has").isEqualTo("[ours, paid 1] 99");
        assertThat(first).as("what the first has").isEqualTo("[ours, paid 30] 70");
        assertThat(second).as("what the second has").isEqualTo("[ours, paid 1, paid 5] 94");
        assertThat(ours).as("what the caller has").hasToString("[ours, paid 1] 99");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void what_a_value_refers_to_is_copied_with_it_however_deep(Workers workers) throws Exception {
        var accounts = new HashMap<String, ArrayList<Account>>();
        accounts.put("few", new ArrayList<>(List.of(ours)));

        String seen =
                ask(
                        workers,
                        accounts,
                        copies -> {
                            copies.get("few").get(0).pay(30);
                            copies.get("few").add(new Account("another", 5));
                            copies.put("none", new ArrayList<>());
                            return copies.toString();
                        });

        assertThat(seen)
                .as("what the work has")
                .contains("few=[[ours, paid 30] 70, [another] 5]", "none=[]");
        assertThat(accounts).as("what the caller has").hasToString("{few=[[ours] 100]}");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "the_caller_gets_a_copy_of_the_result")
    void numbers_texts_and_records_that_can_be_changed_are_copied_too(Workers workers)
            throws Exception {
        for (Changeable<?> each : Changeable.ofAllKinds()) {
            assertCopied(workers, each);
        }
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void what_is_one_object_in_a_value_is_one_in_its_copy(Workers workers) throws Exception {
        var other = new Account("other", 200);
        ours.join(other);
        var accounts = new ArrayList<>(List.of(ours, other, ours));

        String seen =
                ask(
                        workers,
                        accounts,
                        copies -> {
                            copies.get(0).pay(30);
                            return copies
                                    + ", and partners "
                                    + copies.get(0).partner()
                                    + copies.get(1).partner();
                        });

        assertThat(seen)
                .as("what the work has")
                .isEqualTo(
                        "[[ours, paid 30] 70, [other] 200, [ours, paid 30] 70],"
                                + " and partners [other] 200[ours, paid 30] 70");
        assertThat(accounts)
                .as("what the caller has")
                .hasToString("[[ours] 100, [other] 200, [ours] 100]");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void the_caller_gets_a_copy_of_the_result(Workers workers) throws Exception {
        Account result =
                ask(
                        workers,
                        ours,
                        account -> {
                            kept.set(account.pay(30));
                            return account;
                        });
        result.pay(1);

        assertThat(result).as("what the caller gets").hasToString("[ours, paid 30, paid 1] 69");
        assertThat(kept.get()).as("what the work has").hasToString("[ours, paid 30] 70");
        assertThat(ours).as("what the caller has").hasToString("[ours] 100");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "the_caller_gets_a_copy_of_the_result")
    void the_result_is_copied_when_the_work_ends(Workers workers) throws Exception {
        Future<Account> answer =
                start(
                        workers,
                        ours,
                        account -> {
                            kept.set(account);
                            return account;
                        });
        Await.until("the answer does not come", answer::isDone);
        kept.get().pay(30);

        assertThat(get(workers, answer)).as("what the caller gets").hasToString("[ours] 100");
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void any_number_of_works_go_on_at_the_same_time(Workers workers) throws Exception {
        var all = new Rendezvous(WORKS, "the moment when all are at work");
        List<Future<Integer>> answers = Collections.synchronizedList(new ArrayList<>());
        Work<Account, Integer> meet =
                account -> {
                    all.meet();
                    return account.cents();
                };
        Worker caller =
                workers.start(
                        "caller",
                        () -> {
                            for (int i = 0; i < WORKS; i++) {
                                answers.add(helpers.start(ours, meet));
                            }
                        });
        caller.join();

        for (Future<Integer> answer : answers) {
            assertThat(get(workers, answer)).as("what a work has").isEqualTo(100);
        }
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void a_copy_that_takes_long_holds_up_no_other(Workers workers) throws Exception {
        Worker slow = startSlowly(workers);
        try {
            String seen = ask(workers, ours, Account::toString);
            String sameAgain = ask(workers, slowValue, SlowToCopy::name);

            assertThat(seen).as("what the other work has").isEqualTo("[ours] 100");
            assertThat(sameAgain).as("what the other work on the value has").isEqualTo("slow");
        } finally {
            goOn.open();
        }
        slow.join();
        assertThat(get(workers, slowAnswer.get())).as("what the slow one has").isEqualTo("slow");
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_a_work_throws_is_told_and_others_go_on(Workers workers) throws Exception {
        var refused = new IllegalStateException("there is too little");
        var broken = new LinkageError("a class is missing");
        var checked = new IOException("the file is gone");
        var cancelled = new CancellationException("nobody wants it any more");
        Work<Account, String> read =
                account -> {
                    throw checked;
                };
        Work<Account, String> cancel =
                account -> {
                    throw cancelled;
                };
        Work<Account, String> refuse =
                account -> {
                    throw refused;
                };
        Work<Account, String> fail =
                account -> {
                    throw broken;
                };

        assertToldOf(workers, start(workers, ours, refuse), refused);
        assertToldOf(workers, start(workers, ours, fail), broken);
        assertToldOf(workers, start(workers, ours, read), checked);
        assertToldOf(workers, start(workers, ours, cancel), cancelled);
        assertThat(ask(workers, ours, Account::cents)).as("what a third work has").isEqualTo(100);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void a_value_that_cannot_be_copied_is_refused(Workers workers) throws Exception {
        assertRefused(workers, new ArrayList<>(List.of("text", new Object())));
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_value_that_cannot_be_copied_is_refused")
    void a_value_that_can_be_written_and_not_be_read_is_refused_too(Workers workers)
            throws Exception {
        assertRefused(workers, new ArrayList<>(List.of("text", new Unreadable())));
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "a_change_that_a_work_makes_is_not_seen_by_its_caller")
    void a_caller_that_is_interrupted_already_starts_a_work_all_the_same(Workers workers)
            throws Exception {
        var answer = new AtomicReference<Future<String>>();
        workers.start(
                        "interrupted caller",
                        () -> {
                            Thread.currentThread().interrupt();
                            answer.set(helpers.start(ours, account -> account.pay(30).toString()));
                        })
                .join();

        assertThat(get(workers, answer.get())).as("what it has").isEqualTo("[ours, paid 30] 70");
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "the_caller_gets_a_copy_of_the_result")
    void the_answer_comes_to_all_who_wait_with_a_time_or_without(Workers workers) throws Exception {
        Future<Account> answer =
                start(
                        workers,
                        ours,
                        account -> {
                            isBegun.open();
                            goOn.pass();
                            kept.set(account);
                            return account;
                        });
        isBegun.pass();
        List<Account> got = new CopyOnWriteArrayList<>();
        List<Worker> waiting = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            waiting.add(workers.start("waiting", () -> got.add(answer.get())));
        }
        waiting.add(workers.start("waiting with a time", () -> got.add(answer.get(1, DAYS))));
        for (TimeUnit unit : List.of(NANOSECONDS, DAYS)) {
            waiting.add(
                    workers.start(
                            "waiting with all the time there is",
                            () -> got.add(answer.get(Long.MAX_VALUE, unit))));
        }
        for (Worker each : waiting) {
            assertThat(each).rests();
        }
        for (TimeUnit unit : List.of(MILLISECONDS, MICROSECONDS, NANOSECONDS)) {
            assertThat(workers.start("impatient", () -> answer.get(1, unit)).failure())
                    .as("who waits for one of the %s", unit)
                    .isInstanceOf(TimeoutException.class);
        }
        assertThat(workers.start("very impatient", () -> answer.get(0, MILLISECONDS)).failure())
                .as("who does not wait at all")
                .isInstanceOf(TimeoutException.class);
        // Nobody is waiting for this: it wakes those who wait for the answer, as anything may.
        workers.start("stranger", () -> wake(answer)).join();
        for (Worker each : waiting) {
            assertThat(each).rests();
        }
        goOn.open();
        for (Worker each : waiting) {
            each.join();
        }
        kept.get().pay(30);

        assertThat(got).as("what they got").hasSize(waiting.size());
        assertThat(got).extracting(Account::toString).containsOnly("[ours] 100");
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "the_caller_gets_a_copy_of_the_result")
    void a_result_that_cannot_be_copied_is_told(Workers workers) throws Exception {
        Future<ArrayList<Object>> answer =
                start(workers, ours, account -> new ArrayList<>(List.of(account, new Object())));

        assertThat(failure(workers, answer))
                .as("what the caller was told")
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);

        var refused = new IllegalStateException("it must not be copied");
        var broken = new LinkageError("a class is missing");
        assertToldThatCopyingFails(workers, () -> fail(refused));
        assertToldThatCopyingFails(workers, () -> fail(broken));
    }

    /** The result's own code throws something unchecked while it is copied. */
    private void assertToldThatCopyingFails(Workers workers, Body failing)
            throws InterruptedException {
        Future<SlowToCopy> answer =
                start(workers, ours, account -> new SlowToCopy("never copied", failing));

        assertThat(failure(workers, answer))
                .as("what the caller was told of a result whose copying fails")
                .isInstanceOf(ExecutionException.class);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static void fail(Error failure) {
        throw failure;
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void who_waits_rests_and_can_be_interrupted_which_the_work_does_not_notice(Workers workers)
            throws Exception {
        Future<String> answer =
                start(
                        workers,
                        ours,
                        account -> {
                            isBegun.open();
                            goOn.pass();
                            return account.toString();
                        });
        isBegun.pass();
        Worker waiting = workers.start("waiting", answer::get);
        try {
            assertThat(waiting).rests();

            waiting.interrupt();

            assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        } finally {
            goOn.open();
        }
        assertThat(get(workers, answer)).as("what the work has").isEqualTo("[ours] 100");
    }

    private static void wake(Object lock) {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    /** The work changes and returns what it was given, and the caller changes what came of it. */
    private <T extends Serializable> void assertCopied(Workers workers, Changeable<T> changeable)
            throws InterruptedException {
        T value = changeable.value();
        var ofTheWork = new AtomicReference<T>();
        String before = changeable.shown(value);

        T result =
                ask(
                        workers,
                        value,
                        copy -> {
                            changeable.change(copy);
                            ofTheWork.set(copy);
                            return copy;
                        });
        String after = changeable.shown(result);
        changeable.change(result);

        assertThat(changeable.shown(value)).as("what the caller has given").isEqualTo(before);
        assertThat(after).as("what the caller gets").isNotEqualTo(before);
        assertThat(changeable.shown(ofTheWork.get())).as("what the work has").isEqualTo(after);
    }

    private <T extends Serializable> void assertRefused(Workers workers, T value)
            throws InterruptedException {
        var works = new AtomicInteger();
        var answer = new AtomicReference<Future<?>>();

        Worker caller =
                workers.start(
                        "caller",
                        () -> answer.set(helpers.start(value, it -> works.incrementAndGet())));

        assertThat(caller.failure())
                .as("what the caller was told")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(works).as("works that were done all the same").hasValue(0);
    }

    /** A caller whose value is being copied until all may go on; or it has returned already. */
    private Worker startSlowly(Workers workers) {
        Worker caller =
                workers.start(
                        "caller with a slow value",
                        () -> slowAnswer.set(helpers.start(slowValue, SlowToCopy::name)));
        Await.until(
                "the value is neither copied nor has start returned",
                () -> isBegun.isOpen() || caller.isDone());
        return caller;
    }

    private void takeLongOnce() throws InterruptedException {
        if (timesCopied.incrementAndGet() == 1) {
            isBegun.open();
            goOn.pass();
        }
    }

    private <T extends Serializable, R extends Serializable> R ask(
            Workers workers, T value, Work<T, R> work) throws InterruptedException {
        return get(workers, start(workers, value, work));
    }

    private <T extends Serializable, R extends Serializable> Future<R> start(
            Workers workers, T value, Work<T, R> work) throws InterruptedException {
        var answer = new AtomicReference<Future<R>>();
        workers.start("caller", () -> answer.set(helpers.start(value, work))).join();
        return answer.get();
    }

    private static <R> R get(Workers workers, Future<R> answer) throws InterruptedException {
        var result = new AtomicReference<R>();
        workers.start("waiting for the answer", () -> result.set(answer.get())).join();
        return result.get();
    }

    private static void assertToldOf(Workers workers, Future<?> answer, Throwable failure)
            throws InterruptedException {
        Throwable told = failure(workers, answer);
        assertThat(told).as("what was told").isInstanceOf(ExecutionException.class);
        assertThat(told.getCause()).as("what the work threw").isSameAs(failure);
    }

    private static Throwable failure(Workers workers, Future<?> answer)
            throws InterruptedException {
        return workers.start("waiting for the failure", answer::get).failure();
    }
}
