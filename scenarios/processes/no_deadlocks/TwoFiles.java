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
     * up the first, and locks both in the order that all have agreed upon.
     *
     * @return what it was told when it was refused, or nothing
     */
    static String lock(File first, File second) throws IOException {
        try {
            lockOneByOne(first, second);
            return "";
        } catch (IOException refused) {
            boolean agreed = first.compareTo(second) < 0;
            lockOneByOne(agreed ? first : second, agreed ? second : first);
            return String.valueOf(refused.getMessage());
        }
    }

    private static void lockOneByOne(File first, File second) throws IOException {
        try (FileChannel one = open(first);
                FileChannel other = open(second)) {
            one.lock();
            System.out.println(HOLDS_ONE);
            System.in.read();
            other.lock();
        } // closing a channel gives up its locks
    }

    private static FileChannel open(File file) throws IOException {
        return FileChannel.open(file.toPath(), StandardOpenOption.WRITE);
    }
}
