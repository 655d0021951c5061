package claimcheck.stress;

/**
 * One result of a stress test, as it was graded.
 *
 * @param id the result, as in {@code 1, 0}
 * @param expectation what the test says of it
 * @param samples how often it was seen
 * @param meaning the test's sentence about it
 */
public record Outcome(String id, Expectation expectation, long samples, String meaning) {

    /** What a stress test says of an outcome. */
    public enum Expectation {
        ACCEPTABLE,
        INTERESTING,
        FORBIDDEN
    }

    /** Whether it was seen at all. */
    public boolean isObserved() {
        return samples > 0;
    }
}
