package claimcheck.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the kit records of a claim on each JDK: one verdict for all of them, or one for each range.
 *
 * @param from each verdict by the first JDK that it is for (a feature release, as in 17); it stands
 *     until the next begins, and the last one stands from then on
 */
public record Verdicts(NavigableMap<Integer, Verdict> from) {

    /** The oldest JDK that the kit runs on. */
    static final int OLDEST_JDK = 17;

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the oldest JDK that the kit runs on has no verdict
     */
    public Verdicts {
        if (from.isEmpty() || from.firstKey() > OLDEST_JDK) {
            throw new IllegalArgumentException("no verdict for JDK " + OLDEST_JDK);
        }
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /** The same verdict on every JDK. */
    static Verdicts everywhere(Verdict verdict) {
        return new Verdicts(new TreeMap<>(Map.of(OLDEST_JDK, verdict)));
    }

    /**
     * The verdict on a JDK.
     *
     * @param feature its feature release, as in 17
     * @throws IllegalArgumentException if it is older than those that have a verdict
     */
    Verdict on(int feature) {
        return Optional.ofNullable(from.floorEntry(feature))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new IllegalArgumentException("no verdict for JDK " + feature));
    }

    /** The kinds of verdict that some JDK has. */
    public Set<Verdict.Kind> kinds() {
        Set<Verdict.Kind> kinds = EnumSet.noneOf(Verdict.Kind.class);
        from.values().forEach(verdict -> kinds.add(verdict.kind()));
        return kinds;
    }

    /** The kind of verdict in a few letters: {@code holds}, or {@code by JDK} if there are more. */
    public String brief() {
        return kinds().size() == 1 ? kinds().iterator().next().toString() : "by JDK";
    }

    /** As in {@code holds}, or in {@code JDK 17 to 19 refuted: it is not so; 20 on holds}. */
    @Override
    public String toString() {
        if (from.size() == 1) {
            return from.firstEntry().getValue().toString();
        }
        return from.entrySet().stream()
                .map(entry -> range(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("; ", "JDK ", ""));
    }

    private JdkRange range(int first) {
        Integer next = from.higherKey(first);
        return new JdkRange(first, next == null ? OptionalInt.empty() : OptionalInt.of(next - 1));
    }
}
