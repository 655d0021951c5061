package claimcheck.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record for programs: {@code claims.json}. Its form is a promise to others. */
final class ClaimsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimsJson() {}

    static void write(RunRecord record, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode runs = root.putArray("runs");
        record.runs().forEach(run -> add(runs.addObject(), run));
        ArrayNode claims = root.putArray("claims");
        record.claims().forEach(claim -> add(claims.addObject(), claim));
        var printer = new DefaultPrettyPrinter();
        var indenter = new DefaultIndenter("  ", "\n");
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        Files.writeString(file, JSON.writer(printer).writeValueAsString(root) + "\n");
    }

    private static void add(ObjectNode node, Run run) {
        node.put("jdk", run.jdk())
                .put("vendor", run.vendor())
                .put("os", run.os())
                .put("cpus", run.cpus())
                .put("kit", run.kit())
                .put("started", run.started())
                .put("seconds", run.seconds());
    }

    private static void add(ObjectNode node, CheckedClaim checked) {
        node.put("id", checked.claim().id())
                .put("document", checked.claim().sources().get(0).document())
                .put("topic", checked.claim().topic())
                .put("title", checked.claim().title())
                .put("form", checked.claim().form().toString())
                .put("verdict", checked.claim().verdicts().toString());
        ArrayNode observations = node.putArray("observations");
        checked.observations().forEach(observation -> add(observations.addObject(), observation));
    }

    private static void add(ObjectNode node, Observation observation) {
        node.put("run", observation.run()).put("status", observation.status().toString());
        putOrNull(node, "reason", observation.reason());
        ArrayNode scenarios = node.putArray("scenarios");
        for (ScenarioResult scenario : observation.scenarios()) {
            ObjectNode entry =
                    scenarios
                            .addObject()
                            .put("name", scenario.name())
                            .put("status", scenario.status())
                            .put("seconds", scenario.seconds());
            putOrNull(entry, "message", scenario.message());
        }
    }

    private static void putOrNull(ObjectNode node, String field, String text) {
        if (text.isEmpty()) {
            node.putNull(field);
        } else {
            node.put(field, text);
        }
    }
}
