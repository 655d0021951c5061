package locks.mutual_exclusion;

/**
 * Writes records on pages. One scribe is used by many threads at the same time, and nobody else
 * touches the pages meanwhile.
 *
 * <p>Calls about different pages do not wait for each other.
 */
public interface Scribe {

    /**
     * Writes a record, which is on the page when the call returns. Of two records on one page one
     * is ended before the other is begun; whoever has to wait for that leaves the processor alone.
     *
     * <p>An interrupt does not keep it from its work: the record is written all the same, when its
     * turn has come, and the thread is still interrupted afterwards.
     */
    void append(Page page, String name, String value);

    /** What is written on a page: the records so far, all of them whole. */
    String read(Page page);
}
