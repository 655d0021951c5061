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

/** A pool that has a thread for each click. */
@CaughtBy(
        value = "one_task_is_done_at_a_time_in_the_order_of_the_clicks_however_many_wait",
        because =
                "The tasks are done at the same time, and whichever is done first is "
                        + "shown first.")
public final class AsManyAsThereAreClicks implements BackOffice {

    private final Executor loop;
    private final ExecutorService worker = Executors.newCachedThreadPool();

    /** Those that are neither shown nor given up; the loop's. */
    private final Set<Job> jobs = new HashSet<>();

    /** For the screens of this loop. */
    public AsManyAsThereAreClicks(Executor loop) {
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
                screen.showFailure(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
