package deadlock.opposite_order;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.interleaving.Interleavings;
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
import org.junit.jupiter.api.Test;

/** A bank whose calls never stop each other, and never wait for calls about other accounts. */
@ClaimExercise
class OppositeOrderExercise {

    private final Bank bank = Variant.of(Bank.class).fresh();

    @Test
    @TakesLong
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void calls_about_the_same_accounts_all_end_and_none_sees_another_half_done() {
        assertThat(Interleavings.explore(TwoCallers.class)).neverFails();
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void transfers_that_have_no_account_in_common_are_made_at_the_same_time(Workers workers)
            throws Exception {
        var bothAreAtIt = new Rendezvous(2, "the moment when both transfers are at it");
        Account first = Ledger.account(1, 10, unchecked(bothAreAtIt::meet));
        Account second = Ledger.account(3, 10, unchecked(bothAreAtIt::meet));

        workers.start("first", () -> bank.transfer(first, Ledger.account(2, 0), 10));
        workers.start("second", () -> bank.transfer(second, Ledger.account(4, 0), 10));
        workers.joinAll();

        assertThat(first.balance()).isZero();
        assertThat(second.balance()).isZero();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_transfer_that_has_to_wait_leaves_the_processor_alone(Workers workers) throws Exception {
        var oneIsAtIt = new Gate("the first transfer is at it");
        var goOn = new Gate("the first transfer may go on");
        Account shared =
                Ledger.account(
                        1,
                        10,
                        unchecked(
                                () -> {
                                    oneIsAtIt.open();
                                    goOn.pass();
                                }));

        workers.start("first", () -> bank.transfer(shared, Ledger.account(2, 0), 4));
        oneIsAtIt.pass();
        Worker second =
                workers.start("second", () -> bank.transfer(shared, Ledger.account(3, 0), 6));
        assertThat(second).rests();
        goOn.open();
        workers.joinAll();

        assertThat(shared.balance()).isZero();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_transfer_that_is_refused_changes_nothing_and_harms_no_later_one() {
        Account poor = Ledger.account(1, 5);
        Account rich = Ledger.account(2, 100);

        assertThatIllegalStateException().isThrownBy(() -> bank.transfer(poor, rich, 6));

        assertThat(poor.balance()).isEqualTo(5);
        assertThat(rich.balance()).isEqualTo(100);
        bank.transfer(rich, poor, 1);
        assertThat(bank.sum(rich, poor)).isEqualTo(105);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_transfer_that_is_refused_changes_nothing_and_harms_no_later_one")
    void another_thread_can_transfer_after_one_was_refused(Workers workers) throws Exception {
        Account poor = Ledger.account(1, 5);
        Account rich = Ledger.account(2, 100);
        workers.start(
                        "refused",
                        () ->
                                assertThatIllegalStateException()
                                        .isThrownBy(() -> bank.transfer(poor, rich, 6)))
                .join();

        workers.start("later", () -> bank.transfer(rich, poor, 1)).join();

        assertThat(poor.balance()).isEqualTo(6);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_transfer_from_an_account_to_itself_ends_and_changes_nothing(Workers workers)
            throws Exception {
        Account account = Ledger.account(1, 100);

        workers.start("to itself", () -> bank.transfer(account, account, 10)).join();

        assertThat(account.balance()).isEqualTo(100);
    }
}
