package claimcheck.report;

import claimcheck.catalogue.Claim;
import claimcheck.catalogue.Source;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.stream.Collectors;

/** A claim's page as a piece of HTML, for Allure. */
final class ClaimHtml {

    private ClaimHtml() {}

    static String page(Claim claim) {
        return "<p><b>"
                + escape("Verdict: " + claim.verdict())
                + "</b> ("
                + claim.form()
                + ")<br><small>"
                + escape(
                        claim.sources().stream()
                                .map(Source::toString)
                                .collect(Collectors.joining("; ")))
                + "</small></p><blockquote>"
                + Markdown.html(claim.statement())
                + "</blockquote>"
                + claim.erratum()
                        .map(text -> "<p><b>Erratum.</b> " + escape(text) + "</p>")
                        .orElse("")
                + "<h4>In Java</h4>"
                + Markdown.html(claim.explanation())
                + "<h4>If this is contradicted</h4>"
                + Markdown.html(claim.ifContradicted())
                + (claim.see().isEmpty()
                        ? ""
                        : "<p>See: " + escape(String.join(" · ", claim.see())) + "</p>")
                + "<p>Alone: <code>mvn verify -Dclaims="
                + claim.id()
                + "</code></p>";
    }

    private static String escape(String text) {
        var output = new OwaspHtmlTemplateOutput(new StringOutput());
        output.setContext("p", null);
        output.writeUserContent(text);
        return output.toString();
    }
}
