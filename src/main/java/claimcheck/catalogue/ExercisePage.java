package claimcheck.catalogue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One {@code exercise.md}: front matter for the kit, then the text for the student. Says all that
 * is wrong with it.
 */
final class ExercisePage {

    private static final Set<String> FIELDS =
            new TreeSet<>(List.of("title", "contract", "starter"));
    private static final String STARTER = "write 'starter: {fails: <method>, with: <verdict>}'";
    private static final String EXPECTED = "write 'title: …', 'contract: …' and 'starter: …'";

    private static final String TASK = "Your task";
    private static final String GIVEN = "What is given";
    private static final String ALLOWED = "What is allowed";
    private static final String JUDGED = "How it is judged";
    private static final String HINTS = "Hints";
    private static final String READ = "What to read";
    private static final List<String> HEADINGS = List.of(TASK, GIVEN, ALLOWED, JUDGED, HINTS, READ);

    private static final int HINTS_ASKED_FOR = 3;

    private final String id;
    private final FrontMatter fields;
    private final Refusals refusals;

    private ExercisePage(String id, FrontMatter fields, Refusals refusals) {
        this.id = id;
        this.fields = fields;
        this.refusals = refusals;
    }

    /**
     * Reads a page; what is wrong with it is added to {@code problems}, and then there is no
     * exercise.
     */
    static Optional<Exercise> read(String id, Path file, String content, List<Problem> problems) {
        int before = problems.size();
        var refusals = new Refusals(file, problems);
        return Page.read(content, refusals)
                .flatMap(page -> read(id, page, refusals))
                .filter(exercise -> problems.size() == before);
    }

    private static Optional<Exercise> read(String id, Page page, Refusals refusals) {
        PageText text = PageText.read(page.text(), page.firstLine(), HEADINGS, refusals);
        text.refuseGaps(HEADINGS, page.firstLine(), refusals);
        return FrontMatter.read(page.yaml(), EXPECTED, refusals)
                .map(fields -> new ExercisePage(id, fields, refusals).exercise(text));
    }

    private Exercise exercise(PageText text) {
        fields.refuseStrange(FIELDS, id);
        String room = id.replace('-', '_').replace('/', '.');
        return new Exercise(
                id,
                fields.required("title", "a headline in the student's words").orElse(""),
                room + "." + fields.required("contract", "the interface's name").orElse(""),
                room + "." + Catalogue.className(id, "Exercise"),
                starter("fails").orElse(""),
                starter("with").flatMap(this::verdict).orElse(JudgeVerdict.FAIL),
                text.under(TASK),
                text.under(GIVEN),
                text.under(ALLOWED),
                text.under(JUDGED),
                hints(text.under(HINTS)),
                text.under(READ));
    }

    private Optional<String> starter(String name) {
        Optional<String> text =
                fields.entries("starter").stream()
                        .flatMap(List::stream)
                        .filter(entry -> entry.name().equals(name))
                        .map(FrontMatter.Entry::text)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
        if (text.isEmpty()) {
            refusals.add(fields.line("starter"), "does not say what the starter " + name, STARTER);
        }
        return text;
    }

    private Optional<JudgeVerdict> verdict(String text) {
        Optional<JudgeVerdict> verdict = JudgeVerdict.parse(text);
        if (verdict.isEmpty()) {
            refusals.add(
                    fields.line("starter"),
                    "unknown verdict '" + text + "'",
                    "the verdicts are " + JudgeVerdict.all());
        }
        return verdict;
    }

    /** Those of a numbered list. */
    private List<String> hints(String text) {
        List<String> hints =
                Arrays.stream(text.split("(?m)^\\d+\\. ", -1))
                        .map(String::strip)
                        .filter(hint -> !hint.isEmpty())
                        .toList();
        if (hints.size() != HINTS_ASKED_FOR) {
            refusals.add(
                    1,
                    "has " + hints.size() + " hints",
                    "write three in a numbered list, from gentle to plain");
        }
        return hints;
    }
}
