package races.unsafe_publication;

/** Double-checked locking: the lock is taken only as long as there is nothing, or seems to be. */
final class LazyFingerprints {

    private LazyFingerprints() {}

    /** The look outside the lock is a race. */
    // Error Prone knows this mistake, which is here on purpose.
    @SuppressWarnings("DoubleCheckedLocking")
    static final class PlainReference implements LazyFingerprint {
        private final int seed;
        private Fingerprint made;

        PlainReference(int seed) {
            this.seed = seed;
        }

        @Override
        public Fingerprint get() {
            Fingerprint seen = made;
            if (seen == null) {
                synchronized (this) {
                    seen = made;
                    if (seen == null) {
                        seen = new Fingerprint(seed);
                        made = seen;
                    }
                }
            }
            return seen;
        }
    }

    /** Who sees the reference sees all that was done before it was written. */
    static final class VolatileReference implements LazyFingerprint {
        private final int seed;
        private volatile Fingerprint made;

        VolatileReference(int seed) {
            this.seed = seed;
        }

        @Override
        public Fingerprint get() {
            Fingerprint seen = made;
            if (seen == null) {
                synchronized (this) {
                    seen = made;
                    if (seen == null) {
                        seen = new Fingerprint(seed);
                        made = seen;
                    }
                }
            }
            return seen;
        }
    }
}
