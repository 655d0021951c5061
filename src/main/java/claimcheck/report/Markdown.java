package claimcheck.report;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The text of a claim as HTML; raw HTML in it is shown, not obeyed. */
final class Markdown {

    private Markdown() {}

    static String html(String markdown) {
        Node document = Parser.builder().build().parse(markdown);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document)
                .strip();
    }
}
