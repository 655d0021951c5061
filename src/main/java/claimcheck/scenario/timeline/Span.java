package claimcheck.scenario.timeline;

import java.time.Instant;

/**
 * A time in which a thread did not run.
 *
 * @param thread its id
 * @param what the lock, the queue, the gate, by the name that it has in the source
 * @param open whether it had not ended when the thread was last looked at
 */
record Span(long thread, Kind kind, String what, Instant start, Instant end, boolean open) {

    /** Why it did not run. */
    enum Kind {
        LOCK("waits for a lock"),
        WAITING("waits"),
        PAUSE("sleeps"),
        IO("reads or writes");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether the other one goes on with the same, after no more than a look in between. */
    boolean goesOnIn(Span next) {
        return thread == next.thread
                && kind == next.kind
                && what.equals(next.what)
                && next.start.isBefore(end.plusMillis(3));
    }

    /** It had not ended then. */
    Span cutAt(Instant then) {
        return new Span(thread, kind, what, start, then, true);
    }

    /** The same, which began then. */
    Span since(Instant earlier) {
        return new Span(thread, kind, what, earlier, end, open);
    }
}
