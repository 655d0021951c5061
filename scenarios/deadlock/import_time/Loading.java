package deadlock.import_time;

/** Work on a thread of its own that somebody may wait for. */
final class Loading {

    private final Thread thread;

    private Loading(Thread thread) {
        this.thread = thread;
    }

    static Loading on(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return new Loading(thread);
    }

    void andWait() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the work was under way", e);
        }
    }
}
