package claimcheck.report;

import java.util.List;

/**
 * One run of scenarios on one JVM.
 *
 * @param jdk the version, as in {@code 17.0.15}
 * @param feature its feature release, as in 17
 * @param cpus the cores that the JVM may use
 * @param kit this kit's version
 * @param started ISO-8601, UTC
 * @param seconds from the first scenario's start to the last one's end
 * @param selected the claims and topics that were asked for; none means all
 * @param variant the variant of exercises that was judged; empty if the claims were checked
 * @param troubles why nothing of this run can be believed; none if it can
 */
public record Run(
        String jdk,
        int feature,
        String vendor,
        String os,
        int cpus,
        String kit,
        String started,
        double seconds,
        List<String> selected,
        String variant,
        List<String> troubles) {

    /** Copies the lists. */
    public Run {
        selected = List.copyOf(selected);
        troubles = List.copyOf(troubles);
    }

    /** As in {@code JDK 17.0.15 (Debian), Linux amd64, 2 cores}. */
    @Override
    public String toString() {
        return "JDK "
                + jdk
                + " ("
                + vendor
                + "), "
                + os
                + ", "
                + cpus
                + (cpus == 1 ? " core" : " cores")
                + (variant.isEmpty() ? "" : ", judging the variant '" + variant + "'");
    }
}
