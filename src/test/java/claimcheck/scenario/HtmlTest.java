package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An attachment says nothing to the page that it is put into. */
class HtmlTest {

    private static final String DOCUMENT =
            Html.document(".claimcheck b { color:red; }\n", "<b>x</b>\n");

    @Test
    void its_rules_are_for_what_is_in_it() {
        String style =
                DOCUMENT.substring(DOCUMENT.indexOf("<style>") + 7, DOCUMENT.indexOf("</style>"));

        assertThat(style.replaceAll("@media [^{]*\\{", "").split("}"))
                .filteredOn(rule -> rule.contains("{"))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        rule ->
                                assertThat(rule.substring(0, rule.indexOf('{')).split(","))
                                        .allMatch(selector -> selector.contains(".claimcheck")));
    }

    @Test
    void its_text_is_in_one_element() {
        assertThat(DOCUMENT)
                .contains("<meta charset=\"utf-8\">")
                .endsWith("</style>\n<div class=\"claimcheck\">\n<b>x</b>\n</div>\n");
    }

    @Test
    void text_is_escaped_for_elements_and_attributes() {
        assertThat(Html.escaped("<a href=\"'&amp;'\">"))
                .isEqualTo("&lt;a href=&quot;&#39;&amp;amp;&#39;&quot;&gt;");
    }
}
