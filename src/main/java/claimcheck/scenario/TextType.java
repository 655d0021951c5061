package claimcheck.scenario;

/** The kinds of text that are attached to a scenario in the report. */
public enum TextType {
    /** As it is. */
    PLAIN("text/plain", ".txt"),
    /** A table. */
    CSV("text/csv", ".csv"),
    /** A part of a page. */
    HTML("text/html", ".html"),
    /** A drawing. */
    SVG("image/svg+xml", ".svg");

    private final String mediaType;
    private final String ending;

    TextType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As registered with IANA. */
    String mediaType() {
        return mediaType;
    }

    /** Of its file's name. */
    String ending() {
        return ending;
    }
}
