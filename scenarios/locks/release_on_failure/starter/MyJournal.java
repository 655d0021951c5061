package locks.release_on_failure.starter;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import locks.release_on_failure.Journal;
import locks.release_on_failure.JournalFile;

/** Takes the mutex, writes, and releases it. Does it always release it? */
public final class MyJournal implements Journal {

    private final Lock mutex = new ReentrantLock();
    private final JournalFile file;

    /** For this file. */
    public MyJournal(JournalFile file) {
        this.file = file;
    }

    @Override
    public void write(String data) throws IOException, InterruptedException {
        mutex.lockInterruptibly();
        file.write(data);
        mutex.unlock();
    }
}
