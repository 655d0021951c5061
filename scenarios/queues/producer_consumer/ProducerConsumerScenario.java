package queues.producer_consumer;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.LockCycle;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Producers and consumers go at their own speed, and every item is handled once. */
@ClaimScenario
@ShowTimeline
class ProducerConsumerScenario {

    private static final int OF_EACH_SIDE = 3;
    private static final int ITEMS_OF_EACH = 300;
    private static final int CAPACITY = 2;

    private static final Item FIRST = new Item(1, 1);
    private static final Item SECOND = new Item(1, 2);

    static Stream<Named<BlockingQueue<Item>>> boundedQueues() {
        return Stream.of(
                Named.of("ArrayBlockingQueue", new ArrayBlockingQueue<>(CAPACITY)),
                Named.of("LinkedBlockingQueue with a bound", new LinkedBlockingQueue<>(CAPACITY)),
                Named.of("LinkedBlockingDeque with a bound", new LinkedBlockingDeque<>(CAPACITY)));
    }

    static Stream<Named<BlockingQueue<Item>>> queuesWithLittleRoom() {
        return Stream.concat(
                boundedQueues(), Stream.of(Named.of("SynchronousQueue", new SynchronousQueue<>())));
    }

    static Stream<Named<Queue<Item>>> unboundedQueues() {
        return Stream.of(
                Named.of("LinkedBlockingQueue", new LinkedBlockingQueue<>()),
                Named.of("LinkedBlockingDeque", new LinkedBlockingDeque<>()),
                Named.of("LinkedTransferQueue", new LinkedTransferQueue<>()),
                Named.of("PriorityBlockingQueue", new PriorityBlockingQueue<>()),
                Named.of("DelayQueue", new DelayQueue<>()),
                Named.of("ConcurrentLinkedQueue", new ConcurrentLinkedQueue<>()),
                Named.of("ConcurrentLinkedDeque", new ConcurrentLinkedDeque<>()));
    }

    static Stream<Named<Buffer>> buffers() {
        Stream<Named<? extends Queue<Item>>> queues =
                Stream.concat(queuesWithLittleRoom(), unboundedQueues());
        return Stream.concat(
                queues.map(queue -> Named.of(queue.getName(), new QueueBuffer(queue.getPayload()))),
                Stream.of(Named.of("made by hand", new HandMade(CAPACITY))));
    }

    @Test
    void a_consumer_that_does_not_look_again_when_woken_finds_nothing(Workers workers)
            throws Exception {
        var buffer = new HandMade.LooksOnce(CAPACITY);

        Worker early = anotherIsFaster(buffer, workers);

        assertThat(early.failure()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_signal_that_wakes_either_side_is_lost_on_the_wrong_one_and_all_wait(
            Workers workers, Evidence evidence) throws Exception {
        var buffer = new HandMade.OneCondition(1);

        List<Worker> waiting = aProducerWaitsBesideAConsumer(buffer, workers);

        buffer.lock.lockInterruptibly();
        try {
            assertThat(buffer.lock.getWaitQueueLength(buffer.notEmpty()))
                    .as("who waits")
                    .isEqualTo(2);
            assertThat(buffer.size()).as("items in a buffer for one").isZero();
        } finally {
            buffer.lock.unlock();
        }
        for (Worker worker : waiting) {
            assertThat(worker).isWaitingFor(buffer.notEmpty());
        }
        assertThat(LockCycle.find()).as("a deadlock that the JVM reports").isEmpty();
        evidence.saw("%s wait for each other at an empty buffer", waiting);
    }

    @Test
    void consumers_that_look_again_and_signals_to_the_right_side_cure_both(Workers workers)
            throws Exception {
        var buffer = new HandMade(CAPACITY);
        Worker early = anotherIsFaster(buffer, workers);
        assertThat(early).isWaitingFor(buffer.notEmpty());
        buffer.put(SECOND);
        early.join();

        aProducerWaitsBesideAConsumer(new HandMade(1), workers);
        workers.joinAll();
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("queuesWithLittleRoom")
    void a_producer_is_ahead_of_the_consumer_by_the_room_there_is_and_no_more(
            BlockingQueue<Item> queue, Workers workers) throws Exception {
        int room = queue.remainingCapacity();
        var made = new AtomicInteger();
        Worker producer =
                workers.start(
                        "producer",
                        () -> {
                            for (Item item : itemsOf(1)) {
                                queue.put(item);
                                made.incrementAndGet();
                            }
                        });

        assertThat(producer).isWaitingFor(queue);
        assertThat(made).as("items made when nobody has taken one").hasValue(room);

        for (Item item : itemsOf(1)) {
            assertThat(queue.take()).as("taken").isEqualTo(item);
        }
        producer.join();
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("unboundedQueues")
    void a_producer_is_done_before_anybody_consumes(Queue<Item> queue, Workers workers)
            throws Exception {
        var buffer = new QueueBuffer(queue);
        workers.start(
                        "producer",
                        () -> {
                            for (Item item : itemsOf(1)) {
                                buffer.put(item);
                            }
                        })
                .join();

        List<Item> taken = new ArrayList<>();
        for (int times = 0; times < ITEMS_OF_EACH; times++) {
            taken.add(buffer.take());
        }
        assertThat(taken).as("taken").containsExactlyInAnyOrderElementsOf(itemsOf(1));
    }

    @ParameterizedTest(name = "[{0}]")
    @MethodSource("buffers")
    void every_item_is_handled_once_by_several_consumers(Buffer buffer, Workers workers)
            throws Exception {
        List<Item> made = new ArrayList<>();
        List<Item> handled = Collections.synchronizedList(new ArrayList<>());
        var toTake = new AtomicInteger(OF_EACH_SIDE * ITEMS_OF_EACH);
        for (int side = 1; side <= OF_EACH_SIDE; side++) {
            List<Item> items = itemsOf(side);
            made.addAll(items);
            workers.start(
                    "producer " + side,
                    () -> {
                        for (Item item : items) {
                            buffer.put(item);
                        }
                    });
            workers.start(
                    "consumer " + side,
                    () -> {
                        while (toTake.getAndDecrement() > 0) {
                            handled.add(buffer.take());
                        }
                    });
        }
        workers.joinAll();

        assertThat(handled).as("handled").containsExactlyInAnyOrderElementsOf(made);
        assertThat(buffer.size()).as("items left").isZero();
    }

    @Test
    void these_are_all_the_queues_of_java_util_concurrent() throws Exception {
        Set<String> here =
                buffers()
                        .map(Named::getPayload)
                        .filter(QueueBuffer.class::isInstance)
                        .map(buffer -> ((QueueBuffer) buffer).queue().getClass().getSimpleName())
                        .collect(Collectors.toSet());

        assertThat(here).as("the queues of this scenario").isEqualTo(queuesOfTheJdk());
    }

    /** One consumer waits; another asks for the lock before the item is put, and has it first. */
    private static Worker anotherIsFaster(HandMade buffer, Workers workers) throws Exception {
        Worker early = workers.start("early consumer", buffer::take);
        assertThat(early).isWaitingFor(buffer.notEmpty());
        Worker late;
        buffer.lock.lockInterruptibly();
        try {
            late = workers.start("late consumer", buffer::take);
            assertThat(late).isWaitingFor(buffer.lock);
            buffer.put(FIRST);
        } finally {
            buffer.lock.unlock();
        }
        late.join();
        return early;
    }

    /**
     * Two consumers wait; an item is put for the first, and a producer finds the buffer full before
     * that one has come to take it. Whoever should go on then is the producer.
     *
     * @return the second consumer and the producer
     */
    private static List<Worker> aProducerWaitsBesideAConsumer(
            HandMade bufferForOne, Workers workers) throws Exception {
        Worker first = workers.start("first consumer", bufferForOne::take);
        assertThat(first).isWaitingFor(bufferForOne.notEmpty());
        Worker second = workers.start("second consumer", bufferForOne::take);
        assertThat(second).isWaitingFor(bufferForOne.notEmpty());
        Worker producer;
        bufferForOne.lock.lockInterruptibly();
        try {
            producer = workers.start("producer", () -> bufferForOne.put(SECOND));
            assertThat(producer).isWaitingFor(bufferForOne.lock);
            bufferForOne.put(FIRST);
        } finally {
            bufferForOne.lock.unlock();
        }
        first.join();
        return List.of(second, producer);
    }

    private static List<Item> itemsOf(int producer) {
        return IntStream.rangeClosed(1, ITEMS_OF_EACH)
                .mapToObj(number -> new Item(producer, number))
                .toList();
    }

    /** As its run-time image has them: public classes that implement Queue. */
    private static Set<String> queuesOfTheJdk() throws IOException, ClassNotFoundException {
        Path folder =
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath("modules", "java.base", "java", "util", "concurrent");
        Set<String> queues = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type =
                        Class.forName(
                                "java.util.concurrent." + name,
                                false,
                                ClassLoader.getPlatformClassLoader());
                if (Queue.class.isAssignableFrom(type)
                        && Modifier.isPublic(type.getModifiers())
                        && !type.isInterface()) {
                    queues.add(name);
                }
            }
        }
        return queues;
    }
}
