package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Shows all results when there is nothing more to do. */
@CaughtBy(
        value = "one_task_is_done_at_a_time_in_the_order_of_the_clicks_however_many_wait",
        because =
                "A result that is there long since waits for tasks that it has nothing "
                        + "to do with.")
public final class ShowsWhenAllAreDone implements BackOffice {

    private final Executor loop;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private Optional<Job> underWay = Optional.empty();
    private final Queue<Runnable> showings = new ArrayDeque<>();
    private boolean closed;

    /** For the screens of this loop. */
    public ShowsWhenAllAreDone(Executor loop) {
        this.loop = loop;
    }

    @Override
    public void click(Callable<String> task, Screen screen) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        waiting.add(new Job(task, screen));
        startNext();
    }

    @Override
    public void cancel() {
        waiting.clear();
        underWay.ifPresent(Job::giveUp);
    }

    @Override
    public void close() {
        closed = true;
        cancel();
    }

    private void startNext() {
        if (underWay.isEmpty()) {
            underWay = Optional.ofNullable(waiting.poll());
            underWay.ifPresent(job -> job.thread.start());
        }
    }

    private final class Job {
        private final Callable<String> task;
        private final Screen screen;
        private final Thread thread = new Thread(this::work, "back office");
        private boolean givenUp;

        Job(Callable<String> task, Screen screen) {
            this.task = task;
            this.screen = screen;
        }

        void giveUp() {
            givenUp = true;
            thread.interrupt();
        }

        private void work() {
            try {
                String result = task.call();
                loop.execute(() -> end(() -> screen.show(result)));
            } catch (Throwable e) {
                loop.execute(() -> end(() -> screen.showFailure(e)));
            }
        }

        private void end(Runnable showing) {
            underWay = Optional.empty();
            if (!givenUp) {
                showings.add(showing);
            }
            if (waiting.isEmpty()) {
                showings.forEach(Runnable::run);
                showings.clear();
            }
            startNext();
        }
    }
}
