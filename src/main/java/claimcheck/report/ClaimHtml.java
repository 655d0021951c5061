package claimcheck.report;

import claimcheck.catalogue.Claim;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Claims as HTML. What stands in a claim is shown, never obeyed. */
public final class ClaimHtml {

    private ClaimHtml() {}

    /** Text of a claim; raw HTML in it is escaped. */
    public static String markdown(String text) {
        Node document = Parser.builder().build().parse(text);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document)
                .strip();
    }

    /** A claim's page, to stand within another. */
    static String page(Claim claim) {
        return render("claim.jte", claim);
    }

    /** A template of this kit with its one parameter. */
    static String render(String template, Object parameter) {
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        ClaimHtml.class.getClassLoader(),
                        "claimcheck.report.templates")
                .render(template, parameter, html);
        return html.toString();
    }
}
