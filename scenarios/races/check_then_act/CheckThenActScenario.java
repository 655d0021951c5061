package races.check_then_act;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static races.check_then_act.TwoPayers.BILL;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two payers can both see enough money for one bill, unless check and act are one step. */
@ClaimScenario
class CheckThenActScenario {

    private static final int ROUNDS = 5_000;
    private static final Map<Integer, Integer> ALWAYS_ONE_BILL = Map.of(1, ROUNDS);

    @Test
    @ShowTimeline
    void both_payers_see_enough_money_and_the_balance_falls_below_zero(Workers workers)
            throws Exception {
        var bothHaveChecked = new Rendezvous(2);
        var payers =
                new TwoPayers(new Accounts.CheckThenAct(BILL, unchecked(bothHaveChecked::meet)));

        workers.start("first payer", payers::first);
        workers.start("second payer", payers::second);
        workers.joinAll();

        assertThat(payers.billsPaid()).isEqualTo(2);
        assertThat(payers.left()).isEqualTo(-BILL);
    }

    @Test
    void both_pay_unforced_too(Evidence evidence) throws Exception {
        Map<Integer, Integer> seen =
                payTogether(() -> new Accounts.CheckThenAct(BILL, () -> {}))
                        .tally(ROUNDS, TwoPayers::billsPaid);
        evidence.saw(
                "%,d of %,d rounds paid two bills with the money for one",
                seen.getOrDefault(2, 0), ROUNDS);

        // The rounds are to look at: two threads that have to share one core may never meet.
        assertThat(Stress.run(CheckThenActStress.Separate.class)).hasWitness();
    }

    @Test
    @ShowTimeline
    void under_one_lock_the_second_payer_cannot_even_check_before_the_first_has_paid(
            Workers workers) throws Exception {
        var firstHasChecked = new Gate("the first payer has checked");
        var firstMayPay = new Gate("the first payer may pay");
        var lock = new ReentrantLock();
        Runnable checked =
                unchecked(
                        () -> {
                            firstHasChecked.open();
                            firstMayPay.pass();
                        });
        var payers = new TwoPayers(new Accounts.UnderOneLock(BILL, lock, checked));

        workers.start("first payer", payers::first);
        firstHasChecked.pass();
        Worker second = workers.start("second payer", payers::second);
        assertThat(second).isWaitingFor(lock);
        firstMayPay.open();
        workers.joinAll();

        assertThat(payers.billsPaid()).isEqualTo(1);
        assertThat(payers.left()).isZero();
    }

    @Test
    @ShowTimeline
    void with_compare_and_set_a_payer_whose_check_is_out_of_date_checks_again(Workers workers)
            throws Exception {
        var slowHasChecked = new Gate("the slow payer has checked");
        var slowMayPay = new Gate("the slow payer may pay");
        var checks = new AtomicInteger();
        Runnable checked =
                unchecked(
                        () -> {
                            if (checks.incrementAndGet() == 1) {
                                slowHasChecked.open();
                                slowMayPay.pass();
                            }
                        });
        var payers = new TwoPayers(new Accounts.CompareAndSet(BILL, checked));

        workers.start("slow payer", payers::first);
        slowHasChecked.pass();
        workers.start("quick payer", payers::second).join();
        slowMayPay.open();
        workers.joinAll();

        assertThat(payers.billsPaid()).isEqualTo(1);
        assertThat(payers.left()).isZero();
    }

    @Test
    void under_one_lock_one_bill_is_paid_in_every_round() throws Exception {
        assertThat(
                        payTogether(() -> new Accounts.UnderOneLock(BILL, () -> {}))
                                .tally(ROUNDS, TwoPayers::billsPaid))
                .isEqualTo(ALWAYS_ONE_BILL);
    }

    @Test
    void with_compare_and_set_one_bill_is_paid_in_every_round() throws Exception {
        assertThat(
                        payTogether(() -> new Accounts.CompareAndSet(BILL, () -> {}))
                                .tally(ROUNDS, TwoPayers::billsPaid))
                .isEqualTo(ALWAYS_ONE_BILL);
    }

    @Test
    void jcstress_sees_one_bill_paid_with_either_cure() {
        assertThat(Stress.run(CheckThenActStress.Together.class)).neverFails();
    }

    private static Rounds<TwoPayers> payTogether(Supplier<Account> fresh) {
        return Rounds.of(() -> new TwoPayers(fresh.get()), TwoPayers::first, TwoPayers::second);
    }
}
