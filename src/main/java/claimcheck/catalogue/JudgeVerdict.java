package claimcheck.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the judge can say of one variant of an exercise. */
public enum JudgeVerdict {
    /** All is as required. */
    PASS,
    /** It does something that is not as required. */
    FAIL,
    /** Its threads wait for each other, or for what nobody is left to do. */
    DEADLOCK,
    /** It was not done when its time was over. */
    TIME_OUT,
    /** It left a thread or a process running. */
    LEAK,
    /** It ended the JVM that it was judged in. */
    EXITED,
    /** It took more memory than it was given. */
    MEMORY,
    /** It wrote more than it may. */
    OUTPUT_LIMIT,
    /** It is the starter as it was handed out. */
    UNCHANGED,
    /** The compiler refuses it, or it is not the class that was asked for. */
    NOT_COMPILED,
    /** There is no file for it that can be taken. */
    NOT_HANDED_IN,
    /** The machine or the kit could not tell: nobody's fault, and never a pass. */
    COULD_NOT_JUDGE;

    /** As people read it: {@code time-out}, {@code could not judge}. */
    public String text() {
        String words = name().toLowerCase(Locale.ROOT);
        return this == TIME_OUT ? words.replace('_', '-') : words.replace('_', ' ');
    }

    static Optional<JudgeVerdict> parse(String text) {
        return Arrays.stream(values()).filter(verdict -> verdict.text().equals(text)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(JudgeVerdict::text).collect(Collectors.joining(", "));
    }
}
