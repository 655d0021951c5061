package locks.release_on_failure;

import java.io.IOException;

/** A file. It protects nothing by itself: two writes at the same time spoil it. */
@FunctionalInterface
public interface JournalFile {

    /**
     * Writes data at its end.
     *
     * @throws IOException if it cannot; what else goes wrong comes as it is, also a checked
     *     exception that is not declared here: a file may be written in another language of the JVM
     */
    void write(String data) throws IOException;
}
