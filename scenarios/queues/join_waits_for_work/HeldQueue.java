package queues.join_waits_for_work;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A queue where whoever has left an item, or removed one, can be held before it goes on. */
final class HeldQueue extends LinkedBlockingQueue<String> {

    private static final long serialVersionUID = 1L;

    private final transient Gate putMayEnd;
    private final transient Gate takeMayEnd;

    private HeldQueue(Gate putMayEnd, Gate takeMayEnd) {
        this.putMayEnd = putMayEnd;
        this.takeMayEnd = takeMayEnd;
    }

    /** The item can be taken before the gate is open. */
    static HeldQueue afterPut(Gate mayEnd) {
        return new HeldQueue(mayEnd, open());
    }

    /** The item is gone before the gate is open. */
    static HeldQueue afterTake(Gate mayEnd) {
        return new HeldQueue(open(), mayEnd);
    }

    @Override
    public boolean offer(String item) {
        return holdAfterPut(super.offer(item));
    }

    @Override
    public boolean offer(String item, long time, TimeUnit unit) throws InterruptedException {
        return holdAfterPut(super.offer(item, time, unit));
    }

    @Override
    public void put(String item) throws InterruptedException {
        super.put(item);
        putMayEnd.pass();
    }

    @Override
    public String take() throws InterruptedException {
        String item = super.take();
        takeMayEnd.pass();
        return item;
    }

    @Override
    public @Nullable String poll() {
        return holdAfterTake(super.poll());
    }

    @Override
    public @Nullable String poll(long time, TimeUnit unit) throws InterruptedException {
        return holdAfterTake(super.poll(time, unit));
    }

    private boolean holdAfterPut(boolean added) {
        if (added) {
            unchecked(putMayEnd::pass).run();
        }
        return added;
    }

    private @Nullable String holdAfterTake(@Nullable String item) {
        if (item != null) {
            unchecked(takeMayEnd::pass).run();
        }
        return item;
    }

    private static Gate open() {
        var open = new Gate("no need to wait");
        open.open();
        return open;
    }
}
