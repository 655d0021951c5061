package threads.ten_threads;

import claimcheck.scenario.Chart;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Ratio;
import claimcheck.scenario.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The document's headline experiment, the same work alone and shared out: in Java and in CPython,
 * here and now, beside what the document printed. The amounts of work differ, so each is compared
 * with what it takes alone.
 */
final class Headline {

    private static final String BY_ALONE = "times as long as alone";
    private static final String ONE_NEVER_RAN =
            "2 threads: one of the document's was never started";

    private Headline() {}

    /** Attaches all figures and their chart. */
    static void show(Scaling.Measured java, Python python, Evidence evidence) {
        evidence.chart(chart(java, python));
        evidence.table("Alone and shared out", columns(python), rows(java, python));
        if (python.hasCounted()) {
            evidence.saw(
                    "ten threads take %.2f times as long as one alone in Java, %.2f times in %s,"
                            + " and took %.2f times in the document; ten processes %.2f, %.2f and %.2f",
                    Form.TEN_THREADS.byAlone(java).median(),
                    python.byAlone(Form.TEN_THREADS).median(),
                    python.name(),
                    Form.TEN_THREADS.printedByAlone(),
                    Form.TEN_PROCESSES.byAlone(java).median(),
                    python.byAlone(Form.TEN_PROCESSES).median(),
                    Form.TEN_PROCESSES.printedByAlone());
        } else {
            evidence.saw("CPython has not counted beside Java: %s", python.name());
        }
    }

    private static Chart chart(Scaling.Measured java, Python python) {
        var chart =
                Chart.over(
                        forms().map(Form::toString).toList(),
                        "The same work alone and shared out",
                        python.hasCounted()
                                ? ONE_NEVER_RAN
                                : "CPython has not counted here. " + ONE_NEVER_RAN,
                        BY_ALONE);
        chart.points(java(), points(form -> form.byAlone(java)));
        if (python.hasCounted()) {
            chart.points(python.name(), points(python::byAlone));
        }
        return chart.points(
                "the document, CPython 2",
                points(form -> new Ratio(List.of(form.printedByAlone()))));
    }

    private static List<Chart.Point> points(Function<Form, Ratio> byAlone) {
        List<Form> forms = forms().toList();
        return IntStream.range(0, forms.size())
                .mapToObj(place -> Chart.Point.of(place, byAlone.apply(forms.get(place))))
                .toList();
    }

    private static List<String> columns(Python python) {
        List<String> columns = new ArrayList<>(List.of(""));
        columns.add(java() + millions(TenThreadsScenario.STEPS) + " steps (ms)");
        columns.add(BY_ALONE);
        if (python.hasCounted()) {
            columns.add(python.name() + millions(Python.STEPS) + " counted down (ms)");
            columns.add(BY_ALONE);
        }
        columns.add("the document, CPython 2" + millions(500_000_000) + " counted down (s)");
        columns.add(BY_ALONE);
        return columns;
    }

    private static String millions(long steps) {
        return ": " + steps / 1_000_000 + " million";
    }

    private static List<List<String>> rows(Scaling.Measured java, Python python) {
        return forms().map(form -> row(form, java, python)).toList();
    }

    private static List<String> row(Form form, Scaling.Measured java, Python python) {
        List<String> row = new ArrayList<>(List.of(form.toString()));
        row.add(rounded(1000 * form.seconds(java), 1));
        row.add(rounded(form.byAlone(java).median(), 2));
        if (python.hasCounted()) {
            row.add(rounded(1000 * python.seconds(form), 1));
            row.add(rounded(python.byAlone(form).median(), 2));
        }
        row.add(rounded(form.printed(), 4));
        row.add(rounded(form.printedByAlone(), 2));
        return row;
    }

    private static Stream<Form> forms() {
        return Stream.of(Form.values());
    }

    private static String java() {
        return "Java " + Runtime.version().feature();
    }

    private static String rounded(double figure, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
