package claimcheck.grading;

/**
 * What was found for one exercise in a hand-in: a file, or why there is none.
 *
 * @param source what the file holds; empty if there is none
 * @param reason why there is none, in a sentence; empty if there is one
 */
record Taken(byte[] source, String reason) {

    static Taken file(byte[] source) {
        return new Taken(source, "");
    }

    static Taken nothing(String reason) {
        return new Taken(new byte[0], reason);
    }

    boolean isThere() {
        return reason.isEmpty();
    }
}
