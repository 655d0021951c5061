package claimcheck.grading;

/** What was found for one exercise in a hand-in: a file, or why there is none. */
final class Taken {

    private final byte[] source;
    private final String reason;

    private Taken(byte[] source, String reason) {
        this.source = source;
        this.reason = reason;
    }

    static Taken file(byte[] source) {
        return new Taken(source, "");
    }

    static Taken nothing(String reason) {
        return new Taken(new byte[0], reason);
    }

    boolean isThere() {
        return reason.isEmpty();
    }

    /** What the file holds; nothing if there is none. */
    byte[] source() {
        return source.clone();
    }

    /** Why there is none, in a sentence; empty if there is one. */
    String reason() {
        return reason;
    }
}
