package races.stop_flag.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.concurrent.Semaphore;
import races.stop_flag.StopSignal;

/** A token, which each takes and gives back. */
@CaughtBy(
        value = "while_one_comes_to_wait_another_is_told_the_truth",
        because = "While one has the token in its hand, another is told that it is not set.")
public final class TurnstileAsked implements StopSignal {

    private final Semaphore token = new Semaphore(0);

    @Override
    public void set() {
        if (token.availablePermits() == 0) {
            token.release();
        }
    }

    @Override
    public boolean isSet() {
        return token.availablePermits() > 0;
    }

    @Override
    public void await() throws InterruptedException {
        token.acquire();
        token.release();
    }
}
