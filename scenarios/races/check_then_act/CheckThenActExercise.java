package races.check_then_act;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An account that never pays out what it does not have, however many customers come at once. */
@ClaimExercise
class CheckThenActExercise {

    private final Variant<BankAccount> variant = Variant.of(BankAccount.class);

    @Test
    @Shows(Behaviour.SAFETY)
    void one_customer_gets_money_as_long_as_there_is_enough() {
        BankAccount account = variant.fresh(100);
        var cash = new AtomicInteger();

        assertThat(account.withdraw(30, cash::addAndGet)).as("30 of 100 are paid out").isTrue();
        assertThat(account.withdraw(71, cash::addAndGet)).as("71 of 70 are paid out").isFalse();
        assertThat(account.withdraw(70, cash::addAndGet)).as("70 of 70 are paid out").isTrue();

        assertThat(cash).hasValue(100);
        assertThat(account.balance()).as("what is left").isZero();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void two_customers_at_once_get_what_there_is_and_no_more() {
        assertThat(Interleavings.explore(TwoCustomers.class)).neverFails();
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void customers_of_different_accounts_are_served_at_the_same_time(Workers workers)
            throws Exception {
        var bothPayOut = new Rendezvous(2, "the moment when both machines pay out");
        BankAccount one = variant.fresh(10);
        BankAccount other = variant.fresh(10);

        workers.start("first", () -> one.withdraw(10, machine(bothPayOut::meet)));
        workers.start("second", () -> other.withdraw(10, machine(bothPayOut::meet)));
        workers.joinAll();

        assertThat(one.balance()).as("what is left on one").isZero();
        assertThat(other.balance()).as("what is left on the other").isZero();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_customer_who_has_to_wait_leaves_the_processor_alone(Workers workers) throws Exception {
        var paysOut = new Gate("the first machine pays out");
        var goOn = new Gate("the first machine may go on");
        BankAccount account = variant.fresh(100);
        var cash = new AtomicInteger();

        workers.start(
                "first",
                () ->
                        account.withdraw(
                                40,
                                machine(
                                        () -> {
                                            paysOut.open();
                                            goOn.pass();
                                        })));
        paysOut.pass();
        Worker second = workers.start("second", () -> account.withdraw(60, cash::addAndGet));
        assertThat(second).restsOrEnds();
        goOn.open();
        workers.joinAll();

        assertThat(cash).as("the second customer's cash").hasValue(60);
        assertThat(account.balance()).as("what is left").isZero();
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void a_jammed_machine_takes_no_money_and_keeps_nobody_from_another_machine(Workers workers)
            throws Exception {
        BankAccount account = variant.fresh(100);
        CashMachine jammed =
                amount -> {
                    throw new IllegalStateException("jammed");
                };
        var cash = new AtomicInteger();

        workers.start(
                        "at the jammed machine",
                        () ->
                                assertThatIllegalStateException()
                                        .isThrownBy(() -> account.withdraw(100, jammed))
                                        .withMessage("jammed"))
                .join();
        workers.start("at another machine", () -> account.withdraw(100, cash::addAndGet)).join();

        assertThat(cash).as("the cash from the other machine").hasValue(100);
        assertThat(account.balance()).as("what is left").isZero();
    }

    private static CashMachine machine(Body paying) {
        return amount -> unchecked(paying).run();
    }
}
