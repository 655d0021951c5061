package threads.never_started;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/** Remembers the threads that it has made. When it is closed they are told to end. */
final class MadeThreads implements ThreadFactory, AutoCloseable {

    private final List<Thread> made = new CopyOnWriteArrayList<>();

    @Override
    public Thread newThread(Runnable body) {
        var thread = new Thread(body, "thread " + (made.size() + 1));
        made.add(thread);
        return thread;
    }

    /** All of them. */
    List<Thread> all() {
        return List.copyOf(made);
    }

    /** The names of those that have begun and not ended. */
    List<String> living() {
        return made.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    @Override
    public void close() {
        made.forEach(Thread::interrupt);
    }
}
