package threads.responsive_caller.starter;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Has each task done and shows what it came to. Who does it, and who shows it? */
public final class MyBackOffice implements BackOffice {

    private boolean closed;

    /** For the screens of this loop. */
    public MyBackOffice(Executor loop) {}

    @Override
    public void click(Callable<String> task, Screen screen) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        try {
            screen.show(task.call());
        } catch (Throwable e) {
            screen.showFailure(e);
        }
    }

    @Override
    public void cancel() {
        // Whenever this is called all tasks are done.
    }

    @Override
    public void close() {
        closed = true;
    }
}
