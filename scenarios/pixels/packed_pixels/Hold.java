package pixels.packed_pixels;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** A seam that holds the first thread that comes to it, and no other. */
final class Hold implements IntConsumer {

    private final Gate reached = new Gate("the first thread has read the byte");
    private final Gate mayGoOn = new Gate("the first thread may write the byte");
    private final AtomicBoolean somebodyCame = new AtomicBoolean();

    @Override
    public void accept(int index) {
        if (somebodyCame.compareAndSet(false, true)) {
            reached.open();
            unchecked(mayGoOn::pass).run();
        }
    }

    /** Waits until a thread is held. */
    void awaitFirst() throws InterruptedException {
        reached.pass();
    }

    /** Lets it go. */
    void release() {
        mayGoOn.open();
    }
}
