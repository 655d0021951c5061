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

/** The loop looks at the job, and comes back to it with an event if it is not done. */
@CaughtBy(
        value = "other_events_are_handled_while_a_task_is_done",
        because =
                "The loop is busy with these events all the time, though there is "
                        + "nothing to do.")
public final class AsksAgainAndAgain implements BackOffice {

    private final Executor loop;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    /** Those that are neither shown nor given up; the loop's. */
    private final Set<Job> jobs = new HashSet<>();

    /** For the screens of this loop. */
    public AsksAgainAndAgain(Executor loop) {
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
        loop.execute(job::look);
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

        private void look() {
            if (isDone()) {
                show();
            } else {
                loop.execute(this::look);
            }
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
