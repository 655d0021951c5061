package claimcheck.cli;

import java.util.List;
import java.util.stream.IntStream;

/** Keeps as many cores busy as it is told, until it is ended. */
final class Load {

    private volatile boolean isOver;

    private Load() {}

    static Load on(int cores) {
        var load = new Load();
        List<Thread> threads =
                IntStream.range(0, cores)
                        .mapToObj(i -> new Thread(load::spin, "load " + i))
                        .toList();
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
        return load;
    }

    private void spin() {
        while (!isOver) {
            Thread.onSpinWait();
        }
    }

    void end() {
        isOver = true;
    }
}
