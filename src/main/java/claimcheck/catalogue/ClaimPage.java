package claimcheck.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final String EXPECTED =
            "write 'title: …', 'source: …', 'form: …' and 'verdict: …'";
    private static final Pattern SOURCE = Pattern.compile("(\\w+), ([^(]+?)(?: \\((.+)\\))?");

    /** Stands for a verdict that was refused, so that the rest of the page is looked at too. */
    private static final Verdict REFUSED = new Verdict(Verdict.Kind.HOLDS, "");

    private final String id;
    private final FrontMatter fields;
    private final Refusals refusals;

    private ClaimPage(String id, FrontMatter fields, Refusals refusals) {
        this.id = id;
        this.fields = fields;
        this.refusals = refusals;
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
        var refusals = new Refusals(file, problems);
        return Page.read(content, refusals)
                .flatMap(page -> read(id, page, scenario, refusals))
                .filter(claim -> problems.size() == before);
    }

    private static Optional<Claim> read(
            String id, Page page, Optional<String> scenario, Refusals refusals) {
        ClaimText text = ClaimText.read(page.text(), page.firstLine(), refusals);
        return FrontMatter.read(page.yaml(), EXPECTED, refusals)
                .map(fields -> new ClaimPage(id, fields, refusals).claim(scenario, text));
    }

    private Claim claim(Optional<String> scenario, ClaimText text) {
        fields.refuseStrange(FIELDS, id);
        var untestable = fields.optional("untestable");
        if (scenario.isEmpty() && untestable.isEmpty()) {
            refusals.add(
                    1,
                    "claim without scenario",
                    "write "
                            + Catalogue.scenarioName(id)
                            + ".java beside it, or say why none can show it in"
                            + " 'untestable: …'");
        }
        return new Claim(
                id,
                fields.required("title", "a headline").orElse(""),
                sources(),
                form(),
                verdicts(),
                fields.optional("erratum"),
                fields.flag("exercise"),
                untestable,
                fields.list("see"),
                scenario,
                text.statement(),
                text.explanation(),
                text.ifContradicted());
    }

    private List<Source> sources() {
        if (!fields.has("source")) {
            refusals.add(
                    1, "missing source", "add 'source: PC, Deadlock example' or a list of such");
            return List.of();
        }
        int line = fields.line("source");
        List<Source> sources = new ArrayList<>();
        for (String text : fields.list("source")) {
            Matcher matcher = SOURCE.matcher(text);
            if (!matcher.matches()) {
                refusals.add(
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
            refusals.add(line, "unknown document '" + name + "'", "the documents are " + known);
            return Optional.empty();
        }
        if (!document.get().headings().contains(section)) {
            refusals.add(
                    line,
                    "unknown section '" + section + "' of " + name,
                    "its sections are " + String.join("; ", document.get().headings()));
            return Optional.empty();
        }
        return Optional.of(new Source(name, section, detail));
    }

    private Form form() {
        Optional<String> text = fields.required("form", Form.all());
        Optional<Form> form = text.flatMap(Form::parse);
        if (text.isPresent() && form.isEmpty()) {
            refusals.add(
                    fields.line("form"),
                    "unknown form '" + text.get() + "'",
                    "the forms are " + Form.all());
        }
        return form.orElse(Form.ALWAYS);
    }

    private Verdicts verdicts() {
        Optional<List<FrontMatter.Entry>> byJdk = fields.entries("verdict");
        if (byJdk.isPresent()) {
            return verdicts(byJdk.get());
        }
        return Verdicts.everywhere(
                fields.required("verdict", Verdict.SYNTAX)
                        .map(text -> verdict(text, fields.line("verdict")))
                        .orElse(REFUSED));
    }

    private Verdicts verdicts(List<FrontMatter.Entry> byJdk) {
        var from = new TreeMap<Integer, Verdict>();
        Optional<JdkRange> before = Optional.empty();
        for (FrontMatter.Entry entry : byJdk) {
            Optional<JdkRange> range = JdkRange.parse(entry.name());
            if (range.isEmpty()) {
                refusals.add(
                        entry.line(),
                        "'" + entry.name() + "' is no range of JDKs",
                        "write " + JdkRange.SYNTAX);
                return Verdicts.everywhere(REFUSED);
            }
            if (!range.get().follows(before)) {
                String why =
                        before.map(last -> "does not follow '" + last + "'")
                                .orElse("leaves out JDK " + Verdicts.OLDEST_JDK);
                refusals.add(entry.line(), "'" + entry.name() + "' " + why, JdkRange.ORDER);
                return Verdicts.everywhere(REFUSED);
            }
            from.put(range.get().first(), verdict(entry.text(), entry.line()));
            before = range;
        }
        if (before.isEmpty() || before.get().last().isPresent()) {
            refusals.add(fields.line("verdict"), "no verdict for the JDKs to come", JdkRange.ORDER);
            return Verdicts.everywhere(REFUSED);
        }
        return new Verdicts(from);
    }

    private Verdict verdict(String text, int line) {
        Optional<Verdict> verdict = Verdict.parse(text);
        if (verdict.isEmpty()) {
            refusals.add(line, "unknown verdict '" + text + "'", "write " + Verdict.SYNTAX);
        }
        return verdict.orElse(REFUSED);
    }
}
