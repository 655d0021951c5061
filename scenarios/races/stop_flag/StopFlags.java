package races.stop_flag;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stop flags, the broken ones first. */
final class StopFlags {

    private StopFlags() {}

    /** A plain field. */
    static final class Plain implements StopFlag {
        private boolean stop;

        @Override
        public void set() {
            stop = true;
        }

        @Override
        public boolean isSet() {
            return stop;
        }
    }

    /** A lock on one side orders nothing on the other. */
    static final class LockedByTheWriterOnly implements StopFlag {
        private boolean stop;

        @Override
        public synchronized void set() {
            stop = true;
        }

        @Override
        public boolean isSet() {
            return stop;
        }
    }

    /** A volatile field. */
    static final class Volatile implements StopFlag {
        private volatile boolean stop;

        @Override
        public void set() {
            stop = true;
        }

        @Override
        public boolean isSet() {
            return stop;
        }
    }

    /** An object of the library for the same. */
    static final class Atomic implements StopFlag {
        private final AtomicBoolean stop = new AtomicBoolean();

        @Override
        public void set() {
            stop.set(true);
        }

        @Override
        public boolean isSet() {
            return stop.get();
        }
    }

    /** A plain field, and one lock on both sides. */
    static final class Locked implements StopFlag {
        private boolean stop;

        @Override
        public synchronized void set() {
            stop = true;
        }

        @Override
        public synchronized boolean isSet() {
            return stop;
        }
    }

    /** What comes nearest to the document's event: it can also be waited for. */
    static final class Event implements StopFlag {
        private final CountDownLatch stop = new CountDownLatch(1);

        @Override
        public void set() {
            stop.countDown();
        }

        @Override
        public boolean isSet() {
            return stop.getCount() == 0;
        }
    }
}
