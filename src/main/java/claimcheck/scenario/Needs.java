package claimcheck.scenario;

import java.util.regex.Pattern;

/**
 * What a scenario asks of the machine that runs it. What is not there ends the scenario with the
 * reason, never with a pass.
 */
public final class Needs {

    /** Its own name, and that of the builds of OpenJDK (system property java.vm.name). */
    private static final Pattern HOT_SPOT = Pattern.compile("HotSpot|OpenJDK");

    private Needs() {}

    /**
     * Linux, whose {@code /proc} and whose signals some scenarios look at.
     *
     * @param what what is only there, as in "the state of a process is read from /proc"
     * @throws Inconclusive as not applicable, elsewhere
     */
    public static void linux(String what) {
        String os = System.getProperty("os.name");
        if (!os.equals("Linux")) {
            throw Inconclusive.notApplicable(what + ", which takes Linux; this is " + os);
        }
    }

    /**
     * A JDK of this release or a later one.
     *
     * @param what what it brought, as in "virtual threads"
     * @throws Inconclusive as not applicable, on an earlier one
     */
    public static void jdk(int feature, String what) {
        int here = Runtime.version().feature();
        if (here < feature) {
            throw Inconclusive.notApplicable(
                    what + " came with JDK " + feature + "; this is JDK " + here);
        }
    }

    /**
     * HotSpot, whose words some scenarios look for.
     *
     * @param what what is worded so, as in "the dump of a thread"
     * @throws Inconclusive as not applicable, on another JVM
     */
    public static void hotSpot(String what) {
        String name = System.getProperty("java.vm.name");
        if (!HOT_SPOT.matcher(name).find()) {
            throw Inconclusive.notApplicable(what + " is in HotSpot's words; this is " + name);
        }
    }

    /**
     * A program on the path, or at this place.
     *
     * @throws Inconclusive as not applicable, if it is not there
     */
    public static void program(String name) {
        if (!Program.isHere(name)) {
            throw Inconclusive.notApplicable("there is no program '" + name + "' on the path");
        }
    }

    /**
     * So many cores for this JVM.
     *
     * @param what what takes them, as in "two threads at the same time"
     * @throws Inconclusive if there are fewer: the claim applies, but cannot be decided
     */
    public static void cores(int cores, String what) {
        int here = Runtime.getRuntime().availableProcessors();
        if (here < cores) {
            throw Inconclusive.because(what + " takes " + cores + " cores, this JVM has " + here);
        }
    }
}
