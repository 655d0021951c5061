package races.unsafe_publication.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import races.unsafe_publication.Fingerprint;
import races.unsafe_publication.SharedFingerprint;

/** Whoever comes while it is made is parked until it is. */
@CaughtBy(
        value = "who_is_interrupted_waits_all_the_same_and_is_still_interrupted",
        because = "No interrupted thread is parked: it goes round and round until it is made.")
public final class ParksInterrupted implements SharedFingerprint {

    private final Supplier<Fingerprint> maker;
    private final AtomicBoolean isBeingMade = new AtomicBoolean();
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private volatile Fingerprint made;

    /** For what this maker makes. */
    public ParksInterrupted(Supplier<Fingerprint> maker) {
        this.maker = maker;
    }

    @Override
    public Fingerprint get() {
        if (made == null) {
            waiting.add(Thread.currentThread());
            try {
                makeOrWait();
            } finally {
                waiting.remove(Thread.currentThread());
            }
        }
        return made;
    }

    private void makeOrWait() {
        while (made == null) {
            if (isBeingMade.compareAndSet(false, true)) {
                make();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void make() {
        try {
            if (made == null) {
                made = maker.get();
            }
        } finally {
            isBeingMade.set(false);
            waiting.forEach(LockSupport::unpark);
        }
    }

    @Override
    public Optional<Fingerprint> peek() {
        return Optional.ofNullable(made);
    }
}
