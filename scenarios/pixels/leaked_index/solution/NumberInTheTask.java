package pixels.leaked_index.solution;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import pixels.leaked_index.Workshop;

/** Each thread has a task of its own, which keeps the number that it was made with. */
public final class NumberInTheTask implements Workshop {

    private final ThreadFactory factory;

    /** With threads of this factory. */
    public NumberInTheTask(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        List<Thread> threads =
                IntStream.range(0, shares)
                        .mapToObj(share -> factory.newThread(new Task(share, drawing)))
                        .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private record Task(int share, IntConsumer drawing) implements Runnable {
        @Override
        public void run() {
            drawing.accept(share);
        }
    }
}
