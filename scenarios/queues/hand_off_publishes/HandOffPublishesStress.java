package queues.hand_off_publishes;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread packs a parcel and hands it over: what does the other find in it? */
public class HandOffPublishesStress {

    private HandOffPublishesStress() {}

    /** Handed over through a plain field. */
    @JCStressTest
    @Outcome(id = "nothing", expect = Expect.ACCEPTABLE, desc = "Not handed over yet.")
    @Outcome(id = "packed", expect = Expect.ACCEPTABLE, desc = "Handed over with its content.")
    @Outcome(
            id = "empty",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Handed over, and its content is not to be seen.")
    @State
    public static class ThroughAField {
        private Parcel handedOver;
        private int seed = 7;

        @Actor
        public void producer() {
            handedOver = new Parcel(seed);
        }

        @Actor
        public void consumer(L_Result result) {
            Parcel taken = handedOver;
            result.r1 = taken == null ? "nothing" : taken.content == 0 ? "empty" : "packed";
        }
    }

    /** Handed over through a queue, of a class that is drawn by lot for each sample. */
    @JCStressTest
    @Outcome(id = "\\w+: nothing", expect = Expect.ACCEPTABLE, desc = "Not handed over yet.")
    @Outcome(
            id = "\\w+: packed",
            expect = Expect.ACCEPTABLE,
            desc = "Handed over with its content.")
    @Outcome(
            id = "\\w+: empty",
            expect = Expect.FORBIDDEN,
            desc = "Handed over, and its content is not to be seen.")
    @State
    public static class ThroughAQueue {

        private static final List<Supplier<Queue<Parcel>>> QUEUES =
                List.of(
                        () -> new ArrayBlockingQueue<>(1),
                        LinkedBlockingQueue::new,
                        LinkedBlockingDeque::new,
                        LinkedTransferQueue::new,
                        PriorityBlockingQueue::new,
                        DelayQueue::new,
                        ConcurrentLinkedQueue::new,
                        ConcurrentLinkedDeque::new);

        private final Queue<Parcel> queue =
                QUEUES.get(ThreadLocalRandom.current().nextInt(QUEUES.size())).get();
        private int seed = 7;

        @Actor
        public void producer() {
            queue.add(new Parcel(seed));
        }

        @Actor
        public void consumer(L_Result result) {
            Parcel taken = queue.poll();
            result.r1 =
                    queue.getClass().getSimpleName()
                            + ": "
                            + (taken == null ? "nothing" : taken.content == 0 ? "empty" : "packed");
        }
    }

    /** Handed over through a queue, and changed after that. */
    @JCStressTest
    @Outcome(id = "nothing", expect = Expect.ACCEPTABLE, desc = "Not handed over yet.")
    @Outcome(id = "packed", expect = Expect.ACCEPTABLE, desc = "As it was when it was put.")
    @Outcome(
            id = "changed",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "As it was made after the put, under the eyes of the consumer.")
    @Outcome(id = "empty", expect = Expect.FORBIDDEN, desc = "Without its content.")
    @State
    public static class ChangedAfterThePut {
        private static final int CHANGED = 2;

        private final Queue<Parcel> queue = new ConcurrentLinkedQueue<>();

        @Actor
        public void producer() {
            var parcel = new Parcel(1);
            queue.add(parcel);
            parcel.content = CHANGED;
        }

        @Actor
        public void consumer(L_Result result) {
            Parcel taken = queue.poll();
            result.r1 = taken == null ? "nothing" : seen(taken.content);
        }

        private static String seen(int content) {
            return content == 0 ? "empty" : content == CHANGED ? "changed" : "packed";
        }
    }
}
