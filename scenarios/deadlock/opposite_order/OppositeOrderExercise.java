package deadlock.opposite_order;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bank whose calls never stop each other, and never wait for calls about other accounts. */
@ClaimExercise
class OppositeOrderExercise {

    private static final String RESTS =
            "a_call_that_has_to_wait_leaves_the_processor_alone_wherever_it_waits";

    private final Variant<Bank> variant = Variant.of(Bank.class);
    private final Bank bank = variant.fresh();

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

    /** The others are so many that two of them meet in each table of locks that is shared out. */
    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "transfers_that_have_no_account_in_common_are_made_at_the_same_time")
    void calls_about_other_accounts_end_while_one_call_is_made_and_another_waits(Workers workers)
            throws Exception {
        var changes = new HeldChanges("a transfer from account 1", 1);
        Account busy = Ledger.account(1, 10, changes);
        List<Account> others =
                IntStream.range(4, 2100).mapToObj(number -> Ledger.account(number, 10)).toList();

        workers.start("first", () -> bank.transfer(busy, Ledger.account(2, 0), 4));
        changes.awaitBegin(0);
        Worker waiting =
                workers.start("waiting", () -> bank.transfer(busy, Ledger.account(3, 0), 6));
        assertThat(waiting).rests();
        workers.start("others", () -> callAboutEach(others)).join();
        assertThat(waiting).rests();
        changes.letGoOn(0);
        workers.joinAll();

        assertThat(busy.balance()).isZero();
    }

    private void callAboutEach(List<Account> accounts) {
        for (int i = 0; i + 1 < accounts.size(); i += 2) {
            Account one = accounts.get(i);
            Account other = accounts.get(i + 1);
            bank.transfer(one, other, 5);
            assertThat(bank.sum(other, one)).as("the sum of two others").isEqualTo(20);
        }
    }

    /** They wait for the account with the lower number or for that with the higher one. */
    @Test
    @Shows(Behaviour.LIVENESS)
    @ShowTimeline
    void a_call_that_has_to_wait_leaves_the_processor_alone_wherever_it_waits(Workers workers)
            throws Exception {
        var changes = new HeldChanges("a transfer from account 1005", 1);
        Account shared = Ledger.account(1005, 15, changes);
        Account lower = Ledger.account(1003, 0);
        Account higher = Ledger.account(1008, 0);

        workers.start("first", () -> bank.transfer(shared, Ledger.account(1002, 0), 4));
        changes.awaitBegin(0);
        Worker toLower = workers.start("to a lower", () -> bank.transfer(shared, lower, 6));
        Worker toHigher = workers.start("to a higher", () -> bank.transfer(shared, higher, 5));
        Worker withLower =
                workers.start("sum with a lower", () -> bank.sum(Ledger.account(1001, 0), shared));
        Worker withHigher =
                workers.start("sum with a higher", () -> bank.sum(Ledger.account(1010, 0), shared));
        for (Worker each : List.of(toLower, toHigher, withLower, withHigher)) {
            assertThat(each).rests();
        }
        assertThat(changes.begun()).as("transfers that are at the one account").isEqualTo(1);
        changes.letGoOn(0);
        workers.joinAll();

        assertThat(shared.balance()).isZero();
        assertThat(lower.balance()).isEqualTo(6);
        assertThat(higher.balance()).isEqualTo(5);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 2, after = RESTS)
    @ShowTimeline
    void a_call_goes_on_as_soon_as_its_own_accounts_are_free_and_not_before(Workers workers)
            throws Exception {
        var ofOne = new HeldChanges("a transfer from account 1", 2);
        var ofThree = new HeldChanges("a transfer from account 3", 1);
        Account one = Ledger.account(1, 10, ofOne);
        Account three = Ledger.account(3, 10, ofThree);
        Worker oneToTwo =
                workers.start("1 to 2", () -> bank.transfer(one, Ledger.account(2, 0), 1));
        workers.start("3 to 4", () -> bank.transfer(three, Ledger.account(4, 0), 1));
        ofOne.awaitBegin(0);
        ofThree.awaitBegin(0);
        Worker threeToFive =
                workers.start("3 to 5", () -> bank.transfer(three, Ledger.account(5, 0), 1));
        assertThat(threeToFive).rests();
        Worker oneToSix =
                workers.start("1 to 6", () -> bank.transfer(one, Ledger.account(6, 0), 1));
        assertThat(oneToSix).rests();

        ofOne.letGoOn(0);
        oneToTwo.join();
        ofOne.awaitBegin(1);
        Worker oneToSeven =
                workers.start("1 to 7", () -> bank.transfer(one, Ledger.account(7, 0), 1));

        assertThat(threeToFive).rests();
        assertThat(ofThree.begun()).as("transfers that are at account 3").isEqualTo(1);
        assertThat(oneToSeven).rests();
        assertThat(ofOne.begun()).as("transfers that have been at account 1").isEqualTo(2);
        ofOne.letGoOn(1);
        oneToSix.join();
        oneToSeven.join();
        ofThree.letGoOn(0);
        workers.joinAll();
        assertThat(one.balance()).isEqualTo(7);
        assertThat(three.balance()).isEqualTo(8);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = RESTS)
    void opposite_transfers_end_whatever_the_numbers_of_the_accounts_are(Workers workers)
            throws Exception {
        int least = Integer.MIN_VALUE;
        int most = Integer.MAX_VALUE;
        for (int[] numbers : new int[][] {{0, least}, {least, most}, {-5, 5}, {3, 1027}}) {
            for (boolean swapped : new boolean[] {false, true}) {
                int one = numbers[swapped ? 1 : 0];
                int other = numbers[swapped ? 0 : 1];
                bothWaitForTheSame(workers, one, other);
                eachWaitsForItsOwn(workers, one, other);
            }
        }
    }

    /** Both want the second account, and who came last may be let in first. */
    private void bothWaitForTheSame(Workers workers, int one, int other) throws Exception {
        Bank fresh = variant.fresh();
        var changes = new HeldChanges("a transfer from account " + other, 1);
        Account first = Ledger.account(one, 10);
        Account second = Ledger.account(other, 10, changes);
        workers.start("under way", () -> fresh.transfer(second, Ledger.account(1, 0), 1));
        changes.awaitBegin(0);
        Worker there = workers.start("there", () -> fresh.transfer(first, second, 2));
        assertThat(there).rests();
        Worker back = workers.start("back", () -> fresh.transfer(second, first, 3));
        assertThat(back).rests();
        changes.letGoOn(0);
        workers.joinAll();
    }

    /** Each wants its own first, is let in there, and comes to the other's after that one. */
    private void eachWaitsForItsOwn(Workers workers, int one, int other) throws Exception {
        Bank fresh = variant.fresh();
        var ofFirst = new HeldChanges("a transfer from account " + one, 1);
        var ofSecond = new HeldChanges("a transfer from account " + other, 1);
        Account first = Ledger.account(one, 10, ofFirst);
        Account second = Ledger.account(other, 10, ofSecond);
        workers.start("at the first", () -> fresh.transfer(first, Ledger.account(1, 0), 1));
        Worker atSecond =
                workers.start(
                        "at the second", () -> fresh.transfer(second, Ledger.account(2, 0), 1));
        ofFirst.awaitBegin(0);
        ofSecond.awaitBegin(0);
        Worker there = workers.start("there", () -> fresh.transfer(first, second, 2));
        assertThat(there).rests();
        Worker back = workers.start("back", () -> fresh.transfer(second, first, 3));
        assertThat(back).rests();
        ofSecond.letGoOn(0);
        atSecond.join();
        assertThat(back).rests();
        ofFirst.letGoOn(0);
        workers.joinAll();
    }

    @Test
    @Shows(value = Behaviour.CLEAN_UP, after = RESTS)
    void an_interrupt_keeps_no_call_from_its_work_and_is_not_lost(Workers workers)
            throws Exception {
        var changes = new HeldChanges("a transfer from account 1", 1);
        Account shared = Ledger.account(1, 10, changes);
        Account other = Ledger.account(3, 0);
        workers.start("first", () -> bank.transfer(shared, Ledger.account(2, 0), 4));
        changes.awaitBegin(0);
        Worker waiting =
                workers.start(
                        "waiting",
                        () -> {
                            bank.transfer(shared, other, 6);
                            assertInterrupted();
                        });
        assertThat(waiting).rests();
        waiting.interrupt();
        assertThat(waiting).rests();
        changes.letGoOn(0);
        workers.joinAll();
        assertThat(other.balance()).isEqualTo(6);

        workers.start(
                        "interrupted before",
                        () -> {
                            Thread.currentThread().interrupt();
                            bank.transfer(other, shared, 5);
                            assertThat(bank.sum(other, shared)).as("the sum").isEqualTo(6);
                            assertInterrupted();
                        })
                .join();
        assertThat(other.balance()).isEqualTo(1);
    }

    private static void assertInterrupted() {
        assertThat(Thread.currentThread().isInterrupted()).as("still interrupted").isTrue();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void a_transfer_that_is_refused_changes_nothing_and_harms_no_later_one() {
        assertRefused(Ledger.account(1, 5), Ledger.account(2, 100));
        assertRefused(Ledger.account(2, 5), Ledger.account(1, 100));
    }

    private void assertRefused(Account poor, Account rich) {
        Bank fresh = variant.fresh();

        assertThatIllegalStateException().isThrownBy(() -> fresh.transfer(poor, rich, 6));

        assertThat(poor.balance()).isEqualTo(5);
        assertThat(rich.balance()).isEqualTo(100);
        fresh.transfer(rich, poor, 1);
        assertThat(fresh.sum(rich, poor)).isEqualTo(105);
    }

    /** One of them waits already while the transfer is being refused. */
    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_transfer_that_is_refused_changes_nothing_and_harms_no_later_one")
    void another_thread_can_transfer_after_one_was_refused(Workers workers) throws Exception {
        assertAnotherCan(workers, 1, 2);
        assertAnotherCan(workers, 2, 1);
    }

    private void assertAnotherCan(Workers workers, int poorOnes, int richOnes) throws Exception {
        Bank fresh = variant.fresh();
        var changes = new HeldChanges("the transfer that is refused", 1);
        Account poor = Ledger.account(poorOnes, 5, changes);
        Account rich = Ledger.account(richOnes, 100);
        Worker refused = workers.start("refused", () -> fresh.transfer(poor, rich, 6));
        changes.awaitBegin(0);
        Worker waiting = workers.start("waiting", () -> fresh.transfer(rich, poor, 1));
        assertThat(waiting).restsOrEnds();
        changes.letGoOn(0);
        assertThat(refused.failure()).isInstanceOf(IllegalStateException.class);
        waiting.join();

        workers.start("later", () -> fresh.transfer(rich, poor, 1)).join();

        assertThat(poor.balance()).isEqualTo(7);
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_transfer_from_an_account_to_itself_ends_and_changes_nothing(Workers workers)
            throws Exception {
        Account account = Ledger.account(1, 100);

        workers.start("to itself", () -> bank.transfer(account, account, 10)).join();
        assertThat(account.balance()).isEqualTo(100);

        Worker tooMuch = workers.start("too much", () -> bank.transfer(account, account, 200));
        assertThat(tooMuch.failure())
                .as("what a transfer of more than there is to the same account throws")
                .isInstanceOf(IllegalStateException.class);
        workers.start("once more", () -> bank.transfer(account, account, 10)).join();
        assertThat(account.balance()).isEqualTo(100);
    }
}
