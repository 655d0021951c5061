package threads.responsive_caller.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import threads.responsive_caller.BackOffice;
import threads.responsive_caller.Screen;

/** Does one job after the other until it is interrupted. */
@CaughtBy(
        value = "a_close_waits_for_nobody_and_all_ends_with_the_task_under_way",
        because =
                "A task swallows the interrupt that should end the thread, and it waits "
                        + "for ever for more.")
public final class EndsWhenInterrupted implements BackOffice {

    private final Executor loop;
    private final Thread worker = new Thread(this::work, "back office");
    private final Queue<Job> waiting = new ArrayDeque<>();
    private Optional<Job> underWay = Optional.empty();
    private boolean closed;

    /** What was given up before is of an earlier one; the loop's. */
    private int generation;

    /** For the screens of this loop. */
    public EndsWhenInterrupted(Executor loop) {
        this.loop = loop;
        worker.start();
    }

    @Override
    public synchronized void click(Callable<String> task, Screen screen) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        waiting.add(new Job(task, screen, generation));
        notifyAll();
    }

    @Override
    public synchronized void cancel() {
        generation++;
        waiting.clear();
        underWay.ifPresent(job -> worker.interrupt());
    }

    @Override
    public synchronized void close() {
        cancel();
        closed = true;
        worker.interrupt();
    }

    private void work() {
        try {
            while (true) {
                Runnable showing = next().call();
                ended();
                loop.execute(showing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Job next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        Job next = waiting.remove();
        underWay = Optional.of(next);
        return next;
    }

    /** From now on nobody interrupts it, and if somebody has that was for the job. */
    private synchronized void ended() {
        underWay = Optional.empty();
        Thread.interrupted();
    }

    private final class Job {
        private final Callable<String> task;
        private final Screen screen;
        private final int born;

        Job(Callable<String> task, Screen screen, int born) {
            this.task = task;
            this.screen = screen;
            this.born = born;
        }

        /** Does it, and returns what shows it. */
        Runnable call() {
            try {
                String result = task.call();
                return () -> show(() -> screen.show(result));
            } catch (Throwable e) {
                return () -> show(() -> screen.showFailure(e));
            }
        }

        private void show(Runnable showing) {
            if (born == generation) {
                showing.run();
            }
        }
    }
}
