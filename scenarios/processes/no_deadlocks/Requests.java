package processes.no_deadlocks;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Requests that are made one by one: whoever asks for the next waits for it. */
final class Requests implements Iterator<String> {

    private static final String NO_MORE = "no more";
    private static final String BROKEN = "broken";

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private volatile Runnable failing = () -> {};
    private String next = "";

    /** Makes one. */
    void make(String request) {
        queue.add(request);
    }

    /** No more will be made. */
    void end() {
        queue.add(NO_MORE);
    }

    /** The next one cannot be made. */
    void fail(Error error) {
        fail(
                () -> {
                    throw error;
                });
    }

    /** The next one cannot be made. */
    void fail(RuntimeException exception) {
        fail(
                () -> {
                    throw exception;
                });
    }

    private void fail(Runnable throwing) {
        failing = throwing;
        queue.add(BROKEN);
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            try {
                next = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("nobody waits for the next request any more", e);
            }
        }
        if (next.equals(BROKEN)) {
            failing.run();
        }
        return !next.equals(NO_MORE);
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String request = next;
        next = "";
        return request;
    }
}
