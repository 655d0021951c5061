package processes.resource_owner;

/**
 * A book, which protects nothing by itself: two entries that are made at the same time spoil it.
 */
public interface Book {

    /**
     * Makes an entry, which may take long, and may fail.
     *
     * @return how many entries there are now
     */
    int enter(String entry);
}
