package claimcheck.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a document says that is no claim.
 *
 * @param kind why it is none
 * @param text what it says, in our own words
 */
public record Passage(Kind kind, String text) {

    /** Why a passage is no claim. */
    public enum Kind {
        /** It says what a word means. */
        DEFINITION("definition"),
        /** It is code; what the code is to show is claimed beside it. */
        EXAMPLE("example"),
        /** It is what an example printed or measured once. */
        OUTPUT("output"),
        /** It is a drawing or its caption. */
        PICTURE("picture"),
        /** It is what an example needs before it can begin. */
        SET_UP("set-up"),
        /** It says what to do. */
        ADVICE("advice"),
        /** It says why one would want to know. */
        MOTIVATION("motivation"),
        /** It asks; what follows answers. */
        QUESTION("question"),
        /** It says again what is claimed elsewhere. */
        SUMMARY("summary"),
        /** It is about the author, the text or its publication. */
        ASIDE("aside");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        static Optional<Kind> parse(String text) {
            return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
        }

        static String all() {
            return Arrays.stream(values()).map(Kind::toString).collect(Collectors.joining(", "));
        }

        /** The kind as it stands in {@code documents.yaml}. */
        @Override
        public String toString() {
            return text;
        }
    }
}
