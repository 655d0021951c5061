package claimcheck.report;

import claimcheck.catalogue.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the end of a run says on one screen. Plain ASCII, for every terminal and log. */
final class Screen {

    private Screen() {}

    static String of(RunRecord record, Path reports) {
        var text = new StringBuilder("\n");
        List<CheckedClaim> checked =
                record.claims().stream().filter(claim -> !claim.observations().isEmpty()).toList();
        text.append("Claimcheck: ")
                .append(checked.size())
                .append(checked.size() == 1 ? " claim" : " claims");
        text.append(verdicts(record, checked)).append('\n');
        for (Run run : record.runs()) {
            text.append("  on ")
                    .append(run)
                    .append(String.format(Locale.ROOT, ", %.0f s%n", run.seconds()));
            run.troubles()
                    .forEach(
                            trouble ->
                                    text.append("  NOTHING COUNTS: ").append(trouble).append('\n'));
        }
        text.append("  ")
                .append(
                        Arrays.stream(Status.values())
                                .filter(
                                        status ->
                                                status == Status.CONFIRMED
                                                        || record.count(status) > 0)
                                .map(status -> record.count(status) + " " + status)
                                .collect(Collectors.joining(", ")))
                .append('\n');
        for (Status status :
                List.of(
                        Status.CONTRADICTED,
                        Status.ERROR,
                        Status.INCONCLUSIVE,
                        Status.NOT_APPLICABLE)) {
            record.with(status).forEach(claim -> lines(claim, status, text));
        }
        text.append("  The report: ").append(reports.resolve("index.html")).append('\n');
        return text.toString();
    }

    private static String verdicts(RunRecord record, List<CheckedClaim> checked) {
        return Arrays.stream(Verdict.Kind.values())
                .map(
                        kind ->
                                kind
                                        + " "
                                        + checked.stream()
                                                .filter(
                                                        claim ->
                                                                record.verdict(claim).kind()
                                                                        == kind)
                                                .count())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static void lines(CheckedClaim claim, Status status, StringBuilder text) {
        claim.observations().stream()
                .filter(observation -> observation.status() == status)
                .forEach(
                        observation ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "  %-14s %s: %s%n",
                                                status.toString().toUpperCase(Locale.ROOT),
                                                claim.claim().id(),
                                                observation.reason())));
    }
}
