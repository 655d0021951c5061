package locks.mutual_exclusion;

/**
 * Writes records on pages. One scribe is used by many threads at the same time, and nobody else
 * touches the pages meanwhile.
 *
 * <p>Calls about different pages do not wait for each other, and whoever has to wait leaves the
 * processor alone. An interrupt keeps no call from its work: it is done all the same, when its turn
 * has come, and the thread is still interrupted afterwards.
 */
public interface Scribe {

    /**
     * Writes a record, which is on the page when the call returns. Of two records on one page one
     * is ended before the other is begun, and none is begun while the page is read.
     */
    void append(Page page, String name, String value);

    /** What is written on a page, whoever wrote it: the records so far, all of them whole. */
    String read(Page page);
}
