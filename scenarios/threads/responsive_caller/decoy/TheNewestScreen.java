package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Remembers the screen, on which all is shown. */
@CaughtBy(
        value = "each_result_is_shown_where_it_belongs",
        because = "Each click brings its own screen, and the newest is not that of the others.")
public final class TheNewestScreen implements BackOffice {

    private final Executor loop;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Set<Job> jobs = new HashSet<>();
    private Optional<Screen> screen = Optional.empty();

    /** For the screens of this loop. */
    public TheNewestScreen(Executor loop) {
        this.loop = loop;
    }

    @Override
    public void click(Callable<String> task, Screen screen) {
        if (worker.isShutdown()) {
            throw new IllegalStateException("closed");
        }
        this.screen = Optional.of(screen);
        var job = new Job(task);
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
        Job(Callable<String> task) {
            super(task);
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
                screen.orElseThrow().show(get());
            } catch (ExecutionException e) {
                screen.orElseThrow().showFailure(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
