package lifecycle.stop_by_event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What one thread sets once so that others stop; it can be looked at, and waited for. */
final class StopEvent {

    private final CountDownLatch notSet = new CountDownLatch(1);

    void set() {
        notSet.countDown();
    }

    boolean isSet() {
        return notSet.getCount() == 0;
    }

    /** Whether it is set within the given time; returns as soon as it is. */
    boolean await(Duration time) throws InterruptedException {
        return notSet.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
