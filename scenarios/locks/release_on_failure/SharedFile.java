package locks.release_on_failure;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.locks.ReentrantLock;

/** A file that threads share, with three ways to write to it under its mutex. */
final class SharedFile {

    private final ReentrantLock mutex = new ReentrantLock();
    private final Writer file;

    SharedFile(Writer file) {
        this.file = file;
    }

    ReentrantLock mutex() {
        return mutex;
    }

    /** As the document does it: the release is the next step after the write. */
    void writeThenRelease(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        file.write(data);
        mutex.unlock();
    }

    /** The release is on every way out. */
    void writeAndFinallyRelease(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        try {
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }

    /** The acquire stands inside the try, where the release also follows an acquire that failed. */
    void acquireInsideTheTry(String data) throws IOException, InterruptedException {
        try {
            mutex.lockInterruptibly();
            file.write(data);
        } finally {
            mutex.unlock();
        }
    }
}
