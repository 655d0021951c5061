package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** One makes it, the others wait until they are woken. */
@CaughtBy(
        value = "who_waited_for_one_that_fails_gets_it_made_after_all",
        because = "It wakes the others when it is made, but not when that failed.")
public final class WakesNobody implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private boolean isBeingMade;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public WakesNobody(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (isMine()) {
            make();
        }
        return made;
    }

    /** Waits while another is at it. */
    private synchronized boolean isMine() {
        boolean isInterrupted = false;
        while (isBeingMade) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        isBeingMade = made == null;
        return isBeingMade;
    }

    private void make() {
        try {
            made = maker.get();
        } finally {
            synchronized (this) {
                isBeingMade = false;
                if (made != null) {
                    notifyAll();
                }
            }
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
