package claimcheck.report;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Claim;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often each claim was run before it was believed, under what, and with what result: the file
 * {@code admission.json}.
 *
 * @param entries one for each claim, JDK and condition
 */
public record Admission(List<Entry> entries) {

    /** What the file is called. */
    public static final String NAME = "admission.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line for each entry. */
    private static final ObjectWriter WRITER =
            JSON.writer(
                    new DefaultPrettyPrinter()
                            .withArrayIndenter(new DefaultIndenter("", "\n"))
                            .withObjectIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter()));

    /**
     * The runs of one claim on one JDK under one condition, each in a JVM of its own.
     *
     * @param claim its id
     * @param jdk its version, and what else tells it from others, such as {@code 17.0.15 (Debian)}
     * @param condition under what
     * @param machine on what
     * @param since when the first of the runs began; ISO-8601, UTC
     * @param found how often what was found
     * @param reasons why it was not confirmed, the first time for each that was found
     */
    public record Entry(
            String claim,
            String jdk,
            String condition,
            String machine,
            String since,
            Map<Status, Integer> found,
            Map<Status, String> reasons) {

        /**
         * Copies what it is given.
         *
         * @throws IllegalArgumentException if the JDK's version is none
         */
        public Entry {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(machine, "machine");
            Objects.requireNonNull(since, "since");
            version(Objects.requireNonNull(jdk, "jdk"));
            found = sorted(Map.copyOf(found));
            reasons = sorted(Map.copyOf(reasons));
        }

        /** How often it was run. */
        public int runs() {
            return found.values().stream().mapToInt(Integer::intValue).sum();
        }

        private boolean isOfTheSame(Entry other) {
            return claim.equals(other.claim)
                    && jdk.equals(other.jdk)
                    && condition.equals(other.condition);
        }

        private Entry plus(Entry other) {
            Map<Status, Integer> sum = sorted(found);
            other.found.forEach((status, count) -> sum.merge(status, count, Integer::sum));
            Map<Status, String> why = sorted(reasons);
            other.reasons.forEach(why::putIfAbsent);
            return new Entry(claim, jdk, condition, machine, since, sum, why);
        }

        private static <V> Map<Status, V> sorted(Map<Status, V> unsorted) {
            Map<Status, V> sorted = new EnumMap<>(Status.class);
            sorted.putAll(unsorted);
            return sorted;
        }
    }

    /** Copies the list. */
    public Admission {
        entries = List.copyOf(entries);
    }

    /**
     * That of a folder of reports; nothing where there is none.
     *
     * @throws UnreadableRunException if it cannot be read
     */
    public static Admission in(Path reports) throws IOException {
        Path file = reports.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new Admission(List.of());
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Admission.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableRunException(
                    file + " cannot be read (" + e.getOriginalMessage() + "); delete it", e);
        }
    }

    /** That of the kit itself, made before it was shipped. */
    public static Admission shipped() {
        try (InputStream in = Admission.class.getResourceAsStream(NAME)) {
            return JSON.readValue(Objects.requireNonNull(in, NAME), Admission.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it into a folder of reports, all at once. */
    public void writeTo(Path reports) throws IOException {
        Path part = Files.createDirectories(reports).resolve(NAME + ".part");
        WRITER.writeValue(part.toFile(), this);
        Files.move(part, reports.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * One run of claims under a condition, as a record of results has it.
     *
     * @param jdk what the JDK is called, whatever it calls itself
     */
    public static Admission of(RunRecord record, String jdk, String condition) {
        Run run = record.runs().get(0);
        String trouble = String.join("; ", run.troubles());
        List<Entry> entries = new ArrayList<>();
        for (CheckedClaim claim : record.claims()) {
            for (Observation seen : claim.observations()) {
                Status status = trouble.isEmpty() ? seen.status() : Status.ERROR;
                String reason = trouble.isEmpty() ? seen.reason() : trouble;
                entries.add(
                        new Entry(
                                claim.claim().id(),
                                jdk,
                                condition,
                                run.os() + ", " + cores(run.cpus()),
                                run.started(),
                                Map.of(status, 1),
                                reason.isEmpty() ? Map.of() : Map.of(status, reason)));
            }
        }
        return new Admission(entries);
    }

    /** A run of claims that left no record: an error of each. */
    public static Admission ofNoRecord(
            Collection<String> claims, String jdk, String condition, String reason) {
        int cores = Runtime.getRuntime().availableProcessors();
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return new Admission(
                claims.stream()
                        .sorted()
                        .map(
                                claim ->
                                        new Entry(
                                                claim,
                                                jdk,
                                                condition,
                                                machine + ", " + cores(cores),
                                                Instant.now()
                                                        .truncatedTo(ChronoUnit.SECONDS)
                                                        .toString(),
                                                Map.of(Status.ERROR, 1),
                                                Map.of(Status.ERROR, reason)))
                        .toList());
    }

    private static String cores(int number) {
        return number + (number == 1 ? " core" : " cores");
    }

    /** Both; what was run in both is added up. */
    public Admission plus(Admission other) {
        return merged(other, Entry::plus);
    }

    /**
     * These, and of the catalogue's claims what the kit is shipped with where these have nothing.
     */
    public Admission overShipped(Catalogue catalogue) {
        Set<String> known = catalogue.claims().stream().map(Claim::id).collect(Collectors.toSet());
        return shipped().replacedBy(this).without(entry -> !known.contains(entry.claim()));
    }

    /** These, but of what was run in the other too only what it has. */
    Admission replacedBy(Admission other) {
        return merged(other, (mine, others) -> others);
    }

    private Admission merged(Admission other, BinaryOperator<Entry> ofBoth) {
        List<Entry> all = new ArrayList<>(entries);
        for (Entry entry : other.entries) {
            int at = indexOf(all, entry);
            if (at < 0) {
                all.add(entry);
            } else {
                all.set(at, ofBoth.apply(all.get(at), entry));
            }
        }
        return new Admission(all);
    }

    /** The same without some. */
    public Admission without(Predicate<Entry> left) {
        return new Admission(entries.stream().filter(left.negate()).toList());
    }

    /** How many runs these are, of all claims. */
    public int runs() {
        return entries.stream().mapToInt(Entry::runs).sum();
    }

    /** What was found in all of them. */
    public Map<Status, Integer> found() {
        Map<Status, Integer> sum = new EnumMap<>(Status.class);
        entries.forEach(
                entry ->
                        entry.found()
                                .forEach(
                                        (status, count) -> sum.merge(status, count, Integer::sum)));
        return sum;
    }

    /** The claims that it is about. */
    public List<String> claims() {
        return entries.stream().map(Entry::claim).distinct().toList();
    }

    /** The JDKs, from old to new. */
    public List<String> jdks() {
        return entries.stream()
                .map(Entry::jdk)
                .distinct()
                .sorted(
                        Comparator.comparing(Admission::version)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Runtime.Version version(String jdk) {
        return Runtime.Version.parse(jdk.replaceFirst(" .*", ""));
    }

    /** The conditions, in the order in which they were first run. */
    public List<String> conditions() {
        return entries.stream().map(Entry::condition).distinct().toList();
    }

    /** Those of one claim. */
    public Stream<Entry> of(String claim) {
        return entries.stream().filter(entry -> entry.claim().equals(claim));
    }

    private static int indexOf(List<Entry> all, Entry wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isOfTheSame(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
