package races.thread_safe_packages;

/** The ballot of one voter, with one name on it. Threads have no ballot in common. */
public interface Ballot {

    /** Who has cast it. */
    String voter();

    /**
     * Reads the name on it, which may take its time.
     *
     * @throws IllegalStateException if it cannot be read
     */
    String read();
}
