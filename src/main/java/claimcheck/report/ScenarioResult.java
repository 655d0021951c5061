package claimcheck.report;

import claimcheck.scenario.Inconclusive;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** What JVMs and systems say when they have no room left; nothing of any claim. */
    private static final Pattern NO_ROOM =
            Pattern.compile(
                    "java\\.lang\\.OutOfMemoryError|insufficient memory for the Java Runtime"
                            + "|Could not reserve enough space|No space left on device"
                            + "|Cannot allocate memory|Resource temporarily unavailable");

    /** What it found; one that broke, or was skipped without a reason that counts, is an error. */
    public Status found() {
        if (is("passed")) {
            return Status.CONFIRMED;
        }
        if (is("failed")) {
            return noRoom().isPresent() ? Status.ERROR : Status.CONTRADICTED;
        }
        if (is("skipped") && Inconclusive.reasonIn(message).isPresent()) {
            return Status.INCONCLUSIVE;
        }
        return is("skipped") && Inconclusive.reasonNotApplicableIn(message).isPresent()
                ? Status.NOT_APPLICABLE
                : Status.ERROR;
    }

    /** Why it did not pass, in one line; empty if it did. */
    public String why() {
        return Inconclusive.reasonIn(message)
                .or(() -> Inconclusive.reasonNotApplicableIn(message))
                .orElse(message)
                .lines()
                .findFirst()
                .orElse("");
    }

    boolean is(String wanted) {
        return status.equals(wanted);
    }

    /** Where the machine had no room for it, the line that says so. */
    Optional<String> noRoom() {
        return is("passed")
                ? Optional.empty()
                : message.lines()
                        .filter(line -> NO_ROOM.matcher(line).find())
                        .findFirst()
                        .map(line -> name + ": " + line.strip());
    }

    /** The first line of the message, after the name. */
    String headline() {
        return name + ": " + message.lines().findFirst().orElse("no message");
    }
}
