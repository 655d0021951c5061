package queues.thread_safe;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Two puts and two gets: each of two threads puts an item of its own, and then takes one.
 *
 * <p>Whatever the order, and whether the queue keeps one or sorts, there is an item for each. Each
 * sample has a queue of a class that is drawn by lot.
 */
public class ThreadSafeStress {

    private ThreadSafeStress() {}

    /** Queues of java.util. */
    @JCStressTest
    @Outcome(id = "\\w+: each once", expect = Expect.ACCEPTABLE, desc = "By chance.")
    @Outcome(
            id = "\\w+: (lost|twice)",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "It has lost an item, or given one out twice.")
    @Outcome(
            id = "\\w+: left",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "A poll found nothing; the item was there, and still is.")
    @State
    public static class Unsafe {

        @SuppressWarnings("JdkObsolete") // LinkedList is one of those in question
        private static final List<Supplier<Queue<Item>>> QUEUES =
                List.of(ArrayDeque::new, LinkedList::new, PriorityQueue::new);

        private final Queue<Item> queue = oneOf(QUEUES);
        private int first;
        private int second;

        @Actor
        public void first() {
            first = putAndTake(queue, 1);
        }

        @Actor
        public void second() {
            second = putAndTake(queue, 2);
        }

        @Arbiter
        public void verdict(L_Result result) {
            result.r1 = verdictOn(queue, first, second);
        }
    }

    /** The queues of java.util.concurrent that hold items. */
    @JCStressTest
    @Outcome(id = "\\w+: each once", expect = Expect.ACCEPTABLE, desc = "As it should be.")
    @Outcome(
            id = "\\w+: (lost|twice)",
            expect = Expect.FORBIDDEN,
            desc = "It has lost an item, or given one out twice.")
    @Outcome(
            id = "(?!LinkedTransferQueue)\\w+: left",
            expect = Expect.FORBIDDEN,
            desc = "A poll found nothing; the item was there, and still is.")
    @Outcome(
            id = "LinkedTransferQueue: left",
            expect = Expect.ACCEPTABLE,
            desc = "A poll found nothing; the item was there, and still is.")
    @State
    public static class Safe {

        private static final List<Supplier<Queue<Item>>> QUEUES =
                List.of(
                        () -> new ArrayBlockingQueue<>(2),
                        LinkedBlockingQueue::new,
                        LinkedBlockingDeque::new,
                        LinkedTransferQueue::new,
                        PriorityBlockingQueue::new,
                        DelayQueue::new,
                        ConcurrentLinkedQueue::new,
                        ConcurrentLinkedDeque::new);

        private final Queue<Item> queue = oneOf(QUEUES);
        private int first;
        private int second;

        @Actor
        public void first() {
            first = putAndTake(queue, 1);
        }

        @Actor
        public void second() {
            second = putAndTake(queue, 2);
        }

        @Arbiter
        public void verdict(L_Result result) {
            result.r1 = verdictOn(queue, first, second);
        }
    }

    private static Queue<Item> oneOf(List<Supplier<Queue<Item>>> queues) {
        return queues.get(ThreadLocalRandom.current().nextInt(queues.size())).get();
    }

    private static int putAndTake(Queue<Item> queue, int number) {
        try {
            queue.add(new Item(number));
        } catch (RuntimeException e) {
            return 0; // it has come apart
        }
        return poll(queue);
    }

    /** The number of the item; 0 if there is none. */
    private static int poll(Queue<Item> queue) {
        try {
            Item item = queue.poll();
            return item == null ? 0 : item.number;
        } catch (RuntimeException e) {
            return 0; // it has come apart
        }
    }

    /** What two threads have got and what is left; 0 is nothing. */
    private static String verdictOn(Queue<Item> queue, int first, int second) {
        int left = poll(queue);
        return queue.getClass().getSimpleName()
                + ": "
                + verdictOn(first, second, left, poll(queue));
    }

    private static String verdictOn(int first, int second, int left, int more) {
        int ones = 0;
        int twos = 0;
        for (int number : new int[] {first, second, left, more}) {
            ones += number == 1 ? 1 : 0;
            twos += number == 2 ? 1 : 0;
        }
        if (ones > 1 || twos > 1) {
            return "twice";
        }
        if (ones + twos < 2) {
            return "lost";
        }
        return left == 0 ? "each once" : "left";
    }

    /** What every queue takes, also one that sorts and one that holds back. */
    private static final class Item implements Delayed {
        private static final Comparator<Item> ORDER = Comparator.comparingInt(item -> item.number);

        private final int number;

        Item(int number) {
            this.number = number;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return ORDER.compare(this, (Item) other);
        }
    }
}
