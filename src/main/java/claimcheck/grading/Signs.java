package claimcheck.grading;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Behaviour;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How pages show a verdict and an outcome: a sign, a class of the style sheet, and words. */
public final class Signs {

    /** In characters. A name, a reason or a place is short unless it is made to be long. */
    private static final int LONGEST_NAME = 80;

    private static final int LONGEST_LINE = 400;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Signs() {}

    /**
     * The verdict to show: that which goes with the points. What could not be seen leaves it open,
     * and nothing is right of which a requirement is not met.
     */
    public static JudgeVerdict shown(Grade grade) {
        if (!grade.isJudged()) {
            return JudgeVerdict.COULD_NOT_JUDGE;
        }
        return grade.verdict() == JudgeVerdict.PASS && !grade.isPassed()
                ? JudgeVerdict.FAIL
                : grade.verdict();
    }

    /** Whether the answer was run at all; of others nothing is known but that. */
    static boolean isRun(Grade grade) {
        return switch (grade.verdict()) {
            case NOT_HANDED_IN, NOT_COMPILED, UNCHANGED -> false;
            default -> true;
        };
    }

    /** The outcome to show: no requirement was looked at of an answer that was not run. */
    public static Outcome shown(Step step, Grade grade) {
        return isRun(grade) || step.outcome() != Outcome.NOT_MET ? step.outcome() : Outcome.SKIPPED;
    }

    /** One verdict for each sign that is not like another. */
    public static List<JudgeVerdict> key() {
        return List.of(
                JudgeVerdict.PASS,
                JudgeVerdict.FAIL,
                JudgeVerdict.NOT_COMPILED,
                JudgeVerdict.UNCHANGED,
                JudgeVerdict.NOT_HANDED_IN,
                JudgeVerdict.COULD_NOT_JUDGE);
    }

    /** One character. */
    public static String sign(JudgeVerdict verdict) {
        return switch (verdict) {
            case PASS -> "✓";
            case FAIL, DEADLOCK, TIME_OUT, LEAK, EXITED, MEMORY, OUTPUT_LIMIT -> "✗";
            case NOT_COMPILED -> "!";
            case UNCHANGED -> "=";
            case NOT_HANDED_IN -> "–";
            case COULD_NOT_JUDGE -> "?";
        };
    }

    /** As people read it; that it could not be judged is said of the answer, not of the judge. */
    public static String text(JudgeVerdict verdict) {
        return verdict == JudgeVerdict.COULD_NOT_JUDGE ? "could not be judged" : verdict.text();
    }

    /** Its class in the style sheet. */
    public static String style(JudgeVerdict verdict) {
        return switch (verdict) {
            case PASS -> "passed";
            case FAIL, DEADLOCK, TIME_OUT, LEAK, EXITED, MEMORY, OUTPUT_LIMIT, NOT_COMPILED ->
                    "failed";
            case UNCHANGED, NOT_HANDED_IN -> "not-run";
            case COULD_NOT_JUDGE -> "inconclusive";
        };
    }

    /** What it says to the student, in a sentence. */
    public static String meaning(JudgeVerdict verdict) {
        return switch (verdict) {
            case PASS -> "All is as it should be.";
            case FAIL -> "Something is not as it should be.";
            case DEADLOCK ->
                    "Your threads wait for each other, or for something that nobody is left to do.";
            case TIME_OUT -> "It was not done when its time was over.";
            case LEAK -> "It left a thread or a process running.";
            case EXITED -> "It ended the whole program, and with it what was judging it.";
            case MEMORY -> "It took more memory than there is.";
            case OUTPUT_LIMIT -> "It wrote more than it may.";
            case UNCHANGED -> "Your file is still as it was handed out.";
            case NOT_COMPILED ->
                    "The compiler does not take your file, or it is not the class that was asked for.";
            case NOT_HANDED_IN -> "No file of yours was found for this exercise.";
            case COULD_NOT_JUDGE ->
                    "This is no fault of yours, and no points are lost: it has to be judged again.";
        };
    }

    /** One character. */
    public static String sign(Outcome outcome) {
        return switch (outcome) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case SKIPPED -> "–";
            case NOT_SEEN -> "?";
        };
    }

    /** Its class in the style sheet. */
    public static String style(Outcome outcome) {
        return switch (outcome) {
            case MET -> "passed";
            case NOT_MET -> "failed";
            case SKIPPED -> "not-run";
            case NOT_SEEN -> "inconclusive";
        };
    }

    /** What it says to the student. */
    public static String meaning(Behaviour behaviour) {
        return switch (behaviour) {
            case SAFETY -> "nothing wrong is ever seen, such as an update that got lost";
            case LIVENESS -> "what must happen does: calls end, and who waits is woken";
            case CLEAN_UP -> "nothing is left behind: no thread, no lock that is still held";
            case OVERLAP -> "what does not depend on each other can go on at the same time";
        };
    }

    /** {@code 1 student}, {@code 2 students}. */
    public static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** A name; it ends where no name goes on. */
    public static String name(String name) {
        String line = PageText.line(name, LONGEST_NAME);
        return line.isEmpty() ? "(no name)" : line;
    }

    /** In one line; it ends where no sentence goes on. */
    public static String line(String text) {
        return PageText.line(text, LONGEST_LINE);
    }

    /** The same with a capital and a full stop. */
    public static String sentence(String text) {
        String line = line(text);
        return line.isEmpty()
                ? ""
                : line.substring(0, 1).toUpperCase(Locale.ROOT)
                        + line.substring(1)
                        + (line.matches("(?s).*[.!?…]") ? "" : ".");
    }

    /** A moment. */
    public static String when(Instant moment) {
        return WHEN.format(moment);
    }

    /** The colours and the layout. */
    public static String style() {
        return PageTemplate.style();
    }
}
