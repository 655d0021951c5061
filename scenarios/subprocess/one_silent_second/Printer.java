package subprocess.one_silent_second;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes the lines of a program from the queue of its watchers, until there are no more. */
interface Printer {

    /**
     * Returns when the program has ended and all of its lines are printed.
     *
     * @param printed gets each line with its stream
     */
    void print(Process program, BlockingQueue<Item> queue, List<String> printed)
            throws InterruptedException;

    /** As in the slides: done when the queue was silent for so long, and the program has ended. */
    record UntilASilence(Duration timeout) implements Printer {
        @Override
        public void print(Process program, BlockingQueue<Item> queue, List<String> printed)
                throws InterruptedException {
            while (true) {
                Item item = queue.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
                if (item == null && !program.isAlive()) {
                    return;
                }
                if (item instanceof Item.Line line) {
                    printed.add(line.stream() + ": " + line.text());
                }
            }
        }
    }

    /** Done when each of the two watchers has said so. */
    record UntilBothEnds() implements Printer {
        @Override
        public void print(Process program, BlockingQueue<Item> queue, List<String> printed)
                throws InterruptedException {
            for (int ends = 0; ends < 2; ) {
                Item item = queue.take();
                if (item instanceof Item.Line line) {
                    printed.add(line.stream() + ": " + line.text());
                } else {
                    ends++;
                }
            }
        }
    }
}
