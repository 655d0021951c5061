package races.order_matters;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.scenario.Await;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.lang.Thread.State;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A clerk who pays no bill before its cheque has cleared, and makes nothing wait for more. */
@ClaimExercise
class OrderMattersExercise {

    private final Clerk clerk = Variant.of(Clerk.class).fresh();

    /** What was done, in that order. */
    private final List<String> history = new CopyOnWriteArrayList<>();

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    @ShowTimeline
    void a_bill_that_comes_first_rests_until_its_cheque_has_cleared(Workers workers)
            throws Exception {
        var isClearing = new Gate("the cheque is clearing");
        var goOn = new Gate("the cheque may clear");

        Worker bill = workers.start("bill", () -> pay(1, "bill paid"));
        assertThat(bill).as("before its cheque comes").rests();
        workers.start(
                "cheque",
                () ->
                        clerk.clear(
                                1,
                                unchecked(
                                        () -> {
                                            isClearing.open();
                                            goOn.pass();
                                            history.add("cheque cleared");
                                        })));
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
        workers.start("cheque", () -> clear(1, "cheque cleared")).join();
        workers.start("bill", () -> pay(1, "bill paid")).join();

        assertThat(history).containsExactly("cheque cleared", "bill paid");
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
        Worker waiting = workers.start("bill of 1", () -> pay(1, "bill of 1"));
        assertThat(waiting).as("before any cheque comes").rests();

        workers.start("cheque 2", () -> clear(2, "cheque 2")).join();
        stillRests(waiting, "when another cheque has cleared");
        workers.start("bill of 2", () -> pay(2, "bill of 2")).join();
        stillRests(waiting, "when the bill of another cheque is paid");
        workers.start("cheque 1", () -> clear(1, "cheque 1")).join();
        workers.joinAll();

        assertThat(history).containsExactly("cheque 2", "bill of 2", "cheque 1", "bill of 1");
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void cheques_clear_and_bills_are_paid_at_the_same_time(Workers workers) throws Exception {
        var together = new Rendezvous(2, "the moment when both are at it");
        Runnable meeting = unchecked(together::meet);

        workers.start("cheque 1", () -> clerk.clear(1, meeting));
        workers.start("cheque 2", () -> clerk.clear(2, meeting));
        workers.joinAll();
        workers.start("bill of 1", () -> clerk.pay(1, meeting));
        workers.start("other bill of 1", () -> clerk.pay(1, meeting));
        workers.joinAll();
        workers.start("bill of 2", () -> clerk.pay(2, meeting));
        workers.start("cheque 3", () -> clerk.clear(3, meeting));
        workers.joinAll();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    @ShowTimeline
    void a_bill_that_is_interrupted_while_it_waits_is_not_paid(Workers workers) throws Exception {
        Worker bill = workers.start("bill", () -> pay(1, "bill"));
        assertThat(bill).as("before its cheque comes").rests();

        bill.interrupt();
        assertThat(bill.failure()).isInstanceOf(InterruptedException.class);
        clear(1, "cheque");
        workers.start("other bill", () -> pay(1, "other bill")).join();

        assertThat(history).containsExactly("cheque", "other bill");
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_bill_that_comes_first_rests_until_its_cheque_has_cleared")
    @ShowTimeline
    void a_cheque_that_bounces_lets_no_bill_go_and_can_be_tried_again(Workers workers)
            throws Exception {
        Runnable bouncing =
                () -> {
                    throw new IllegalStateException("bounced");
                };
        Worker bill = workers.start("bill", () -> pay(1, "bill"));
        assertThat(bill).as("before its cheque comes").rests();

        workers.start(
                        "cheque that bounces",
                        () ->
                                assertThatIllegalStateException()
                                        .isThrownBy(() -> clerk.clear(1, bouncing))
                                        .withMessage("bounced"))
                .join();
        stillRests(bill, "when its cheque has bounced");
        workers.start("cheque that clears", () -> clear(1, "cheque")).join();
        workers.joinAll();

        assertThat(history).containsExactly("cheque", "bill");
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
