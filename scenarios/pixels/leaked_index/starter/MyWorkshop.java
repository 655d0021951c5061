package pixels.leaked_index.starter;

import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import pixels.leaked_index.Workshop;

/** Makes a thread for each number, starts them, and waits for them. Which number does each draw? */
public final class MyWorkshop implements Workshop {

    private final ThreadFactory factory;
    private int k;

    /** With threads of this factory. */
    public MyWorkshop(ThreadFactory factory) {
        this.factory = factory;
    }

    @Override
    public void draw(int shares, IntConsumer drawing) throws InterruptedException {
        Thread[] threads = new Thread[shares];
        for (k = 0; k < shares; k++) {
            threads[k] = factory.newThread(() -> drawing.accept(k));
        }
        for (k = 0; k < shares; k++) {
            threads[k].start();
        }
        for (k = 0; k < shares; k++) {
            threads[k].join();
        }
    }
}
