package claimcheck.scenario;

/**
 * HTML for an attachment that stands in a frame of Allure's page, in that page itself, or alone. It
 * is light or dark as the page is; alone, as its reader likes it. It says nothing to a page that it
 * is put into: its rules are for what is in it, by names that no other page uses.
 */
public final class Html {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <meta charset="utf-8">
            <style>
            :root:has(> body > .claimcheck) { color-scheme:light dark; }
            .claimcheck { --ink:light-dark(#1c2430,#e6e9ee); --soft:light-dark(#5a6675,#a3adba); --line:light-dark(#c9d1da,#4a5462);
              --panel:light-dark(#f2f4f7,#232a33); --fine:light-dark(#146c2e,#6fd58b); --notable:light-dark(#8a5300,#ffc46b);
              --wrong:light-dark(#b3261e,#ff8a80); --one:light-dark(#e3edfb,#1d2f47); --other:light-dark(#fbeedb,#40301a);
              color:var(--ink); background:Canvas; font:14px/1.45 system-ui,"Segoe UI",Roboto,sans-serif; container-type:inline-size; }
            .claimcheck p { margin:.5em 0; } .claimcheck .cc-soft { color:var(--soft); font-size:.93em; }
            .claimcheck table { border-collapse:collapse; }
            .claimcheck th { color:var(--soft); font-weight:600; font-size:.93em; text-align:left; }
            .claimcheck code, .claimcheck pre { font-family:ui-monospace,Menlo,Consolas,monospace; font-size:.93em; }
            """;

    private Html() {}

    /**
     * A whole document.
     *
     * @param style rules, each for something within {@code .claimcheck}, by classes in {@code cc-}
     * @param body what stands within the one element of that class; its text is {@link #escaped}
     */
    public static String document(String style, String body) {
        return HEAD + style + "</style>\n<div class=\"claimcheck\">\n" + body + "</div>\n";
    }

    /** Text to stand in an element, or in an attribute with quotes of either kind. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
