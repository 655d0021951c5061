package claimcheck.report;

import claimcheck.catalogue.Claim;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One claim on the front page: its line, what the filters know it by, and what it opens to. */
public final class ClaimPanel {

    /** What a filter calls a claim that a run was not asked for. */
    static final String NOT_RUN = "not-run";

    private final CheckedClaim checked;
    private final RunRecord record;
    private final String allure;
    private final Optional<Picture> picture;

    ClaimPanel(CheckedClaim checked, RunRecord record, String allure) {
        this.checked = checked;
        this.record = record;
        this.allure = allure;
        picture = Pictures.best(checked);
    }

    /** The claim itself. */
    public Claim claim() {
        return checked.claim();
    }

    /**
     * What a run found; empty if it was not asked.
     *
     * @param run its number, from 0
     */
    public Optional<Observation> on(int run) {
        return checked.observations().stream().filter(seen -> seen.run() == run).findFirst();
    }

    /** Whether the runs do not agree. */
    public boolean differs() {
        return record.differs(checked);
    }

    /** What a run found, in a few words, with what is {@link #recorded} for its JDK. */
    public String found(int run) {
        return on(run).map(seen -> seen.status().symbol() + " " + seen.status() + recorded(run))
                .orElse("· not run");
    }

    /** What is recorded for the JDK of a run, in brackets; empty where it is so on every JDK. */
    public String recorded(int run) {
        return claim().verdicts().from().size() == 1
                ? ""
                : " (" + claim().verdictOn(record.runs().get(run).feature()).kind() + ")";
    }

    /** The picture that shows it best. */
    public Optional<Picture> picture() {
        return picture;
    }

    /** Where it is shown in Allure. */
    public String allure() {
        return allure;
    }

    /** What the filter by document knows it by: the short names of those that make it. */
    public String documents() {
        return String.join(" ", claim().documents());
    }

    /**
     * What the filter by verdict knows it by: the kind for the JDK of the first run, as it is
     * counted, and whether it depends on the JDK.
     */
    public String verdicts() {
        Set<String> words = new LinkedHashSet<>();
        words.add(css(record.verdict(checked).kind().toString()));
        words.add(css(claim().verdicts().brief()));
        return String.join(" ", words);
    }

    /** What the filter by observation knows it by: what any run found. */
    public String observations() {
        Set<String> words = new LinkedHashSet<>();
        checked.observations().forEach(seen -> words.add(seen.status().css()));
        if (checked.observations().size() < record.runs().size()) {
            words.add(NOT_RUN);
        }
        return String.join(" ", words);
    }

    /** Words as a CSS class, as in {@code holds-if}. */
    public static String css(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
