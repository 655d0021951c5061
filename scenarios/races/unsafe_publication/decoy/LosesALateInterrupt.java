package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Sets an interrupt aside while it is made. */
@CaughtBy(
        value = "who_is_interrupted_waits_all_the_same_and_is_still_interrupted",
        because = "An interrupt that comes during the wait is lost.")
public final class LosesALateInterrupt implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private boolean isBeingMade;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public LosesALateInterrupt(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            if (isMine()) {
                make();
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return made;
    }

    private synchronized boolean isMine() {
        while (isBeingMade) {
            try {
                wait();
            } catch (InterruptedException e) {
                // It is not over yet.
            }
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
                notifyAll();
            }
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
