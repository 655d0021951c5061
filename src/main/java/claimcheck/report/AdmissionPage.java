package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page {@code admission.html}: how often each claim was run, under what, and what was found.
 *
 * @param admission what is shown
 * @param claims all that there are
 */
public record AdmissionPage(Admission admission, List<Claim> claims) {

    /** What the file is called. */
    static final String NAME = "admission.html";

    /** Copies the list. */
    public AdmissionPage {
        claims = List.copyOf(claims);
    }

    /**
     * A column.
     *
     * @param jdk which
     * @param condition under what
     */
    public record Column(String jdk, String condition) {

        boolean has(Admission.Entry entry) {
            return entry.jdk().equals(jdk) && entry.condition().equals(condition);
        }
    }

    /** Writes the page into the folder of the reports; returns its file. */
    public static Path write(Admission admission, Catalogue catalogue, Path reports)
            throws IOException {
        Files.createDirectories(reports);
        return Files.writeString(
                reports.resolve(NAME),
                ClaimHtml.render(
                        "admission.jte", new AdmissionPage(admission, catalogue.claims())));
    }

    /** Claims that have been run, by topic. */
    public Map<String, List<Claim>> topics() {
        return claims.stream()
                .filter(claim -> admission.of(claim.id()).findAny().isPresent())
                .collect(
                        Collectors.groupingBy(
                                Claim::topic, LinkedHashMap::new, Collectors.toList()));
    }

    /** By JDK, and then by condition. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String jdk : admission.jdks()) {
            conditions(jdk).forEach(condition -> columns.add(new Column(jdk, condition)));
        }
        return columns;
    }

    /** Under what a JDK was run. */
    public List<String> conditions(String jdk) {
        return admission.entries().stream()
                .filter(entry -> entry.jdk().equals(jdk))
                .map(Admission.Entry::condition)
                .distinct()
                .toList();
    }

    /** What was found of a claim there; empty if it was not run there. */
    public Optional<Admission.Entry> at(Claim claim, Column column) {
        return admission.of(claim.id()).filter(column::has).findFirst();
    }

    /** Everything that was not confirmed. */
    public List<Admission.Entry> withReasons() {
        return admission.entries().stream()
                .filter(entry -> !entry.reasons().isEmpty())
                .sorted(Comparator.comparing(Admission.Entry::claim))
                .toList();
    }

    /**
     * Where and when they were made, as in {@code on Linux amd64, 2 cores, from 2026-11-29 to
     * 2026-11-30}; empty if none was.
     */
    public String made() {
        return made(admission);
    }

    static String made(Admission admission) {
        List<String> days =
                admission.entries().stream()
                        .map(entry -> entry.since().replaceFirst("T.*", ""))
                        .distinct()
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return "";
        }
        String first = days.get(0);
        String last = days.get(days.size() - 1);
        return "on "
                + String.join("; ", machines(admission))
                + (first.equals(last) ? ", " + first : ", from " + first + " to " + last);
    }

    /** The condition "one core" leaves a run one of those that there are. */
    private static List<String> machines(Admission admission) {
        List<String> machines =
                admission.entries().stream().map(Admission.Entry::machine).distinct().toList();
        List<String> whole =
                admission.entries().stream()
                        .filter(entry -> !entry.condition().equals("one core"))
                        .map(Admission.Entry::machine)
                        .distinct()
                        .toList();
        return whole.isEmpty() ? machines : whole;
    }

    /** As in {@code 9 confirmed, 1 inconclusive}. */
    public static String counts(Map<Status, Integer> found) {
        return found.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** Of those that were found the one that says most against it. */
    public static Status worst(Map<Status, Integer> found) {
        return Stream.of(
                        Status.CONTRADICTED,
                        Status.ERROR,
                        Status.INCONCLUSIVE,
                        Status.NOT_APPLICABLE)
                .filter(found::containsKey)
                .findFirst()
                .orElse(Status.CONFIRMED);
    }

    /** The colours and the layout of all pages. */
    public static String style() {
        return FrontPage.resource("page.css");
    }
}
