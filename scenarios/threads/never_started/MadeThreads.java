package threads.never_started;

import claimcheck.scenario.Gate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers the threads that it has made, and of what they have died. When it is closed they are
 * told to end.
 */
final class MadeThreads implements ThreadFactory, AutoCloseable {

    private final List<Thread> made = new CopyOnWriteArrayList<>();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final AtomicBoolean hasOneBegun = new AtomicBoolean();
    private final Gate othersMayBegin;

    /** Threads that begin when they are started. */
    MadeThreads() {
        this(new Gate("all threads may begin"));
        othersMayBegin.open();
    }

    /** Threads of which only one begins before the gate is open. */
    MadeThreads(Gate othersMayBegin) {
        this.othersMayBegin = othersMayBegin;
    }

    @Override
    public Thread newThread(Runnable body) {
        var thread = new Made(body, "thread " + (made.size() + 1));
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

    /** What nobody has caught in a thread, whoever was told of it afterwards. */
    List<Throwable> uncaught() {
        return List.copyOf(uncaught);
    }

    @Override
    public void close() {
        made.forEach(Thread::interrupt);
    }

    private final class Made extends Thread {

        Made(Runnable body, String name) {
            super(body, name);
        }

        @Override
        public void run() {
            try {
                if (Thread.currentThread() == this && hasOneBegun.getAndSet(true)) {
                    othersMayBegin.pass();
                }
                super.run();
            } catch (InterruptedException e) {
                // it was never let
            } catch (RuntimeException | Error e) {
                uncaught.add(e);
                throw e;
            }
        }
    }
}
