package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Ends the worker, and goes on with a new one. */
@CaughtBy(
        value = "a_cancel_ends_what_was_left_before_and_what_comes_later_is_done_afterwards",
        because =
                "The interrupted task may take a while to end, and the next one is done "
                        + "beside it.")
public final class NewThreadAfterCancel implements BackOffice {

    private final Executor loop;
    private ExecutorService worker = Executors.newSingleThreadExecutor();

    /** Those that are neither shown nor given up; the loop's. */
    private final Set<Job> jobs = new HashSet<>();

    /** For the screens of this loop. */
    public NewThreadAfterCancel(Executor loop) {
        this.loop = loop;
    }

    @Override
    public void click(Callable<String> task, Screen screen) {
        if (worker.isShutdown()) {
            throw new IllegalStateException("closed");
        }
        var job = new Job(task, screen);
        jobs.add(job);
        worker.execute(job);
    }

    @Override
    public void cancel() {
        jobs.clear();
        worker.shutdownNow();
        worker = Executors.newSingleThreadExecutor();
    }

    @Override
    public void close() {
        cancel();
        worker.shutdown();
    }

    private final class Job extends FutureTask<String> {
        private final Screen screen;

        Job(Callable<String> task, Screen screen) {
            super(task);
            this.screen = screen;
        }

        @Override
        protected void done() {
            loop.execute(this::show);
        }

        private void show() {
            if (!jobs.remove(this)) {
                return;
            }
            try {
                screen.show(get());
            } catch (ExecutionException e) {
                screen.showFailure(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
