package races.thread_safe_packages;

/** How often each name was voted for; several threads vote. */
interface Votes {

    /** Counts one vote. */
    void voteFor(String name);

    /** The votes for that name. */
    int of(String name);
}
