package claimcheck.report;

import java.util.List;

/**
 * What one scenario method did in one run.
 *
 * @param name the sentence that it shows
 * @param status as in Allure: passed, failed, broken or skipped
 * @param seconds how long it took
 * @param message why it did not pass; empty if it did
 * @param seen the sentences in which it says what it saw
 * @param attachments what it left to look at, in order
 */
public record ScenarioResult(
        String name,
        String status,
        double seconds,
        String message,
        List<String> seen,
        List<Attachment> attachments) {

    /** Copies the lists. */
    public ScenarioResult {
        seen = List.copyOf(seen);
        attachments = List.copyOf(attachments);
    }

    boolean is(String wanted) {
        return status.equals(wanted);
    }

    /** The first line of the message, after the name. */
    String headline() {
        return name + ": " + message.lines().findFirst().orElse("no message");
    }
}
