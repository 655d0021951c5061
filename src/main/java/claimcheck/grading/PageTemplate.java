package claimcheck.grading;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the pages of a grade book. Each text that a template shows is made readable and escaped
 * on its way, so that no template can forget it.
 */
final class PageTemplate {

    /** A name of the package into which all templates of the kit are compiled. */
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    PageTemplate.class.getClassLoader(),
                    "claimcheck.report.templates");

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private PageTemplate() {}

    static String render(String template, Object parameter) {
        var html = new StringOutput();
        ENGINE.render(template, parameter, new ReadableOutput(html));
        return html.toString();
    }

    /** Text of an exercise; raw HTML in it is escaped. */
    static String markdown(String text) {
        return HTML.render(MARKDOWN.parse(PageText.readable(text))).strip();
    }

    /** The colours and the layout of all pages of the kit, and what only these have. */
    static String style() {
        return resource("/claimcheck/report/page.css") + resource("grades.css");
    }

    private static String resource(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class ReadableOutput extends OwaspHtmlTemplateOutput {

        ReadableOutput(StringOutput html) {
            super(html);
        }

        @Override
        public void writeUserContent(String text) {
            super.writeUserContent(PageText.readable(text));
        }
    }
}
