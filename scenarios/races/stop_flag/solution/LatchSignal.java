package races.stop_flag.solution;

import java.util.concurrent.CountDownLatch;
import races.stop_flag.StopSignal;

/** The library's own event. */
public final class LatchSignal implements StopSignal {

    private final CountDownLatch stop = new CountDownLatch(1);

    @Override
    public void set() {
        stop.countDown();
    }

    @Override
    public boolean isSet() {
        return stop.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        stop.await();
    }
}
