package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Its thread finds nothing left to do, and then says that it ends. */
@CaughtBy(
        value = "of_many_tasks_that_come_just_when_there_is_nothing_left_all_are_done",
        because = "A task that is left in between is for a thread that does not look again.")
public final class EndsInTwoSteps implements BackOffice {

    private final Executor loop;
    private final ConcurrentLinkedQueue<Job> queue = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Job> left = new ArrayDeque<>();
    private volatile boolean isAtWork;
    private boolean isClosed;

    /** For the screens of this loop. */
    public EndsInTwoSteps(Executor loop) {
        this.loop = loop;
    }

    @Override
    public void click(Callable<String> task, Screen screen) {
        if (isClosed) {
            throw new IllegalStateException("closed");
        }
        Job job = new Job(task, screen);
        left.add(job);
        queue.add(job);
        if (!isAtWork) {
            isAtWork = true;
            new Thread(this::work, "back office").start();
        }
    }

    private void work() {
        for (Job job = queue.poll(); job != null; job = queue.poll()) {
            job.perform();
        }
        isAtWork = false;
    }

    @Override
    public void cancel() {
        left.forEach(Job::giveUp);
        left.clear();
    }

    @Override
    public void close() {
        isClosed = true;
        cancel();
    }

    private final class Job {
        private final Callable<String> task;
        private final Screen screen;
        private Thread runner;
        private boolean isGivenUp;

        Job(Callable<String> task, Screen screen) {
            this.task = task;
            this.screen = screen;
        }

        synchronized void giveUp() {
            isGivenUp = true;
            if (runner != null) {
                runner.interrupt();
            }
        }

        private synchronized boolean isBegun() {
            Thread.interrupted();
            if (!isGivenUp) {
                runner = Thread.currentThread();
            }
            return !isGivenUp;
        }

        private synchronized void end() {
            runner = null;
        }

        void perform() {
            if (!isBegun()) {
                return;
            }
            Runnable event;
            try {
                String result = task.call();
                event = () -> screen.show(result);
            } catch (Throwable e) {
                event = () -> screen.showFailure(e);
            }
            end();
            Runnable shown = event;
            loop.execute(
                    () -> {
                        if (left.remove(this)) {
                            shown.run();
                        }
                    });
        }
    }
}
