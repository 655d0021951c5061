package claimcheck.grading.export;

import java.util.regex.Pattern;

/**
 * What a student's code, file or folder says, made harmless: no colours of a terminal, no control
 * characters, nothing that turns the direction of writing, nothing that XML or UTF-8 cannot hold.
 */
final class PlainText {

    private static final Pattern ANSI =
            Pattern.compile(
                    "(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]" // colours, cursor
                            + "|\\x1B\\][^\\x07\\x1B\\n]*(?:\\x07|\\x1B\\\\)"); // titles, links

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x85\\u2028\\u2029]");
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** In as many lines as it has; of control characters only line ends and tabs are left. */
    static String text(String any) {
        String bare = LINE_END.matcher(ANSI.matcher(any).replaceAll("")).replaceAll("\n");
        var harmless = new StringBuilder();
        bare.codePoints()
                .filter(point -> !isHidden(point))
                .map(point -> isCharacter(point) ? point : REPLACEMENT)
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    /** In one line. */
    static String line(String any) {
        return text(any).replaceAll("\\s+", " ").strip();
    }

    /** Not longer than so many chars, and with no half character at the end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static boolean isHidden(int point) {
        boolean isControl = Character.getType(point) == Character.CONTROL;
        boolean isDirection =
                point == 0x061C
                        || (point >= 0x200E && point <= 0x200F)
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069);
        return (isControl && point != '\n' && point != '\t') || isDirection;
    }

    private static boolean isCharacter(int point) {
        boolean isHalf = Character.getType(point) == Character.SURROGATE;
        boolean isNone = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !isHalf && !isNone;
    }
}
