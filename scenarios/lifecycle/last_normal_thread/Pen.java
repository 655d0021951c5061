package lifecycle.last_normal_thread;

/** What the entries of a diary are written with; it can write one at a time. */
public interface Pen {

    /** Writes an entry, which may take long. It throws nothing. */
    void write(String entry);
}
