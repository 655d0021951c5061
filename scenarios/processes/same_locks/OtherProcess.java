package processes.same_locks;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** What another process does with the file. */
final class OtherProcess {

    static final String REFUSED = "refused";
    static final String HOLDS = "holds the lock";

    private OtherProcess() {}

    /** Asks for the lock once. */
    static Boolean tryOnce(File file) throws IOException {
        try (FileChannel channel = open(file)) {
            return channel.tryLock() != null;
        }
    }

    /** Asks once, says so when it is refused, and then waits until it gets the lock. */
    static Boolean tryAndThenWait(File file) throws IOException {
        try (FileChannel channel = open(file)) {
            if (channel.tryLock() != null) {
                return false;
            }
            System.out.println(REFUSED);
            return channel.lock().isValid();
        }
    }

    /** Takes the lock, and has it until it is told to end. */
    static Boolean hold(File file) throws IOException {
        try (FileChannel channel = open(file)) {
            boolean held = channel.lock().isValid();
            System.out.println(HOLDS);
            System.in.read();
            return held;
        }
    }

    private static FileChannel open(File file) throws IOException {
        return FileChannel.open(file.toPath(), StandardOpenOption.WRITE);
    }
}
