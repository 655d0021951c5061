package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** One makes it, the others wait until they are woken. */
@CaughtBy(
        value = "who_is_interrupted_waits_all_the_same_and_is_still_interrupted",
        because =
                "The interrupt is caught and forgotten, and whoever should end because of it goes"
                        + " on.")
public final class ForgetsTheInterrupt implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private boolean isBeingMade;
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public ForgetsTheInterrupt(Supplier<Fingerprint> maker) {
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
