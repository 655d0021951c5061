package races.check_then_act;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An account that never pays out what it does not have, however many customers come at once. */
@ClaimExercise
class CheckThenActExercise {

    /**
     * More than any table of locks has that is shared by all accounts, as far as that is sensible.
     */
    private static final int ACCOUNTS = 1_000;

    private final Variant<BankAccount> variant = Variant.of(BankAccount.class);

    @Test
    @Shows(Behaviour.SAFETY)
    void one_customer_gets_money_as_long_as_there_is_enough() {
        BankAccount account = variant.fresh(100);
        List<Integer> told = new ArrayList<>();

        assertThat(account.withdraw(30, told::add)).as("30 of 100 are paid out").isTrue();
        assertThat(account.withdraw(71, told::add)).as("71 of 70 are paid out").isFalse();
        assertThat(account.withdraw(Integer.MAX_VALUE, told::add))
                .as("more than two thousand million of 70 are paid out")
                .isFalse();
        assertThat(account.withdraw(70, told::add)).as("70 of 70 are paid out").isTrue();

        assertThat(told).as("what the machine was told to pay out").containsExactly(30, 70);
        assertThat(account.balance()).as("what is left").isZero();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void two_customers_at_once_get_what_there_is_and_no_more() {
        assertThat(Interleavings.explore(TwoCustomers.class)).neverFails();
    }

    @Test
    @TakesLong
    @Shows(Behaviour.SAFETY)
    void who_is_refused_or_has_a_jammed_machine_takes_nothing_from_another() {
        assertThat(Interleavings.explore(OneInVain.class)).neverFails();
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = "two_customers_at_once_get_what_there_is_and_no_more")
    void of_all_who_want_the_rest_one_gets_it(Workers workers) throws Exception {
        for (int round = 0; round < 5; round++) {
            BankAccount account = variant.fresh(110);
            var cash = new AtomicInteger();
            var begins = new Gate("the first machine pays out");
            var firstGoesOn = new Gate("the first machine may go on");
            var next = new Gate("another machine pays out");
            var goOn = new Gate("the other machine may go on");

            workers.start("first", () -> account.withdraw(10, held(begins, firstGoesOn, cash)));
            begins.pass();
            List<Worker> others = new ArrayList<>();
            for (String name : List.of("second", "third")) {
                others.add(
                        workers.start(name, () -> account.withdraw(100, held(next, goOn, cash))));
            }
            restOrEnd(others);
            firstGoesOn.open();
            next.pass();
            restOrEnd(others);
            goOn.open();
            workers.joinAll();

            assertThat(cash).as("the cash of all").hasValue(110);
            assertThat(account.balance()).as("what is left").isZero();
        }
        assertThatAllWhoWaitAreRefusedWhatIsGone(workers);
    }

    private void assertThatAllWhoWaitAreRefusedWhatIsGone(Workers workers) throws Exception {
        BankAccount account = variant.fresh(100);
        var cash = new AtomicInteger();
        var begins = new Gate("the machine that pays out all begins");
        var goOn = new Gate("that machine may go on");

        workers.start("who wants all", () -> account.withdraw(100, held(begins, goOn, cash)));
        begins.pass();
        List<Worker> others = new ArrayList<>();
        for (String name : List.of("one too late", "another too late", "a third too late")) {
            others.add(workers.start(name, () -> account.withdraw(100, cash::addAndGet)));
        }
        restOrEnd(others);
        goOn.open();
        workers.joinAll();

        assertThat(cash).as("the cash of all who wanted all").hasValue(100);
        assertThat(account.balance()).as("what is left of it").isZero();
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    void customers_of_different_accounts_are_served_at_the_same_time(Workers workers)
            throws Exception {
        var allPayOut = new Rendezvous(5, "the moment when five machines pay out");
        for (String name : List.of("first", "second", "third", "fourth", "fifth")) {
            BankAccount account = variant.fresh(10);
            workers.start(name, () -> account.withdraw(10, machine(allPayOut::meet)));
        }
        workers.joinAll();

        BankAccount one = variant.fresh(10);
        var paysOut = new Gate("a machine pays out");
        var goOn = new Gate("that machine may go on");
        var cash = new AtomicInteger();
        workers.start("who is served slowly", () -> one.withdraw(10, held(paysOut, goOn, cash)));
        paysOut.pass();
        workers.start(
                        "who draws on many other accounts",
                        () -> {
                            for (int i = 0; i < ACCOUNTS; i++) {
                                variant.fresh(10).withdraw(10, cash::addAndGet);
                            }
                        })
                .join();
        goOn.open();
        workers.joinAll();

        assertThat(cash).as("the cash of all").hasValue(10 + 10 * ACCOUNTS);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_customer_who_has_to_wait_leaves_the_processor_alone(Workers workers) throws Exception {
        var paysOut = new Gate("the first machine pays out");
        var goOn = new Gate("the first machine may go on");
        BankAccount account = variant.fresh(100);
        var first = new AtomicInteger();
        var cash = new AtomicInteger();

        workers.start("first", () -> account.withdraw(40, held(paysOut, goOn, first)));
        paysOut.pass();
        Worker second = workers.start("second", () -> account.withdraw(60, cash::addAndGet));
        assertThat(second).restsOrEnds();
        Worker asking = workers.start("who asks for the balance", account::balance);
        assertThat(asking).restsOrEnds();
        second.interrupt();
        assertThat(second).as("when interrupted").restsOrEnds();
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
        var jammed = new IllegalStateException("jammed");
        var cash = new AtomicInteger();

        workers.start(
                        "at the jammed machine",
                        () ->
                                failsWith(
                                        jammed,
                                        () ->
                                                account.withdraw(
                                                        100,
                                                        amount -> {
                                                            throw jammed;
                                                        })))
                .join();
        workers.start("at another machine", () -> account.withdraw(100, cash::addAndGet)).join();

        assertThat(cash).as("the cash from the other machine").hasValue(100);
        assertThat(account.balance()).as("what is left").isZero();
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_jammed_machine_takes_no_money_and_keeps_nobody_from_another_machine")
    @ShowTimeline
    void a_machine_that_jams_late_gives_back_its_own_money_and_no_more(Workers workers)
            throws Exception {
        var begins = new Gate("the first machine begins");
        var goOn = new Gate("the first machine may jam");
        BankAccount account = variant.fresh(100);
        var jammed = new IllegalStateException("jammed");
        var cash = new AtomicInteger();

        CashMachine jamming = jamsLate(begins, goOn, jammed);
        workers.start("first", () -> failsWith(jammed, () -> account.withdraw(40, jamming)));
        begins.pass();
        Worker second = workers.start("second", () -> account.withdraw(60, cash::addAndGet));
        assertThat(second).restsOrEnds();
        goOn.open();
        workers.joinAll();

        assertThat(cash).as("the second customer's cash").hasValue(60);
        assertThat(account.balance()).as("what is left").isEqualTo(40);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_jammed_machine_takes_no_money_and_keeps_nobody_from_another_machine")
    @ShowTimeline
    void whoever_comes_before_a_machine_jams_is_not_refused_its_money(Workers workers)
            throws Exception {
        var begins = new Gate("the first machine begins");
        var goOn = new Gate("the first machine may jam");
        BankAccount account = variant.fresh(100);
        var jammed = new IllegalStateException("jammed");
        var cash = new AtomicInteger();

        CashMachine jamming = jamsLate(begins, goOn, jammed);
        workers.start("first", () -> failsWith(jammed, () -> account.withdraw(100, jamming)));
        begins.pass();
        Worker second = workers.start("second", () -> account.withdraw(100, cash::addAndGet));
        assertThat(second).restsOrEnds();
        goOn.open();
        workers.joinAll();

        assertThat(cash).as("the second customer's cash").hasValue(100);
        assertThat(account.balance()).as("what is left").isZero();
    }

    private static CashMachine jamsLate(Gate begins, Gate goOn, IllegalStateException jammed) {
        return machine(
                () -> {
                    begins.open();
                    goOn.pass();
                    throw jammed;
                });
    }

    private static void failsWith(Exception failure, ThrowingCallable call) {
        assertThatThrownBy(call).isSameAs(failure);
    }

    private static void restOrEnd(List<Worker> customers) {
        customers.forEach(customer -> assertThat(customer).restsOrEnds());
    }

    private static CashMachine held(Gate begins, Gate goOn, AtomicInteger cash) {
        return amount -> {
            begins.open();
            unchecked(goOn::pass).run();
            cash.addAndGet(amount);
        };
    }

    private static CashMachine machine(Body paying) {
        return amount -> unchecked(paying).run();
    }
}
