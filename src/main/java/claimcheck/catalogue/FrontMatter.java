package claimcheck.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The fields at the head of a page, each with the line where it stands. */
final class FrontMatter {

    /** The line of the file in which the YAML begins: above it are the dashes. */
    private static final int FIRST_LINE = 2;

    /** A field's value and the line where the field stands. */
    private record Value(Node node, int line) {}

    /** A field within a field. */
    record Entry(String name, String text, int line) {}

    private final Map<String, Value> fields = new LinkedHashMap<>();
    private final Refusals refusals;

    private FrontMatter(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * Reads YAML; what is none is refused once, and then there are no fields to look at.
     *
     * @param expected what to write where there is nothing, for the refusal
     */
    static Optional<FrontMatter> read(String yaml, String expected, Refusals refusals) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                var fields = new FrontMatter(refusals);
                mapping.getValue().forEach(fields::add);
                return Optional.of(fields);
            }
            refusals.add(FIRST_LINE, "has no fields", expected);
        } catch (MarkedYamlEngineException e) {
            refusals.add(
                    line(e.getProblemMark()),
                    "is not YAML: " + e.getProblem(),
                    "put quotes around a value with ': ' or ' #' in it");
        } catch (YamlEngineException e) {
            refusals.add(
                    FIRST_LINE,
                    "is not YAML: " + e.getMessage().lines().findFirst().orElse(""),
                    "remove it");
        }
        return Optional.empty();
    }

    private void add(NodeTuple field) {
        String name = text(field.getKeyNode());
        int line = line(field.getKeyNode().getStartMark());
        if (fields.put(name, new Value(field.getValueNode(), line)) != null) {
            refusals.add(line, "field '" + name + "' is written twice", "remove one of the lines");
        }
    }

    /**
     * Refuses the fields that are none of these.
     *
     * @param id what the page's folder makes of it; nobody writes it
     */
    void refuseStrange(Set<String> known, String id) {
        for (String name : fields.keySet()) {
            if (name.equals("id")) {
                String written = optional("id").orElse("");
                refusals.add(
                        line("id"),
                        written.equals(id)
                                ? "id is written twice"
                                : "id '"
                                        + written
                                        + "' does not match its folder, which makes it '"
                                        + id
                                        + "'",
                        "remove the line: the id is the path");
            } else if (!known.contains(name)) {
                refusals.add(
                        line(name),
                        "unknown field '" + name + "'",
                        "the fields are " + String.join(", ", known));
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The line where a field stands; the page's first one if it is missing. */
    int line(String name) {
        return has(name) ? fields.get(name).line : 1;
    }

    /**
     * A field that a page cannot do without; empty if it was refused.
     *
     * @param expected what to write, for the refusal
     */
    Optional<String> required(String name, String expected) {
        if (!has(name)) {
            refusals.add(1, "missing " + name, "add '" + name + ": …': " + expected);
        }
        return optional(name);
    }

    /** A field of one value; empty if it is missing, or was refused. */
    Optional<String> optional(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        String text = text(fields.get(name).node);
        if (text.isEmpty()) {
            refusals.add(
                    line(name),
                    "field '" + name + "' is not one value",
                    "write '" + name + ": …' on one line");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A field that is true or false; false if it is missing. */
    boolean flag(String name) {
        Optional<String> text = optional(name);
        text.filter(value -> !value.equals("true") && !value.equals("false"))
                .ifPresent(
                        value ->
                                refusals.add(
                                        line(name),
                                        name + " is '" + value + "'",
                                        "write true or false"));
        return text.equals(Optional.of("true"));
    }

    /** A field of several values, or of one; none if it is missing. */
    List<String> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        Node node = fields.get(name).node;
        List<String> values =
                node instanceof SequenceNode sequence
                        ? sequence.getValue().stream().map(FrontMatter::text).toList()
                        : List.of(text(node));
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            refusals.add(
                    line(name),
                    "field '" + name + "' is empty",
                    "write a value or remove the line");
        }
        return values;
    }

    /** The fields within a field, in the order in which they are written; empty if it has none. */
    Optional<List<Entry>> entries(String name) {
        return has(name) && fields.get(name).node instanceof MappingNode mapping
                ? Optional.of(mapping.getValue().stream().map(FrontMatter::entry).toList())
                : Optional.empty();
    }

    private static Entry entry(NodeTuple field) {
        return new Entry(
                text(field.getKeyNode()),
                text(field.getValueNode()),
                line(field.getKeyNode().getStartMark()));
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + FIRST_LINE;
    }
}
