package queues.join_waits_for_work;

import static claimcheck.scenario.Body.afterAnInterrupt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Body;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A queue whose join waits for the work: for all of it, and for nothing else. */
@ClaimExercise
@ShowTimeline
class JoinWaitsForWorkExercise {

    /** More than a {@code Phaser} can count. */
    private static final int MANY = 70_000;

    private final Variant<WorkQueue> variant = Variant.of(WorkQueue.class);
    private final BlockingQueue<String> items = new LinkedBlockingQueue<>();
    private final WorkQueue queue = variant.fresh(items);

    @Test
    @Shows(value = Behaviour.SAFETY, points = 3)
    void join_waits_at_an_empty_queue_until_the_last_item_is_marked(Workers workers)
            throws Exception {
        workers.start("main, with nothing put", queue::join).join();
        queue.put("first");
        queue.put("last");
        queue.take();
        queue.done();
        queue.take();

        Worker join = workers.start("main, with the last item in work", queue::join);
        assertThat(join).rests();
        queue.done();
        join.join();

        workers.start("main, with all done", queue::join).join();
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "join_waits_at_an_empty_queue_until_the_last_item_is_marked")
    void join_waits_for_what_the_work_itself_puts(Workers workers) throws Exception {
        queue.put("folder");
        Worker join = workers.start("main", queue::join);
        assertThat(join).rests();

        queue.take();
        queue.put("file");
        queue.done();
        assertThat(join).rests();

        queue.take();
        queue.done();
        join.join();
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "join_waits_at_an_empty_queue_until_the_last_item_is_marked")
    void whoever_waits_is_at_rest_and_goes_on_when_it_is_time(Workers workers) throws Exception {
        queue.put("first");
        queue.take();
        Worker consumer = workers.start("consumer", queue::take);
        assertThat(consumer).rests();
        Worker join = workers.start("main", queue::join);
        assertThat(join).rests();
        Worker otherJoin = workers.start("somebody else", queue::join);
        assertThat(otherJoin).rests();
        join.wakeInVain(queue);
        assertThat(join).rests();

        queue.done();
        join.join();
        otherJoin.join();
        assertThat(consumer).rests();

        queue.put("second");
        consumer.join();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void a_mark_between_the_look_and_the_wait_of_a_join_is_not_missed(Workers workers)
            throws Exception {
        queue.put("item");
        queue.take();

        Worker join;
        // Where a join waits on this monitor it has looked, and cannot wait yet, when the mark is
        // made; where it does not, nobody needs it.
        synchronized (queue) {
            join = workers.start("main", queue::join);
            assertThat(join).restsOrEnds();
            queue.done();
        }
        join.join();
    }

    @Test
    @Shows(
            value = Behaviour.SAFETY,
            after = "join_waits_at_an_empty_queue_until_the_last_item_is_marked")
    void join_waits_for_an_item_on_its_way_in_or_out(Workers workers) throws Exception {
        var putMayEnd = new Gate("put may end");
        WorkQueue slowPut = variant.fresh(HeldQueue.afterPut(putMayEnd));
        workers.start("producer", () -> slowPut.put("item"));
        assertThat(workers.start("fast worker", () -> work(slowPut))).restsOrEnds();
        putMayEnd.open();
        workers.joinAll();

        var takeMayEnd = new Gate("take may end");
        WorkQueue slowTake = variant.fresh(HeldQueue.afterTake(takeMayEnd));
        slowTake.put("item");
        assertThat(workers.start("slow worker", () -> work(slowTake))).restsOrEnds();
        assertThat(workers.start("main", slowTake::join)).rests();
        takeMayEnd.open();
        workers.joinAll();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void one_mark_too_many_is_refused_and_changes_nothing(Workers workers) throws Exception {
        assertThatIllegalStateException().as("one mark too many").isThrownBy(queue::done);
        queue.put("first");
        queue.take();
        queue.done();
        assertThatIllegalStateException().as("one mark too many").isThrownBy(queue::done);

        queue.put("second");
        Worker join = workers.start("main", queue::join);
        assertThat(join).rests();
        queue.take();
        queue.done();
        join.join();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void any_number_is_put_and_anybody_marks_any_item(Workers workers) throws Exception {
        workers.start("producer", () -> times(MANY, () -> queue.put("item"))).join();
        assertThat(items).as("the items in the queue that was given").hasSize(MANY);
        workers.start("one who takes two", () -> times(2, queue::take)).join();
        Worker join = workers.start("main", queue::join);
        assertThat(join).rests();

        workers.start("one who marks them all", () -> times(MANY, queue::done)).join();

        join.join();
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void several_items_can_be_in_work_at_the_same_time(Workers workers) throws Exception {
        var bothAreAtIt = new Rendezvous(2, "the moment when both items are in work");
        queue.put("first");
        queue.put("second");
        for (String name : List.of("one worker", "other worker")) {
            workers.start(
                    name,
                    () -> {
                        queue.take();
                        bothAreAtIt.meet();
                        queue.done();
                    });
        }
        workers.joinAll();

        workers.start("main", queue::join).join();
    }

    @Test
    @Shows(Behaviour.LIVENESS)
    void the_wait_of_a_join_and_of_a_consumer_can_be_interrupted(Workers workers) throws Exception {
        Worker consumer = workers.start("consumer", queue::take);
        assertThat(consumer).rests();
        consumer.interrupt();
        assertThat(consumer.failure()).isInstanceOf(InterruptedException.class);

        queue.put("item");
        Worker join = workers.start("main", queue::join);
        assertThat(join).rests();
        join.interrupt();
        assertThat(join.failure()).isInstanceOf(InterruptedException.class);

        assertThat(queue.take()).isEqualTo("item");
        queue.done();
        workers.start("main again", queue::join).join();

        queue.put("next");
        Worker later = workers.start("main, later", queue::join);
        assertThat(later).rests();
        queue.done();
        later.join();
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void who_was_interrupted_before_the_call_loses_no_item(Workers workers) throws Exception {
        workers.start("producer", afterAnInterrupt(() -> queue.put("item"))).join();
        assertTaken(queue, Body::afterAnInterrupt, workers);
        workers.start("one who marks it", afterAnInterrupt(queue::done)).join();
        workers.start("main", queue::join).join();

        WorkQueue late = variant.fresh(new InterruptingQueue());
        late.put("item");
        assertTaken(late, take -> take, workers);
        late.done();
        workers.start("main", late::join).join();
    }

    /** By one that is interrupted, or by the next if the first is told so. */
    private static void assertTaken(
            WorkQueue from, UnaryOperator<Body> interrupted, Workers workers) throws Exception {
        List<String> taken = new CopyOnWriteArrayList<>();
        Body take = () -> taken.add(from.take());
        Worker consumer = workers.start("consumer", interrupted.apply(take));
        assertThat(consumer).isDone();
        if (taken.isEmpty()) {
            assertThat(consumer.failure()).isInstanceOf(InterruptedException.class);
            workers.start("next consumer", take).join();
        }
        assertThat(taken).as("taken").containsExactly("item");
    }

    private static void times(int times, Body body) throws Exception {
        for (int i = 0; i < times; i++) {
            body.run();
        }
    }

    private static void work(WorkQueue queue) throws InterruptedException {
        queue.take();
        queue.done();
    }
}
