package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds threads until it is opened; stays open. What happened before {@link #open} is visible after
 * {@link #pass}.
 */
public final class Gate {

    private final String name;
    private final CountDownLatch latch = new CountDownLatch(1);

    /**
     * A closed gate; the name says in a failure what did not come, as in "the reader has looked".
     */
    public Gate(String name) {
        this.name = name;
    }

    /** Lets all threads pass, now and later. */
    public void open() {
        if (!isOpen()) {
            Timeline.mark(name);
        }
        latch.countDown();
    }

    /** Whether it was opened. */
    public boolean isOpen() {
        return latch.getCount() == 0;
    }

    /**
     * Waits until it is open.
     *
     * @throws AssertionError if it is not opened within {@link Bounds#patience}
     */
    public void pass() throws InterruptedException {
        if (!isPassedInTime()) {
            throw new AssertionError(
                    "nobody opened the gate '"
                            + name
                            + "' within "
                            + Bounds.patience()
                            + "\n"
                            + ThreadDump.take());
        }
    }

    private boolean isPassedInTime() throws InterruptedException {
        Await.begins(() -> "nobody opened the gate '" + name + "'");
        try {
            return latch.await(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            Await.over();
        }
    }
}
