package claimcheck.report;

import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Checked;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Judgement;
import claimcheck.scenario.VariantClass.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The page {@code self-check.html}: every variant of every exercise, and whether the judge says of
 * it what is known of it.
 *
 * @param variants in the order in which they were judged
 */
public record SelfCheckPage(List<Checked> variants) {

    /** Copies the list. */
    public SelfCheckPage {
        variants = List.copyOf(variants);
    }

    /** Writes the page into the folder of the reports; returns its file. */
    public static Path write(List<Checked> variants, Path reports) throws IOException {
        Files.createDirectories(reports);
        return Files.writeString(
                reports.resolve("self-check.html"),
                ClaimHtml.render("selfCheck.jte", new SelfCheckPage(variants)));
    }

    /** Each exercise once. */
    public List<Exercise> exercises() {
        return variants.stream().map(Checked::exercise).distinct().toList();
    }

    /** Those of one exercise. */
    public List<Checked> of(Exercise exercise) {
        return variants.stream().filter(checked -> checked.exercise().equals(exercise)).toList();
    }

    /** How many variants are judged as recorded every time. */
    public long right() {
        return variants.stream().filter(Checked::isRight).count();
    }

    /** How many of one kind, of an exercise, are judged as recorded every time: {@code 9 of 9}. */
    public String right(Kind kind) {
        List<Checked> all =
                variants.stream().filter(checked -> checked.variant().kind() == kind).toList();
        return all.stream().filter(Checked::isRight).count() + " of " + all.size();
    }

    /** What is wrong with a decoy; of others, what they are. */
    public static String about(Checked checked) {
        return switch (checked.variant().kind()) {
            case STARTER -> "What a student is given.";
            case SOLUTION -> "A right answer.";
            case DECOY -> Exercises.mistake(checked.variant());
        };
    }

    /** How often each was judged. */
    public String times() {
        int times = variants.isEmpty() ? 0 : variants.get(0).judgements().size();
        return times == 1 ? "once" : times + " times";
    }

    /** What the judge must say of it, as people read it. */
    public static String expected(Checked checked) {
        return checked.expected().replaceFirst("^fails in ", "not met: ").replace('_', ' ');
    }

    /** What the judge said of it, once. */
    public static Judgement said(Checked checked) {
        return checked.judgements().get(0);
    }

    /** Seconds, the middle one and the longest. */
    public static String took(List<Judgement> judgements) {
        double[] seconds = judgements.stream().mapToDouble(Judgement::seconds).sorted().toArray();
        return seconds.length == 1
                ? String.format(Locale.ROOT, "%.1f s", seconds[0])
                : String.format(
                        Locale.ROOT,
                        "%.1f s (median), at most %.1f s",
                        seconds[seconds.length / 2],
                        seconds[seconds.length - 1]);
    }

    /** Of all judgements. */
    public String took() {
        return took(variants.stream().flatMap(checked -> checked.judgements().stream()).toList());
    }

    /** The machine. */
    public static String machine() {
        return "JDK "
                + System.getProperty("java.version")
                + " ("
                + System.getProperty("java.vendor")
                + "), "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " cores";
    }

    /** The colours and the layout of all pages. */
    public static String style() {
        return FrontPage.resource("page.css");
    }
}
