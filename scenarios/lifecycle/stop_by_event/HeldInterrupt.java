package lifecycle.stop_by_event;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * An interrupt whose sender is held in the midst of it: the thread is interrupted, and {@link
 * Thread#interrupt} has not returned. It closes the channel in which the thread waits, and may take
 * its time for that (InterruptibleChannel).
 */
final class HeldInterrupt extends AbstractInterruptibleChannel {

    private final Gate hasCome = new Gate("somebody interrupts the thread");
    private final Gate maySenderGoOn = new Gate("whoever has interrupted the thread may go on");

    /**
     * Waits until this thread is interrupted, and keeps that for itself. It does not leave the
     * channel, which would wait for who interrupts.
     */
    void waitForIt() {
        begin();
        try {
            hasCome.pass();
        } catch (InterruptedException e) {
            // This is what it has waited for.
        }
        Thread.interrupted();
    }

    void letSenderGoOn() {
        maySenderGoOn.open();
    }

    @Override
    protected void implCloseChannel() {
        hasCome.open();
        unchecked(maySenderGoOn::pass).run();
    }
}
