package claimcheck.scenario;

/** What a thread of a scenario does; it may throw anything. */
@FunctionalInterface
public interface Body {

    /** Runs it. */
    void run() throws Exception;
}
