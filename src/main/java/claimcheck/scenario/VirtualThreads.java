package claimcheck.scenario;

/**
 * Virtual threads (JEP 444), for scenarios that are compiled for JDK 17 and run on 21 or later.
 *
 * @see <a href="https://openjdk.org/jeps/444">JEP 444</a>
 */
public final class VirtualThreads {

    private static final int SINCE = 21;

    private VirtualThreads() {}

    /**
     * A virtual thread that is not started yet.
     *
     * @throws Inconclusive as not applicable, on a JDK before 21
     */
    public static Thread unstarted(Runnable body) {
        Needs.jdk(SINCE, "virtual threads");
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (Thread)
                    Class.forName("java.lang.Thread$Builder")
                            .getMethod("unstarted", Runnable.class)
                            .invoke(builder, body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK makes no virtual thread", e);
        }
    }

    /** A virtual thread that is started; as {@link #unstarted}. */
    public static Thread start(Runnable body) {
        Thread thread = unstarted(body);
        thread.start();
        return thread;
    }

    /** Whether a thread is virtual; on a JDK before 21 none is. */
    public static boolean isVirtual(Thread thread) {
        if (Runtime.version().feature() < SINCE) {
            return false;
        }
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK does not tell virtual threads", e);
        }
    }
}
