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
import java.util.concurrent.TimeUnit;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Gives the interrupted task some seconds to end. */
@CaughtBy(
        value = "a_close_waits_for_nobody_and_all_ends_with_the_task_under_way",
        because = "For that time the loop handles nothing else.")
public final class CloseWaitsForAWhile implements BackOffice {

    private final Executor loop;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    /** Those that are neither shown nor given up; the loop's. */
    private final Set<Job> jobs = new HashSet<>();

    /** For the screens of this loop. */
    public CloseWaitsForAWhile(Executor loop) {
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
        try {
            if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
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
