package claimcheck.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the text out of the table that a tool attaches, as of outcomes or of an interleaving: its
 * cells, and no mark-up, may stand in another page.
 */
final class TableCells {

    private static final Pattern TABLE = Pattern.compile("<table.*</table>", Pattern.DOTALL);

    private TableCells() {}

    /**
     * The cells by row; empty if there is no table, or none that is well-formed. What stands before
     * the table is left out, and so is any definition of entities.
     */
    static Optional<List<List<String>>> in(byte[] html) {
        Matcher table = TABLE.matcher(new String(html, StandardCharsets.UTF_8));
        if (!table.find()) {
            return Optional.empty();
        }
        try {
            NodeList rows = parse(table.group()).getElementsByTagName("tr");
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < rows.getLength(); i++) {
                cells.add(cells(rows.item(i)));
            }
            return Optional.of(cells).filter(found -> !found.isEmpty());
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell.getNodeType() == Node.ELEMENT_NODE) {
                cells.add(cell.getTextContent());
            }
        }
        return cells;
    }

    private static Document parse(String table) throws SAXException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // says nothing, and throws what is fatal
            return builder.parse(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's own parser does not work", e);
        }
    }
}
