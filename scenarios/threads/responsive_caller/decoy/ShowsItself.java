package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** The thread that has done the task shows what it came to. */
@CaughtBy(
        value = "each_result_is_shown_once_and_by_the_loop",
        because = "The screen belongs to the thread of the loop, and others may not use " + "it.")
public final class ShowsItself implements BackOffice {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    /** Those that are neither shown nor given up. */
    private final Set<Job> jobs = ConcurrentHashMap.newKeySet();

    /** For the screens of this loop. */
    public ShowsItself(Executor loop) {}

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
        jobs.forEach(job -> job.cancel(true));
        jobs.clear();
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
            show();
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
