package claimcheck.grading;

/** Hears how a grading run gets on; called by one thread at a time. */
public interface Progress {

    /** Something that is worth a line. */
    void says(String line);

    /**
     * An answer is graded.
     *
     * @param done how many are, of all
     * @param all how many there are
     * @param fromJournal how many of those that are done were judged in an earlier run
     */
    void isAt(int done, int all, int fromJournal);
}
