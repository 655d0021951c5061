package queues.join_waits_for_work.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Phaser;
import queues.join_waits_for_work.WorkQueue;

/** A phaser counts what is unfinished. */
@CaughtBy(
        value = "any_number_is_put_and_anybody_marks_any_item",
        because = "A phaser has room for 65,535, and the next put fails.")
public final class CountsParties implements WorkQueue {

    private final BlockingQueue<String> items;
    private final Phaser unfinished =
            new Phaser() {
                @Override
                protected boolean onAdvance(int phase, int parties) {
                    return false;
                }
            };

    /** One whose items wait in this queue. */
    public CountsParties(BlockingQueue<String> items) {
        this.items = items;
    }

    @Override
    public void put(String item) {
        unfinished.register();
        items.add(item);
    }

    @Override
    public String take() throws InterruptedException {
        return items.take();
    }

    @Override
    public void done() {
        unfinished.arriveAndDeregister();
    }

    @Override
    public void join() throws InterruptedException {
        int phase = unfinished.getPhase();
        if (unfinished.getRegisteredParties() > 0) {
            unfinished.awaitAdvanceInterruptibly(phase);
        }
    }
}
