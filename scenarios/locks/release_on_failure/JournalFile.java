package locks.release_on_failure;

import java.io.IOException;

/** A file. It protects nothing by itself: two writes at the same time spoil it. */
@FunctionalInterface
public interface JournalFile {

    /**
     * Writes data at its end.
     *
     * @throws IOException if it cannot; what else goes wrong comes unchecked
     */
    void write(String data) throws IOException;
}
