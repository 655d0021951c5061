package queues.stop_event_unseen;

import java.lang.Thread.State;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The document's program: workers, items, the event; and then main is over. */
final class Program {

    private static final List<String> ITEMS = List.of("first", "second", "third");
    private static final int A_MILLISECOND = 1_000_000; // nanoseconds

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>(ITEMS);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch toDo = new CountDownLatch(ITEMS.size());

    private Program() {}

    /** Takes what its workers are: daemon or normal. */
    public static void main(String[] arguments) throws InterruptedException {
        new Program().run(arguments[0].equals("daemon"));
    }

    private void run(boolean daemon) throws InterruptedException {
        List<Thread> workers =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> new Thread(this::work, "worker " + number))
                        .toList();
        for (Thread worker : workers) {
            worker.setDaemon(daemon);
            worker.start();
        }
        toDo.await();
        workers.forEach(Program::waitingOrEnded);

        stop.set(true);

        for (Thread worker : workers) {
            System.out.println(worker.getName() + " is " + waitingOrEnded(worker));
        }
        System.out.println("main is over");
    }

    private void work() {
        try {
            Loops.lookBetweenGets(
                    queue,
                    stop,
                    item -> {
                        System.out.println(item + " is done");
                        toDo.countDown();
                    });
            System.out.println("a worker has seen the event");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once all items are done there is nothing that a worker waits for, but the next. */
    private static State waitingOrEnded(Thread worker) {
        State state = worker.getState();
        while (state != State.WAITING && state != State.TERMINATED) {
            LockSupport.parkNanos(A_MILLISECOND);
            state = worker.getState();
        }
        return state;
    }
}
