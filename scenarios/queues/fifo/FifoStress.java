package queues.fifo;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** One thread puts 1 and 2 and takes once; the other takes twice; and so for each class. */
    @JCStressTest
    @Outcome(
            id = "in order",
            expect = Expect.ACCEPTABLE,
            desc = "From no queue was 2 taken while 1 was still in it.")
    @Outcome(
            id = "\\w+: .*",
            expect = Expect.FORBIDDEN,
            desc = "What the first thread and the second took from that queue.")
    @State
    public static class Removals {

        private final List<Queue<Integer>> queues =
                List.of(
                        new ArrayBlockingQueue<>(2),
                        new LinkedBlockingQueue<>(),
                        new LinkedBlockingDeque<>(),
                        new LinkedTransferQueue<>(),
                        new ConcurrentLinkedQueue<>(),
                        new ConcurrentLinkedDeque<>());
        private final int[][] taken = new int[queues.size()][3];

        @Actor
        public void first() {
            for (int i = 0; i < taken.length; i++) {
                Queue<Integer> queue = queues.get(i);
                queue.add(1);
                queue.add(2);
                taken[i][0] = poll(queue);
            }
        }

        @Actor
        public void second() {
            for (int i = 0; i < taken.length; i++) {
                taken[i][1] = poll(queues.get(i));
                taken[i][2] = poll(queues.get(i));
            }
        }

        @Arbiter
        public void verdict(L_Result result) {
            result.r1 = "in order";
            for (int i = 0; i < taken.length; i++) {
                int[] each = taken[i];
                if (!isInOrder(each[0], each[1], each[2])) {
                    result.r1 =
                            queues.get(i).getClass().getSimpleName() + ": " + Arrays.toString(each);
                }
            }
        }

        /**
         * Each item once at most, and 2 only after 1: the thread that got 2 had got 1 itself, or
         * the other had.
         */
        private static boolean isInOrder(int first, int second, int third) {
            return switch (100 * first + 10 * second + third) {
                case 100, 102, 120, 201, 210, 12 -> true;
                default -> false;
            };
        }

        private static int poll(Queue<Integer> queue) {
            Integer item = queue.poll();
            return item == null ? 0 : item;
        }
    }
}
