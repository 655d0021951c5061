package claimcheck.grading;

import java.util.regex.Pattern;

/**
 * What a student wrote or printed, made fit to be read: nothing that a screen obeys is left in it,
 * and what cannot be seen is shown by its number. HTML is no business of this class; templates
 * escape it.
 */
final class PageText {

    /** Colours, movements and titles of a terminal, whole; ECMA-48, 5.4 and 8.3.89. */
    private static final Pattern ESCAPES =
            Pattern.compile(
                    "(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]"
                            + "|(?:\\x1B[P\\]X^_]|[\\x90\\x98\\x9D-\\x9F])[^\\x07\\x1B\\x9C]*(?:\\x07|\\x1B\\\\|\\x9C)"
                            + "|\\x1B[ -/]*[0-Z\\\\^-~]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** More marks on one letter than any language has cover the lines around it. */
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private PageText() {}

    /** The same, to be read; line ends and tabs are kept. */
    static String readable(String text) {
        String plain = ESCAPES.matcher(text).replaceAll("");
        plain = LINE_ENDS.matcher(plain).replaceAll("\n");
        plain = TOO_MANY_MARKS.matcher(plain).replaceAll("$1");
        var readable = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> append(point, readable));
        return readable.toString();
    }

    /** In one line of not too many characters. */
    static String line(String text, int most) {
        String cut =
                text.substring(0, Math.min(text.length(), 2 * most)); // space may be most of it
        String line = SPACE.matcher(cut).replaceAll(" ").strip();
        return line.length() > most || cut.length() < text.length()
                ? line.substring(0, Math.min(line.length(), most)) + " …"
                : line;
    }

    private static void append(int point, StringBuilder readable) {
        if (point == '\n' || point == '\t') {
            readable.appendCodePoint(point);
        } else if (isObeyedOrUnseen(point)) {
            readable.append(String.format("⟨U+%04X⟩", point));
        } else {
            readable.appendCodePoint(point);
        }
    }

    /**
     * Joiners are neither: words in Persian and in the languages of India are written with them.
     */
    private static boolean isObeyedOrUnseen(int point) {
        boolean joiner = point == 0x200C || point == 0x200D;
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            case Character.FORMAT -> !joiner;
            default -> false;
        };
    }
}
