package races.check_then_act;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two payers can both see enough money for one bill, unless check and act are one step. */
@ClaimScenario
class CheckThenActScenario {

    private static final int BILL = 100;
    private static final int ROUNDS = 20_000;

    @Test
    void both_payers_see_enough_money_and_the_balance_falls_below_zero(Workers workers)
            throws Exception {
        var bothHaveChecked = new Rendezvous(2);
        var account = new Accounts.CheckThenAct(BILL, unchecked(bothHaveChecked::meet));
        var firstPaid = new AtomicBoolean();
        var secondPaid = new AtomicBoolean();

        workers.start("first payer", () -> firstPaid.set(account.pay(BILL)));
        workers.start("second payer", () -> secondPaid.set(account.pay(BILL)));
        workers.joinAll();

        assertThat(firstPaid).isTrue();
        assertThat(secondPaid).isTrue();
        assertThat(account.balance()).isEqualTo(-BILL);
    }

    @Test
    void it_happens_unforced_too(Evidence evidence) throws Exception {
        Map<Integer, Integer> balances =
                payTogether(() -> new Accounts.CheckThenAct(BILL, () -> {}))
                        .tallyUntil(balance -> balance < 0, ROUNDS, Account::balance);

        assertThat(balances).containsOnlyKeys(-BILL, 0);
        evidence.saw(
                "%,d of %,d rounds paid two bills with the money for one",
                balances.get(-BILL), balances.get(-BILL) + balances.get(0));
    }

    @Test
    void jcstress_sees_both_payers_pay() {
        assertThat(Stress.run(CheckThenActStress.Separate.class)).hasWitness();
    }

    @Test
    void under_one_lock_the_second_payer_cannot_even_check_before_the_first_has_paid(
            Workers workers) throws Exception {
        var firstHasChecked = new Gate("the first payer has checked");
        var firstMayPay = new Gate("the first payer may pay");
        var lock = new ReentrantLock();
        var account =
                new Accounts.UnderOneLock(
                        BILL,
                        lock,
                        unchecked(
                                () -> {
                                    firstHasChecked.open();
                                    firstMayPay.pass();
                                }));
        var firstPaid = new AtomicBoolean();
        var secondPaid = new AtomicBoolean();

        workers.start("first payer", () -> firstPaid.set(account.pay(BILL)));
        firstHasChecked.pass();
        var second = workers.start("second payer", () -> secondPaid.set(account.pay(BILL)));
        assertThat(second).isWaitingFor(lock);
        firstMayPay.open();
        workers.joinAll();

        assertThat(firstPaid).isTrue();
        assertThat(secondPaid).isFalse();
        assertThat(account.balance()).isZero();
    }

    @Test
    void with_compare_and_set_a_payer_whose_check_is_out_of_date_checks_again(Workers workers)
            throws Exception {
        var slowHasChecked = new Gate("the slow payer has checked");
        var slowMayPay = new Gate("the slow payer may pay");
        var checks = new AtomicBoolean();
        var account =
                new Accounts.CompareAndSet(
                        BILL,
                        unchecked(
                                () -> {
                                    boolean isFirst = checks.compareAndSet(false, true);
                                    if (isFirst) {
                                        slowHasChecked.open();
                                        slowMayPay.pass();
                                    }
                                }));
        var slowPaid = new AtomicBoolean();

        workers.start("slow payer", () -> slowPaid.set(account.pay(BILL)));
        slowHasChecked.pass();
        boolean quickPaid = account.pay(BILL);
        slowMayPay.open();
        workers.joinAll();

        assertThat(quickPaid).isTrue();
        assertThat(slowPaid).isFalse();
        assertThat(account.balance()).isZero();
    }

    @Test
    void unforced_neither_of_these_two_ever_pays_twice() throws Exception {
        var onlyOnePays = Map.of(0, ROUNDS);

        assertThat(
                        payTogether(() -> new Accounts.UnderOneLock(BILL, () -> {}))
                                .tally(ROUNDS, Account::balance))
                .isEqualTo(onlyOnePays);
        assertThat(
                        payTogether(() -> new Accounts.CompareAndSet(BILL, () -> {}))
                                .tally(ROUNDS, Account::balance))
                .isEqualTo(onlyOnePays);
    }

    @Test
    void jcstress_sees_only_one_pay_with_either_cure() {
        assertThat(Stress.run(CheckThenActStress.Together.class)).neverFails();
    }

    private static Rounds<Account> payTogether(Supplier<Account> fresh) {
        return Rounds.of(fresh, account -> account.pay(BILL), account -> account.pay(BILL));
    }
}
