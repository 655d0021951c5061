package claimcheck.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlTest {

    private static List<Path> files;

    @BeforeAll
    static void write() throws IOException {
        files = JUnitXml.write(NastyBook.BOOK, Exported.to("junit"));
    }

    @Test
    void each_student_has_a_file_and_no_name_leaves_the_folder(@TempDir Path folder)
            throws IOException {
        List<Path> made =
                JUnitXml.write(
                        NastyBook.with(
                                NastyBook.named("../../up", NastyBook.RIGHT),
                                NastyBook.named("a\u0000b\n\uD800", NastyBook.RIGHT),
                                NastyBook.named("x".repeat(500), NastyBook.RIGHT),
                                NastyBook.named("x".repeat(500), NastyBook.RIGHT)),
                        folder);

        assertThat(made).hasSize(4).doesNotHaveDuplicates();
        assertThat(made).allMatch(file -> file.getParent().equals(folder) && Files.exists(file));
        assertThat(made.get(0)).hasFileName("TEST-001-_up.xml");
    }

    @Test
    void they_are_written_as_they_should_be() throws IOException {
        for (Path file : files) {
            Exported.assertRight(file);
            Exported.assertHarmless(Files.readString(file));
        }
    }

    @Test
    void they_are_as_surefire_writes_them_and_nothing_is_flaky() throws Exception {
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(getClass().getResource("/claimcheck/grading/junit.xsd"));

        assertThat(files).hasSize(5);
        for (Path file : files) {
            schema.newValidator().validate(new StreamSource(file.toFile()));
            assertThat(Files.readString(file)).doesNotContainIgnoringCase("flaky");
        }
    }

    @Test
    void the_counts_are_those_of_the_elements() throws Exception {
        for (Path file : files) {
            Document document = parsed(file);
            Element suite = document.getDocumentElement();

            assertCount(suite, "tests", "testcase");
            assertCount(suite, "failures", "failure");
            assertCount(suite, "errors", "error");
            assertCount(suite, "skipped", "skipped");
        }
    }

    @Test
    void only_what_is_right_is_without_a_problem() throws Exception {
        assertThat(problems(0)).isEmpty();
        assertThat(problems(1)).containsExactly("failure", "failure", "skipped");
        assertThat(problems(2)).containsExactly("failure", "skipped", "skipped", "skipped");
        assertThat(problems(3)).containsExactly("failure", "failure", "failure", "failure");
        assertThat(problems(4)).containsExactly("error", "error", "failure");
    }

    @Test
    void what_was_seen_is_read_again() throws Exception {
        String seen = parsed(files.get(1)).getElementsByTagName("failure").item(1).getTextContent();

        assertThat(seen).contains("<b>&\"bold\"</b>]]>\ntwo; =1+1 ‚ë 😀");
    }

    private static List<String> problems(int index) throws Exception {
        NodeList all = parsed(files.get(index)).getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getNodeName())
                .filter(List.of("failure", "error", "skipped")::contains)
                .toList();
    }

    private static void assertCount(Element suite, String attribute, String element) {
        assertThat(Integer.parseInt(suite.getAttribute(attribute)))
                .isEqualTo(suite.getElementsByTagName(element).getLength());
    }

    private static Document parsed(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }
}
