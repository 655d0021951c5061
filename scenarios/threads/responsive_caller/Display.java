package threads.responsive_caller;

import claimcheck.scenario.Await;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A screen that remembers what was shown, and by which thread. */
final class Display implements Screen {

    /** A result or a failure, and who showed it. */
    record Shown(Object what, Thread by) {}

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    @Override
    public void show(String result) {
        shown.add(new Shown(result, Thread.currentThread()));
    }

    @Override
    public void showFailure(Throwable failure) {
        shown.add(new Shown(failure, Thread.currentThread()));
    }

    /** All of it, in the order in which it was shown. */
    List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** Waits until so much was shown. */
    void awaitShown(int count) {
        Await.until(
                () -> "only this was shown: " + shown + ", and not " + count,
                () -> shown.size() >= count);
    }
}
