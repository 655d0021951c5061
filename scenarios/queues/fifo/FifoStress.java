package queues.fifo;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** The order of removal while both threads take, and the order of what comes after it. */
public class FifoStress {

    private FifoStress() {}

    /** Two consumers take one item each, and draw a ticket when they have it. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "In the order of removal.")
    @Outcome(
            id = "2, 1",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "The consumer that had the second item was further on than the other.")
    @State
    public static class Processing {
        private final Queue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2));
        private final AtomicInteger tickets = new AtomicInteger();

        @Actor
        public void first(II_Result result) {
            takeOne(result);
        }

        @Actor
        public void second(II_Result result) {
            takeOne(result);
        }

        private void takeOne(II_Result result) {
            int item = queue.remove();
            int ticket = tickets.incrementAndGet();
            if (item == 1) {
                result.r1 = ticket;
            } else {
                result.r2 = ticket;
            }
        }
    }

    /**
     * One thread puts 1 and 2 and takes once, the other takes twice; each sample has a queue of a
     * class that is drawn by lot.
     */
    @JCStressTest
    @Outcome(
            id = "\\w+: in order",
            expect = Expect.ACCEPTABLE,
            desc = "2 was not taken while 1 was still in the queue.")
    @Outcome(
            id = "\\w+: \\d, \\d, \\d",
            expect = Expect.FORBIDDEN,
            desc = "What the first thread took, and what the second did; 0 is nothing.")
    @State
    public static class Removals {

        private static final List<Supplier<Queue<Integer>>> QUEUES =
                List.of(
                        () -> new ArrayBlockingQueue<>(2),
                        LinkedBlockingQueue::new,
                        LinkedBlockingDeque::new,
                        LinkedTransferQueue::new,
                        ConcurrentLinkedQueue::new,
                        ConcurrentLinkedDeque::new);

        private final Queue<Integer> queue =
                QUEUES.get(ThreadLocalRandom.current().nextInt(QUEUES.size())).get();
        private int first;
        private int second;
        private int third;

        @Actor
        public void first() {
            queue.add(1);
            queue.add(2);
            first = poll();
        }

        @Actor
        public void second() {
            second = poll();
            third = poll();
        }

        @Arbiter
        public void verdict(L_Result result) {
            result.r1 =
                    queue.getClass().getSimpleName()
                            + ": "
                            + (isInOrder() ? "in order" : first + ", " + second + ", " + third);
        }

        /**
         * Each item once at most, and 2 only if 1 was gone: the thread that got 2 had got 1 itself,
         * or the other had. Who finds nothing breaks no order.
         */
        private boolean isInOrder() {
            return switch (100 * first + 10 * second + third) {
                case 0, 1, 10, 100, 12, 102, 120, 201, 210 -> true;
                default -> false;
            };
        }

        private int poll() {
            Integer item = queue.poll();
            return item == null ? 0 : item;
        }
    }
}
