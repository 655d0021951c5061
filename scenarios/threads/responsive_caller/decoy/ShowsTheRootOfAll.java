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

/** Unwraps what has failed until there is nothing left to unwrap. */
@CaughtBy(
        value = "a_failure_of_whatever_kind_is_shown_and_the_next_task_is_done",
        because = "What a task throws may have a cause of its own, and is to be shown as it is.")
public final class ShowsTheRootOfAll implements BackOffice {

    private final Executor loop;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    /** Those that are neither shown nor given up; the loop's. */
    private final Set<Job> jobs = new HashSet<>();

    /** For the screens of this loop. */
    public ShowsTheRootOfAll(Executor loop) {
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
            loop.execute(this::show);
        }

        private void show() {
            if (!jobs.remove(this)) {
                return;
            }
            try {
                screen.show(get());
            } catch (ExecutionException e) {
                Throwable failure = e;
                while (failure.getCause() != null) {
                    failure = failure.getCause();
                }
                screen.showFailure(failure);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
