package claimcheck.scenario;

import java.time.Duration;

/**
 * How long the kit waits, in one place. No bound is a verdict: it only turns a hang into a failure
 * that says where.
 *
 * <p>The system property {@code claimcheck.delay} stretches all of them by one factor, for slow or
 * busy machines.
 */
public final class Bounds {

    private Bounds() {}

    /** For an event that must come: thirty seconds. A child JVM takes seven on a busy machine. */
    public static Duration patience() {
        return stretched(30_000);
    }

    /** How long a witness is looked for that comes by luck: ten seconds. */
    public static Duration search() {
        return stretched(10_000);
    }

    /** How long a thing is watched that must not happen: a fifth of a second. */
    public static Duration glance() {
        return stretched(200);
    }

    /** How long nothing may move before it is said that nothing can: a second. */
    public static Duration standstill() {
        return stretched(1_000);
    }

    /** How long no thread may run before it is no busy machine but one that stood still: 5 s. */
    public static Duration pause() {
        return stretched(5_000);
    }

    /** How long a wait is watched that ends by itself and must be begun again: three seconds. */
    public static Duration timedWait() {
        return stretched(3_000);
    }

    /** For a whole scenario method, before the watchdog ends it: two minutes. */
    public static Duration scenario() {
        return stretched(120_000);
    }

    /** For a tool in a JVM of its own, before it is ended: ninety seconds. */
    public static Duration tool() {
        return stretched(90_000);
    }

    private static Duration stretched(long millis) {
        return Duration.ofMillis((long) (millis * factor()));
    }

    private static double factor() {
        String text = System.getProperty("claimcheck.delay", "1");
        try {
            double factor = Double.parseDouble(text);
            if (factor > 0 && factor <= 1000) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // said below, with the mend
        }
        throw new IllegalArgumentException(
                "claimcheck.delay is '" + text + "'; give a factor between 0 and 1000, such as 3");
    }
}
