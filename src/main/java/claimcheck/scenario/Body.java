package claimcheck.scenario;

/** What a thread of a scenario does; it may throw anything. */
@FunctionalInterface
public interface Body {

    /** Runs it. */
    void run() throws Exception;

    /** The same for a thread that was interrupted before: what it then calls may be told so. */
    static Body afterAnInterrupt(Body body) {
        return () -> {
            Thread.currentThread().interrupt();
            body.run();
        };
    }

    /**
     * The same for a seam that throws nothing checked, as in {@code unchecked(gate::pass)}: what is
     * checked comes as the cause of an {@link IllegalStateException}, and an interrupt is kept.
     */
    static Runnable unchecked(Body body) {
        return () -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at a seam", e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("failed at a seam: " + e, e);
            }
        };
    }

    /**
     * Throws this as it is, also if it is checked and the caller declares nothing: for the JVM
     * there is no difference (JLS 11.2, JVMS 2.10).
     *
     * @return nothing ever; of whatever type is wanted where it stands
     */
    // The cast is none at run time; and a seam that always fails is what it is for.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "DoNotCallSuggester"})
    static <R, X extends Throwable> R raise(Throwable failure) throws X {
        throw (X) failure;
    }
}
