package pixels.leaked_index;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import claimcheck.scenario.Body;
import claimcheck.scenario.Gate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Makes threads that begin when they are let, as a scheduler might. Their end is that of this. */
final class LateThreads implements ThreadFactory, AutoCloseable {

    /** What happens when a thread was started; in the thread that has started it, if it calls. */
    @FunctionalInterface
    interface Schedule {

        /** Those that were started so far, this one included. */
        void started(int count) throws Exception;
    }

    private final List<Late> made = new CopyOnWriteArrayList<>();
    private final List<Late> started = new CopyOnWriteArrayList<>();
    private final ExecutorService teller = Executors.newSingleThreadExecutor();
    private volatile Schedule schedule = count -> {};
    private volatile @Nullable Throwable trouble;

    /** From now on it goes so when a thread is started. */
    void onStart(Schedule next) {
        schedule = next;
    }

    @Override
    public Thread newThread(Runnable body) {
        var late = new Late(body, "thread " + made.size());
        made.add(late);
        return late;
    }

    /** Lets the one begin that was started as the first, second, ..., counted from 0. */
    void letBegin(int index) {
        started.get(index).mayBegin.open();
    }

    /** The one that was started as the first, second, ..., counted from 0. */
    Thread started(int index) {
        return started.get(index);
    }

    /** Waits until so many are started. */
    void awaitStarted(int count) {
        Await.until(
                () -> started.size() + " threads were started, and not " + count,
                () -> started.size() >= count);
    }

    /** All that were made. */
    List<Thread> made() {
        return List.copyOf(made);
    }

    @Override
    public void close() {
        made.forEach(Thread::interrupt);
        teller.shutdownNow();
        Throwable told = trouble;
        if (told != null) {
            throw new AssertionError(told.getMessage(), told);
        }
    }

    private void tell(Late late) throws Exception {
        started.add(late);
        schedule.started(started.size());
    }

    /** For a thread whose starter cannot be told. */
    private void tellLater(Late late) {
        teller.execute(
                () -> {
                    try {
                        tell(late);
                    } catch (Exception | AssertionError e) {
                        trouble = e;
                    }
                });
    }

    private final class Late extends Thread {
        private final Gate mayBegin = new Gate(getName() + " may begin");
        private volatile boolean isStarterTold;

        Late(Runnable body, String name) {
            super(body, name);
        }

        // The lock is only needed to start, and others may join this one meanwhile.
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        @Override
        public void start() {
            isStarterTold = true;
            super.start();
            Body told = () -> tell(this);
            unchecked(told).run();
        }

        @Override
        public void run() {
            if (Thread.currentThread() != this) {
                super.run(); // a mere call
                return;
            }
            if (!isStarterTold) {
                tellLater(this); // the pools of later JDKs start a thread past its start method
            }
            try {
                mayBegin.pass();
            } catch (InterruptedException e) {
                return; // it was never let
            }
            super.run();
        }
    }
}
