package queues.join_waits_for_work;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A queue that interrupts the first who removes an item, at the moment when he has it. */
final class InterruptingQueue extends LinkedBlockingQueue<String> {

    private static final long serialVersionUID = 1L;

    private final AtomicBoolean hasInterrupted = new AtomicBoolean();

    @Override
    public String take() throws InterruptedException {
        String item = super.take();
        interruptOnce();
        return item;
    }

    @Override
    public @Nullable String poll() {
        return interruptIfThereIs(super.poll());
    }

    @Override
    public @Nullable String poll(long time, TimeUnit unit) throws InterruptedException {
        return interruptIfThereIs(super.poll(time, unit));
    }

    private @Nullable String interruptIfThereIs(@Nullable String item) {
        if (item != null) {
            interruptOnce();
        }
        return item;
    }

    private void interruptOnce() {
        if (hasInterrupted.compareAndSet(false, true)) {
            Thread.currentThread().interrupt();
        }
    }
}
