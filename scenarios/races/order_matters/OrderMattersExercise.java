package races.order_matters;

import static claimcheck.scenario.Body.raise;
import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.lang.Thread.State;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A clerk who pays no bill before its cheque has cleared, and makes nothing wait for more. */
@ClaimExercise
class OrderMattersExercise {

    /** The number of a cheque; as an object it is another one each time that it is boxed. */
    private static final int LARGE = 100_000;

    /** What the numbers of two cheques differ by, that a table or a mask may take for the same. */
    private static final int TABLE = 1 << 10;

    /** More than a table begins with, and enough for each of its places to be shared. */
    private static final int MANY = 300;

    /** In which a bill is interrupted at the moment when its cheque clears. */
    private static final int INTERRUPTED_ROUNDS = 10;

    private final Variant<Clerk> variant = Variant.of(Clerk.class);
    private final Clerk clerk = variant.fresh();

    /** What was done, in that order. */
    private final List<String> history = new CopyOnWriteArrayList<>();

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    @ShowTimeline
    void a_bill_that_comes_first_rests_until_its_cheque_has_cleared(Workers workers)
            throws Exception {
        var isClearing = new Gate("the cheque is clearing");
        var goOn = new Gate("the cheque may clear");

        Worker bill = workers.start("bill", () -> pay(LARGE, "bill paid"));
        assertThat(bill).as("before its cheque comes").rests();
        workers.start("cheque", () -> clerk.clear(LARGE, held(isClearing, goOn, "cheque cleared")));
        isClearing.pass();
        stillRests(bill, "while its cheque is clearing");
        assertThat(bill).staysBlocked();
        goOn.open();
        workers.joinAll();

        assertThat(history).containsExactly("cheque cleared", "bill paid");
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_cheque_that_comes_first_clears_and_a_later_bill_is_paid_at_once(Workers workers)
            throws Exception {
        for (int cheque : List.of(1, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            workers.start("cheque " + cheque, () -> clear(cheque, "cheque cleared")).join();
            workers.start("bill of " + cheque, () -> pay(cheque, "bill paid")).join();

            assertThat(history).containsExactly("cheque cleared", "bill paid");
            history.clear();
        }
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    @ShowTimeline
    void all_bills_of_a_cheque_are_paid_when_it_has_cleared(Workers workers) throws Exception {
        for (String bill : List.of("first bill", "second bill", "third bill")) {
            assertThat(workers.start(bill, () -> pay(1, bill)))
                    .as("before its cheque comes")
                    .rests();
        }

        clear(1, "cheque");
        workers.joinAll();
        workers.start("late bill", () -> pay(1, "late bill")).join();

        assertThat(history)
                .startsWith("cheque")
                .endsWith("late bill")
                .containsExactlyInAnyOrder(
                        "cheque", "first bill", "second bill", "third bill", "late bill");
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    @ShowTimeline
    void a_bill_waits_for_its_own_cheque_and_for_no_other(Workers workers) throws Exception {
        Worker first = workers.start("bill of 1", () -> pay(1, "bill of 1"));
        assertThat(first).as("before any cheque comes").rests();
        Worker second = workers.start("bill of 2", () -> pay(1 + TABLE, "bill of 2"));
        assertThat(second).as("before any cheque comes").rests();
        Worker third = workers.start("bill of 3", () -> pay(1 + 2 * TABLE, "bill of 3"));
        assertThat(third).as("before any cheque comes").rests();

        workers.start("cheque 2", () -> clear(1 + TABLE, "cheque 2")).join();
        stillRests(first, "when another cheque has cleared");
        stillRests(third, "when another cheque has cleared");
        second.join();
        workers.start("late bill of 2", () -> pay(1 + TABLE, "late bill of 2")).join();
        stillRests(first, "when the bill of another cheque is paid");
        stillRests(third, "when the bill of another cheque is paid");
        workers.start("cheque 1", () -> clear(1, "cheque 1")).join();
        first.join();
        stillRests(third, "when another cheque has cleared");
        workers.start("cheque 3", () -> clear(1 + 2 * TABLE, "cheque 3")).join();
        workers.joinAll();

        assertThat(history)
                .containsExactly(
                        "cheque 2",
                        "bill of 2",
                        "late bill of 2",
                        "cheque 1",
                        "bill of 1",
                        "cheque 3",
                        "bill of 3");
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void cheques_clear_and_bills_are_paid_at_the_same_time(Workers workers) throws Exception {
        var together = new Rendezvous(5, "the moment when all five are at it");
        Runnable meeting = unchecked(together::meet);

        for (int cheque = 1; cheque <= 5; cheque++) {
            int number = cheque;
            workers.start("cheque " + number, () -> clerk.clear(number, meeting));
        }
        workers.joinAll();
        for (int bill = 1; bill <= 5; bill++) {
            workers.start("bill of 1, no. " + bill, () -> clerk.pay(1, meeting));
        }
        workers.joinAll();
        for (int cheque = 2; cheque <= 4; cheque++) {
            int number = cheque;
            workers.start("bill of " + number, () -> clerk.pay(number, meeting));
        }
        workers.start("cheque 6", () -> clerk.clear(6, meeting));
        workers.start("cheque 7", () -> clerk.clear(7, meeting));
        workers.joinAll();

        Clerk other = variant.fresh();
        var isClearing = new Gate("a cheque is clearing");
        var goOn = new Gate("that cheque may clear");
        workers.start("slow cheque", () -> other.clear(0, held(isClearing, goOn, "slow")));
        isClearing.pass();
        workers.start(
                        "many other cheques and their bills",
                        () -> {
                            for (int i = 1; i <= MANY; i++) {
                                clearAndPay(other, i);
                                clearAndPay(other, -i);
                                clearAndPay(other, i * TABLE);
                            }
                        })
                .join();
        goOn.open();
        workers.joinAll();
    }

    @Test
    @TakesLong
    @Shows(
            value = Behaviour.LIVENESS,
            points = 2,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    void a_bill_and_its_cheque_may_come_at_the_same_moment() {
        assertThat(Interleavings.explore(ChequeAndBill.class)).neverFails();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    @ShowTimeline
    void a_bill_that_is_interrupted_while_it_waits_is_not_paid(Workers workers) throws Exception {
        var isClearing = new Gate("the cheque is clearing");
        var goOn = new Gate("the cheque may clear");
        Worker bill = workers.start("bill", () -> pay(1, "bill"));
        assertThat(bill).as("before its cheque comes").rests();
        Worker other = workers.start("other bill", () -> pay(1, "other bill"));
        assertThat(other).as("before its cheque comes").rests();

        bill.interrupt();
        assertThat(bill.failure()).isInstanceOf(InterruptedException.class);
        stillRests(other, "when the first was interrupted");
        Worker early =
                workers.start(
                        "bill of one who comes interrupted",
                        () -> {
                            Thread.currentThread().interrupt();
                            pay(1, "early bill");
                        });
        assertThat(early.failure()).isInstanceOf(InterruptedException.class);
        workers.start("cheque", () -> clerk.clear(1, held(isClearing, goOn, "cheque")));
        isClearing.pass();
        Worker third = workers.start("third bill", () -> pay(1, "third bill"));
        assertThat(third).as("while its cheque is clearing").rests();
        third.interrupt();
        assertThat(third.failure()).isInstanceOf(InterruptedException.class);
        goOn.open();
        other.join();
        workers.start("late bill", () -> pay(1, "late bill")).join();

        assertThat(history).containsExactly("cheque", "other bill", "late bill");
    }

    /** The interrupt comes with the wake-up, now before it and now after it. */
    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_bill_that_is_interrupted_while_it_waits_is_not_paid")
    void an_interrupt_at_the_moment_when_its_cheque_clears_costs_no_other_bill_its_turn(
            Workers workers) throws Exception {
        for (int round = 0; round < INTERRUPTED_ROUNDS; round++) {
            Clerk fresh = variant.fresh();
            Worker interrupted = workers.start("interrupted", () -> payIfNotInterrupted(fresh));
            assertThat(interrupted).as("before its cheque comes").rests();
            Worker behind = workers.start("behind it", () -> fresh.pay(1, () -> {}));
            assertThat(behind).as("before its cheque comes").rests();

            // Who needs this monitor when it is woken does not come between the two.
            synchronized (fresh) {
                if (round % 2 == 0) {
                    fresh.clear(1, () -> {});
                    interrupted.interrupt();
                } else {
                    interrupted.interrupt();
                    fresh.clear(1, () -> {});
                }
            }

            interrupted.join();
            behind.join();
            workers.start("late bill", () -> fresh.pay(1, () -> {})).join();
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    @ShowTimeline
    void a_cheque_that_bounces_lets_no_bill_go_and_can_be_tried_again(Workers workers)
            throws Exception {
        Worker bill = workers.start("bill", () -> pay(1, "bill"));
        assertThat(bill).as("before its cheque comes").rests();

        var exception = new IllegalStateException("bounced");
        bounce(
                workers,
                () -> {
                    throw exception;
                },
                exception);
        stillRests(bill, "when its cheque has bounced");
        var error = new AssertionError("bounced again");
        bounce(
                workers,
                () -> {
                    throw error;
                },
                error);
        stillRests(bill, "when its cheque has bounced again");
        var checked = new IOException("bounced oddly");
        bounce(workers, () -> raise(checked), checked);
        stillRests(bill, "when its cheque has bounced oddly");
        workers.start("cheque that clears", () -> clear(1, "cheque")).join();
        bill.join();

        var isClearing = new Gate("the second cheque is clearing");
        var goOn = new Gate("the second cheque may bounce");
        Runnable late =
                unchecked(
                        () -> {
                            isClearing.open();
                            goOn.pass();
                            throw exception;
                        });
        Worker bouncing =
                workers.start(
                        "cheque that bounces late",
                        () -> assertThatThrownBy(() -> clerk.clear(2, late)).isSameAs(exception));
        isClearing.pass();
        Worker second = workers.start("bill that comes meanwhile", () -> pay(2, "second bill"));
        assertThat(second).as("while its cheque is clearing").rests();
        goOn.open();
        bouncing.join();
        stillRests(second, "when its cheque has bounced late");
        workers.start("second cheque that clears", () -> clear(2, "second cheque")).join();
        workers.joinAll();

        assertThat(history).containsExactly("cheque", "bill", "second cheque", "second bill");
    }

    private static void payIfNotInterrupted(Clerk clerk) {
        try {
            clerk.pay(1, () -> {});
        } catch (InterruptedException e) {
            // It was interrupted before its cheque had cleared, or may say so.
        }
    }

    private static void clearAndPay(Clerk clerk, int cheque) throws InterruptedException {
        clerk.clear(cheque, () -> {});
        clerk.pay(cheque, () -> {});
    }

    /** What is done when it may go on. */
    private Runnable held(Gate begins, Gate goOn, String done) {
        return unchecked(
                () -> {
                    begins.open();
                    goOn.pass();
                    history.add(done);
                });
    }

    private void bounce(Workers workers, Runnable bouncing, Throwable failure)
            throws InterruptedException {
        workers.start(
                        "cheque that bounces",
                        () -> assertThatThrownBy(() -> clerk.clear(1, bouncing)).isSameAs(failure))
                .join();
    }

    private void clear(int cheque, String done) {
        clerk.clear(cheque, () -> history.add(done));
    }

    private void pay(int cheque, String done) throws InterruptedException {
        clerk.pay(cheque, () -> history.add(done));
    }

    /** Who was woken for nothing is given the time to find that out. */
    private static void stillRests(Worker bill, String when) {
        Await.until(
                () -> "bill '" + bill.name() + "' neither waits nor is paid",
                () -> bill.isDone() || isWaiting(bill.thread().getState()));
        assertThat(bill).as(when).rests();
    }

    /** Who is to enter a monitor does not wait any more. */
    private static boolean isWaiting(State state) {
        return state == State.WAITING || state == State.TIMED_WAITING;
    }
}
