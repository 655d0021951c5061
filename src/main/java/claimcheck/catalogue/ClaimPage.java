package claimcheck.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One {@code claim.md}: front matter in YAML between two lines of dashes, then text. Says all that
 * is wrong with it.
 */
final class ClaimPage {

    private static final Set<String> FIELDS =
            new TreeSet<>(
                    List.of(
                            "title",
                            "source",
                            "form",
                            "verdict",
                            "erratum",
                            "exercise",
                            "untestable",
                            "see"));
    private static final Pattern SOURCE = Pattern.compile("(\\w+), ([^(]+?)(?: \\((.+)\\))?");
    private static final String IN_JAVA = "In Java";
    private static final String IF_CONTRADICTED = "If this is contradicted";

    /** Stands for a verdict that was refused, so that the rest of the page is looked at too. */
    private static final Verdict REFUSED = new Verdict(Verdict.Kind.HOLDS, "");

    /** A value of the front matter and the line where it stands. */
    private record Value(Node node, int line) {}

    private final Path file;
    private final List<Problem> problems;
    private final Map<String, Value> fields = new LinkedHashMap<>();
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
    private final StringBuilder statement = new StringBuilder();
    private int textLine = 1;

    private ClaimPage(Path file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a page; what is wrong with it is added to {@code problems}, and then the claim is
     * empty.
     */
    static Optional<Claim> read(
            String id,
            Path file,
            String content,
            Optional<String> scenario,
            List<Problem> problems) {
        int before = problems.size();
        var page = new ClaimPage(file, problems);
        if (page.split(content.lines().toList())) {
            Claim claim = page.claim(id, scenario);
            return problems.size() == before ? Optional.of(claim) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Tells whether there are fields to look at. */
    private boolean split(List<String> lines) {
        int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (lines.isEmpty() || !lines.get(0).equals("---") || end == 0) {
            refuse(
                    1,
                    "has no front matter",
                    "begin with a line '---', the fields, and a line '---'");
            return false;
        }
        textLine = end + 2;
        readText(lines.subList(end + 1, lines.size()));
        return readFields(String.join("\n", lines.subList(1, end)));
    }

    private boolean readFields(String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::addField);
                return true;
            }
            refuse(2, "has no fields", "write 'title: …', 'source: …', 'form: …' and 'verdict: …'");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 2;
            refuse(
                    line,
                    "is not YAML: " + e.getProblem(),
                    "put quotes around a value with ': ' or ' #' in it");
        } catch (YamlEngineException e) {
            refuse(2, "is not YAML: " + e.getMessage().lines().findFirst().orElse(""), "remove it");
        }
        return false;
    }

    private void addField(NodeTuple field) {
        String name = text(field.getKeyNode());
        int line = line(field.getKeyNode());
        if (fields.put(name, new Value(field.getValueNode(), line)) != null) {
            refuse(line, "field '" + name + "' is written twice", "remove one of the lines");
        }
    }

    private void readText(List<String> lines) {
        StringBuilder current = statement;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                current = newSection(line.substring(3).strip(), textLine + i);
            } else {
                current.append(line).append('\n');
            }
        }
        if (statement.toString().isBlank()) {
            refuse(
                    textLine,
                    "states nothing",
                    "write the claim in your own words below the front matter");
        }
        for (String heading : List.of(IN_JAVA, IF_CONTRADICTED)) {
            if (section(heading).isBlank()) {
                refuse(
                        textLine,
                        "says nothing under '## " + heading + "'",
                        "add the heading and its text");
            }
        }
    }

    private StringBuilder newSection(String heading, int line) {
        if (!heading.equals(IN_JAVA) && !heading.equals(IF_CONTRADICTED)) {
            refuse(
                    line,
                    "unknown heading '" + heading + "'",
                    "the headings are '## " + IN_JAVA + "' and '## " + IF_CONTRADICTED + "'");
        } else if (sections.containsKey(heading)) {
            refuse(line, "heading '" + heading + "' is written twice", "put the texts under one");
        }
        return sections.computeIfAbsent(heading, first -> new StringBuilder());
    }

    private String section(String heading) {
        return sections.getOrDefault(heading, new StringBuilder()).toString().strip();
    }

    private Claim claim(String id, Optional<String> scenario) {
        refuseStrangeFields(id);
        var untestable = optional("untestable");
        if (scenario.isEmpty() && untestable.isEmpty()) {
            refuse(
                    1,
                    "claim without scenario",
                    "write "
                            + Catalogue.scenarioName(id)
                            + ".java beside it, or say why none can show it in"
                            + " 'untestable: …'");
        }
        return new Claim(
                id,
                required("title", "a headline"),
                sources(),
                form(),
                verdicts(),
                optional("erratum"),
                optional("exercise").map(this::yes).orElse(false),
                untestable,
                list("see"),
                scenario,
                statement.toString().strip(),
                section(IN_JAVA),
                section(IF_CONTRADICTED));
    }

    private void refuseStrangeFields(String id) {
        fields.forEach(
                (name, value) -> {
                    if (name.equals("id")) {
                        boolean same = text(value.node).equals(id);
                        refuse(
                                value.line,
                                same
                                        ? "id is written twice"
                                        : "id '"
                                                + text(value.node)
                                                + "' does not match its folder, which makes it '"
                                                + id
                                                + "'",
                                "remove the line: the id is the path");
                    } else if (!FIELDS.contains(name)) {
                        refuse(
                                value.line,
                                "unknown field '" + name + "'",
                                "the fields are " + String.join(", ", FIELDS));
                    }
                });
    }

    private List<Source> sources() {
        if (!fields.containsKey("source")) {
            refuse(1, "missing source", "add 'source: PC, Deadlock example' or a list of such");
            return List.of();
        }
        int line = fields.get("source").line;
        List<Source> sources = new ArrayList<>();
        for (String text : list("source")) {
            Matcher matcher = SOURCE.matcher(text);
            if (!matcher.matches()) {
                refuse(
                        line,
                        "source '" + text + "' cannot be read",
                        "write 'DOCUMENT, Section' or 'DOCUMENT, Section (detail)'");
                continue;
            }
            String detail = Optional.ofNullable(matcher.group(3)).orElse("");
            checked(matcher.group(1), matcher.group(2), detail, line).ifPresent(sources::add);
        }
        return sources;
    }

    private Optional<Source> checked(String name, String section, String detail, int line) {
        Optional<Document> document = Document.find(name);
        if (document.isEmpty()) {
            String known =
                    Document.all().stream().map(Document::id).collect(Collectors.joining(" and "));
            refuse(line, "unknown document '" + name + "'", "the documents are " + known);
            return Optional.empty();
        }
        if (!document.get().sections().contains(section)) {
            refuse(
                    line,
                    "unknown section '" + section + "' of " + name,
                    "its sections are " + String.join("; ", document.get().sections()));
            return Optional.empty();
        }
        return Optional.of(new Source(name, section, detail));
    }

    private Form form() {
        String text = required("form", Form.all());
        return Form.parse(text)
                .orElseGet(
                        () -> {
                            if (fields.containsKey("form")) {
                                refuse(
                                        fields.get("form").line,
                                        "unknown form '" + text + "'",
                                        "the forms are " + Form.all());
                            }
                            return Form.ALWAYS;
                        });
    }

    private Verdicts verdicts() {
        if (fields.containsKey("verdict")
                && fields.get("verdict").node instanceof MappingNode byJdk) {
            return verdicts(byJdk.getValue());
        }
        String text = required("verdict", Verdict.SYNTAX);
        return Verdicts.everywhere(
                text.isEmpty() ? REFUSED : verdict(text, fields.get("verdict").line));
    }

    private Verdicts verdicts(List<NodeTuple> byJdk) {
        var from = new TreeMap<Integer, Verdict>();
        Optional<JdkRange> before = Optional.empty();
        for (NodeTuple entry : byJdk) {
            int line = line(entry.getKeyNode());
            String written = text(entry.getKeyNode());
            Optional<JdkRange> parsed = JdkRange.parse(written);
            if (parsed.isEmpty()) {
                refuse(line, "'" + written + "' is no range of JDKs", "write " + JdkRange.SYNTAX);
                return Verdicts.everywhere(REFUSED);
            }
            if (!parsed.get().follows(before)) {
                String why =
                        before.map(range -> "does not follow '" + range + "'")
                                .orElse("leaves out JDK " + Verdicts.OLDEST_JDK);
                refuse(line, "'" + written + "' " + why, JdkRange.ORDER);
                return Verdicts.everywhere(REFUSED);
            }
            from.put(parsed.get().first(), verdict(text(entry.getValueNode()), line));
            before = parsed;
        }
        if (before.isEmpty() || before.get().last().isPresent()) {
            refuse(fields.get("verdict").line, "no verdict for the JDKs to come", JdkRange.ORDER);
            return Verdicts.everywhere(REFUSED);
        }
        return new Verdicts(from);
    }

    private Verdict verdict(String text, int line) {
        return Verdict.parse(text)
                .orElseGet(
                        () -> {
                            refuse(
                                    line,
                                    "unknown verdict '" + text + "'",
                                    "write " + Verdict.SYNTAX);
                            return REFUSED;
                        });
    }

    private boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            refuse(
                    fields.get("exercise").line,
                    "exercise is '" + text + "'",
                    "write true or false");
        }
        return text.equals("true");
    }

    private String required(String name, String expected) {
        return optional(name)
                .orElseGet(
                        () -> {
                            if (!fields.containsKey(name)) {
                                refuse(1, "missing " + name, "add '" + name + ": …': " + expected);
                            }
                            return "";
                        });
    }

    private Optional<String> optional(String name) {
        if (!fields.containsKey(name)) {
            return Optional.empty();
        }
        Value value = fields.get(name);
        if (!(value.node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            refuse(
                    value.line,
                    "field '" + name + "' is not one value",
                    "write '" + name + ": …' on one line");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    private List<String> list(String name) {
        if (!fields.containsKey(name)) {
            return List.of();
        }
        Node node = fields.get(name).node;
        List<String> values =
                node instanceof SequenceNode sequence
                        ? sequence.getValue().stream().map(ClaimPage::text).toList()
                        : List.of(text(node));
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            refuse(
                    fields.get(name).line,
                    "field '" + name + "' is empty",
                    "write a value or remove the line");
        }
        return values;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 2;
    }

    private void refuse(int line, String what, String mend) {
        problems.add(new Problem(file + ":" + line, what, mend));
    }
}
