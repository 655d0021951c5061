package claimcheck.grading.export;

import claimcheck.grading.GradingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads CSV with the place of each cell, so that one can be replaced and the rest stays as is. */
final class Csv {

    private static final String BOM = "\uFEFF";

    private Csv() {}

    /**
     * One cell.
     *
     * @param text without quotes
     * @param start where it begins in the file, with its quotes
     * @param end where it ends there
     */
    record Cell(String text, int start, int end) {}

    /** One row. */
    record Row(List<Cell> cells) {

        /** Nothing where there is no cell. */
        String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).text().strip() : "";
        }

        int size() {
            return cells.size();
        }
    }

    /**
     * All of a file.
     *
     * @throws GradingException if it is not UTF-8
     */
    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new GradingException(file + " is not UTF-8; save it again as CSV UTF-8");
        }
    }

    /**
     * The rows of a text; there is at least one.
     *
     * @throws GradingException if a quote is not closed
     */
    static List<Row> rows(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        int at = text.startsWith(BOM) ? BOM.length() : 0;
        do {
            List<Cell> cells = new ArrayList<>();
            boolean more = true;
            while (more) {
                cells.add(cell(text, at, separator));
                at = cells.get(cells.size() - 1).end();
                more = at < text.length() && text.charAt(at) == separator;
                at += more ? 1 : 0;
            }
            rows.add(new Row(cells));
            at += text.startsWith("\r\n", at) ? 2 : 1;
        } while (at < text.length());
        return rows;
    }

    /** The text with other content in some cells; the content must not need quotes. */
    static String replaced(String text, Map<Cell, String> contents) {
        var byPlace = new TreeMap<Integer, Cell>();
        contents.keySet().forEach(cell -> byPlace.put(cell.start(), cell));
        var whole = new StringBuilder();
        int at = 0;
        for (Cell cell : byPlace.values()) {
            whole.append(text, at, cell.start()).append(contents.get(cell));
            at = cell.end();
        }
        return whole.append(text, at, text.length()).toString();
    }

    /** A line, with quotes around each cell. */
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * Somebody's text as one line that no spreadsheet takes for a formula; not even after a
     * semicolon, which is where some begin a new cell. A dash alone stays.
     */
    static String harmless(String any) {
        String line = PlainText.line(any);
        return line.equals("-") ? line : line.replaceAll("(^|;)(\\s*[-=+@＝＋－＠])", "$1'$2");
    }

    private static Cell cell(String text, int start, char separator) {
        var content = new StringBuilder();
        int at = start;
        while (at < text.length() && text.charAt(at) == '"') {
            int close = text.indexOf('"', at + 1);
            if (close < 0) {
                long line = text.substring(0, start).lines().count();
                throw new GradingException(
                        "line " + Math.max(1, line) + " has a quote that is never closed");
            }
            content.append(at > start ? "\"" : "").append(text, at + 1, close);
            at = close + 1;
        }
        int end = at;
        while (end < text.length() && !isEnd(text.charAt(end), separator)) {
            end++;
        }
        content.append(text, at, end);
        return new Cell(content.toString(), start, end);
    }

    private static boolean isEnd(char character, char separator) {
        return character == separator || character == '\n' || character == '\r';
    }
}
