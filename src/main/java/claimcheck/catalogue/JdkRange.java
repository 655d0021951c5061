package claimcheck.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JDKs that follow each other.
 *
 * @param first the first feature release
 * @param last the last one; empty if the range goes on
 */
record JdkRange(int first, OptionalInt last) {

    /** How a range is written, for error messages. */
    static final String SYNTAX = "'17', '17 to 19' or '20 on'";

    /** How ranges are put together, for error messages. */
    static final String ORDER =
            "begin the first range at "
                    + Verdicts.OLDEST_JDK
                    + " or before, the others where the one before ends, and end with one such as '20 on'";

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,4})(?: (?:to (\\d{1,4})|(on)))?");

    static Optional<JdkRange> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        if (matcher.group(3) != null) {
            return Optional.of(new JdkRange(first, OptionalInt.empty()));
        }
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return last < first
                ? Optional.empty()
                : Optional.of(new JdkRange(first, OptionalInt.of(last)));
    }

    /**
     * Tells whether it begins where the range before it ends; the first one, where the JDKs of the
     * kit begin.
     */
    boolean follows(Optional<JdkRange> before) {
        return before.map(range -> range.last.equals(OptionalInt.of(first - 1)))
                .orElse(first <= Verdicts.OLDEST_JDK);
    }

    /** The range as it stands in {@code claim.md}. */
    @Override
    public String toString() {
        if (last.isEmpty()) {
            return first + " on";
        }
        return last.getAsInt() == first ? "" + first : first + " to " + last.getAsInt();
    }
}
