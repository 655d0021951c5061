package threads.responsive_caller;

import static claimcheck.scenario.Body.unchecked;

import java.awt.AWTError;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The same on the thread that handles the events of AWT and Swing. A program of its own, because
 * that thread outlives its last event.
 */
final class SwingProgram {

    static final String NO_EVENT_QUEUE = "no event queue: ";

    private SwingProgram() {}

    /** Prints what it saw; there is nothing to pass. */
    public static void main(String[] arguments)
            throws InterruptedException, InvocationTargetException {
        System.setProperty("java.awt.headless", "true");
        try {
            EventQueue.invokeAndWait(() -> {});
        } catch (LinkageError | AWTError e) {
            System.out.println(NO_EVENT_QUEUE + e);
            return;
        }
        taskOnTheLoop();
        taskOnASecondThread();
        // The thread of the events would keep the program alive for another second.
        System.exit(0);
    }

    private static void taskOnTheLoop() throws InterruptedException {
        var loop = new CompletableFuture<Thread>();
        try (var task = new LongTask()) {
            var ticks = new Ticks();
            var handler = new ClickHandlers.OnTheLoop();
            click(
                    (queue, work, screen) -> {
                        loop.complete(Thread.currentThread());
                        handler.clicked(queue, work, screen);
                    },
                    task,
                    new LinkedBlockingQueue<>());
            task.awaitBegun();
            ticks.postTo(EventQueue::invokeLater);

            boolean inTheTask =
                    Arrays.stream(loop.join().getStackTrace())
                            .anyMatch(
                                    frame -> frame.getClassName().equals(LongTask.class.getName()));
            System.out.println("the loop is in the task: " + inTheTask);
            System.out.println("ticks handled meanwhile: " + ticks.handled());
            task.letEnd();
            System.out.println("all ticks handled after it: " + ticks.areAllHandled());
        }
    }

    private static void taskOnASecondThread() throws InterruptedException {
        try (var task = new LongTask()) {
            var ticks = new Ticks();
            var screen = new LinkedBlockingQueue<String>();
            click(new ClickHandlers.OnASecondThread(), task, screen);
            task.awaitBegun();
            ticks.postTo(EventQueue::invokeLater);

            System.out.println("all ticks handled beside it: " + ticks.areAllHandled());
            System.out.println("shown while the task is held: " + screen);
            task.letEnd();
            System.out.println(screen.take());
        }
    }

    private static void click(ClickHandler handler, LongTask task, BlockingQueue<String> screen) {
        EventQueue.invokeLater(
                unchecked(
                        () ->
                                handler.clicked(
                                        EventQueue::invokeLater,
                                        task,
                                        result ->
                                                screen.add(
                                                        "shown on the loop: "
                                                                + EventQueue.isDispatchThread()))));
    }
}
