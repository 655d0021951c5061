package races.order_matters;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/**
 * A bill may be paid before the cheque that covers it has cleared, unless something orders them.
 */
@ClaimScenario
class OrderMattersScenario {

    private static final int ROUNDS = 5_000;
    private static final List<String> IN_ORDER = List.of("cheque cleared", "bill paid");
    private static final List<String> TOO_EARLY = List.of("bill bounced", "cheque cleared");

    private final Account account = new Account();

    @Test
    @ShowTimeline
    void without_coordination_the_bill_may_come_first(Workers workers) throws InterruptedException {
        var chequeHeldUp = new Gate("the cheque may clear");
        workers.start(
                "cheque",
                () -> {
                    chequeHeldUp.pass();
                    account.credit(100);
                });

        Worker bill = workers.start("bill", () -> account.pay(100));
        bill.join();
        chequeHeldUp.open();

        workers.joinAll();
        assertThat(account.history()).isEqualTo(TOO_EARLY);
    }

    @Test
    @ShowTimeline
    void without_coordination_the_cheque_may_come_first(Workers workers)
            throws InterruptedException {
        var billHeldUp = new Gate("the bill may be paid");
        workers.start(
                "bill",
                () -> {
                    billHeldUp.pass();
                    account.pay(100);
                });

        Worker cheque = workers.start("cheque", () -> account.credit(100));
        cheque.join();
        billHeldUp.open();

        workers.joinAll();
        assertThat(account.history()).isEqualTo(IN_ORDER);
    }

    @Test
    void left_alone_the_scheduler_decides(Evidence evidence) throws InterruptedException {
        Map<String, Integer> tally =
                Rounds.<Account>of(Account::new, a -> a.credit(100), a -> a.pay(100))
                        .tally(ROUNDS, a -> String.join(", ", a.history()));

        assertThat(tally.keySet())
                .isSubsetOf(String.join(", ", IN_ORDER), String.join(", ", TOO_EARLY));
        evidence.saw("of %,d rounds: %s", ROUNDS, tally);
    }

    @Test
    @ShowTimeline
    void a_latch_leaves_one_order(Workers workers) throws InterruptedException {
        var cleared = new CountDownLatch(1);

        Worker bill =
                workers.start(
                        "bill",
                        () -> {
                            cleared.await();
                            account.pay(100);
                        });
        assertThat(bill).isWaitingFor(cleared).staysBlocked();
        workers.start(
                "cheque",
                () -> {
                    account.credit(100);
                    cleared.countDown();
                });

        workers.joinAll();
        assertThat(account.history()).isEqualTo(IN_ORDER);
    }

    @Test
    @ShowTimeline
    void a_queue_leaves_one_order(Workers workers) throws InterruptedException {
        BlockingQueue<Integer> cleared = new LinkedBlockingQueue<>();

        Worker bill = workers.start("bill", () -> account.pay(cleared.take()));
        assertThat(bill).isWaitingFor(cleared).staysBlocked();
        workers.start(
                "cheque",
                () -> {
                    account.credit(100);
                    cleared.put(100);
                });

        workers.joinAll();
        assertThat(account.history()).isEqualTo(IN_ORDER);
    }

    @Test
    @ShowTimeline
    void a_future_leaves_one_order_and_nobody_waits(Workers workers) throws InterruptedException {
        var cleared = new CompletableFuture<Integer>();

        // This thread is the bill's: it leaves behind what is to be done, and goes on.
        CompletableFuture<Void> paid = cleared.thenAccept(account::pay);
        assertThat(paid).isNotDone();
        assertThat(account.history()).isEmpty();
        workers.start(
                "cheque",
                () -> {
                    account.credit(100);
                    cleared.complete(100);
                });

        workers.joinAll();
        assertThat(paid).isCompleted();
        assertThat(account.history()).isEqualTo(IN_ORDER);
    }
}
