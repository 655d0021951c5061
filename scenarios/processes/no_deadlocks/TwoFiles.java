package processes.no_deadlocks;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** What a process does that needs two files for itself. */
final class TwoFiles {

    static final String HOLDS_ONE = "holds the first";

    private TwoFiles() {}

    /**
     * Locks both, one after the other, and the second only when told to. If that is refused, gives
     * up the first, and does not try again: before the other has awoken, it would take the first
     * from it once more, and close the cycle anew.
     *
     * @return what it was told when it was refused, or nothing
     */
    static String lock(File first, File second) throws IOException {
        try (FileChannel one = open(first);
                FileChannel other = open(second)) {
            one.lock();
            System.out.println(HOLDS_ONE);
            System.in.read();
            try {
                other.lock();
                return "";
            } catch (IOException refused) {
                return String.valueOf(refused.getMessage());
            }
        } // closing a channel gives up its locks
    }

    private static FileChannel open(File file) throws IOException {
        return FileChannel.open(file.toPath(), StandardOpenOption.WRITE);
    }
}
