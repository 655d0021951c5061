package claimcheck.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many short rounds of two threads, each on a fresh object, both released together.
 *
 * <p>This shape, not one long loop, finds races without a seam: two threads that count to 1,000 on
 * one counter lose nothing in 199 of 200 runs, because the first is done before the second starts;
 * 20,000 rounds of one increment each lose one every time.
 *
 * @param <T> the object that both work on
 */
public final class Rounds<T> {

    private final Supplier<? extends T> fresh;
    private final Consumer<? super T> first;
    private final Consumer<? super T> second;

    private Rounds(
            Supplier<? extends T> fresh, Consumer<? super T> first, Consumer<? super T> second) {
        this.fresh = fresh;
        this.first = first;
        this.second = second;
    }

    /** What the two threads do in each round on what {@code fresh} makes for it. */
    public static <T> Rounds<T> of(
            Supplier<? extends T> fresh, Consumer<? super T> first, Consumer<? super T> second) {
        return new Rounds<>(fresh, first, second);
    }

    /**
     * Runs them, and counts how each ended.
     *
     * @param outcome asked on the caller's thread when both threads are through
     * @return how often each outcome was seen; in the order of the outcomes
     * @throws AssertionError if a thread fails, or a round hangs for {@link Bounds#patience}
     */
    public <O extends Comparable<O>> Map<O, Integer> tally(
            int rounds, Function<? super T, ? extends O> outcome) throws InterruptedException {
        Map<O, Integer> tally = new TreeMap<>();
        var meeting = new Meeting<T>();
        var other =
                new FutureTask<@Nullable Void>(
                        () -> {
                            for (int round = 1; round <= rounds; round++) {
                                T object = meeting.take(round);
                                meeting.arrive(round, round % 2 == 1);
                                second.accept(object);
                                meeting.through.set(round);
                            }
                            return null;
                        });
        var thread = new Thread(other, "second of two");
        thread.setDaemon(true);
        thread.start();
        try {
            for (int round = 1; round <= rounds; round++) {
                T object = fresh.get();
                meeting.offer(round, object);
                meeting.arrive(round, round % 2 == 0);
                beFirst(object, meeting);
                meeting.awaitThrough(round, other);
                if (other.isDone()) {
                    other.get();
                }
                tally.merge(outcome.apply(object), 1, Integer::sum);
            }
        } catch (ExecutionException e) {
            Inconclusive.passOn(e.getCause());
            throw new AssertionError(
                    "the second thread of a round failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw hung(e);
        } finally {
            thread.interrupt();
        }
        thread.join(Bounds.patience().toMillis());
        return tally;
    }

    /** The second thread ends it by an interrupt if it hangs; that, then, is what is told. */
    private void beFirst(T object, Meeting<T> meeting) {
        try {
            first.accept(object);
        } catch (RuntimeException | Error e) {
            meeting.throwIfHung();
            throw e;
        }
        meeting.throwIfHung();
    }

    private static ScenarioError hung(TimeoutException cause) {
        return ScenarioError.timeOut(
                "a round hung for " + Bounds.patience() + "\n" + ThreadDump.take(), cause);
    }

    /**
     * Runs them in batches until the outcome that proves the race was seen.
     *
     * <p>One batch is often enough, but not always: while another process has the second core, the
     * two threads share one, and short rounds then never overlap. Rounds that take longer than a
     * thread's turn on its core, some ten milliseconds, overlap even so.
     *
     * @param witness which outcomes prove it
     * @param batch how many rounds, at least
     * @param outcome asked on the caller's thread when both threads are through
     * @return how often each outcome was seen; in the order of the outcomes
     * @throws Inconclusive if none was seen when {@link Bounds#search} is over
     * @throws AssertionError if a thread fails, or a round hangs for {@link Bounds#patience}
     */
    public <O extends Comparable<O>> Map<O, Integer> tallyUntil(
            Predicate<? super O> witness, int batch, Function<? super T, ? extends O> outcome)
            throws InterruptedException {
        Map<O, Integer> total = new TreeMap<>();
        long deadline = System.nanoTime() + Bounds.search().toNanos();
        do {
            Map<O, Integer> tally = tally(batch, outcome);
            tally.forEach((seen, times) -> total.merge(seen, times, Integer::sum));
            if (tally.keySet().stream().anyMatch(witness)) {
                return total;
            }
        } while (System.nanoTime() < deadline);
        throw Inconclusive.because(
                String.format(
                        Locale.ROOT,
                        "two threads on %d core(s) gave no witness within %s, only %s",
                        Runtime.getRuntime().availableProcessors(),
                        Bounds.search(),
                        total));
    }

    /**
     * Where both wait for each other. It yields rather than spins: with one core a spinning thread
     * keeps the other out.
     */
    private static final class Meeting<T> {

        /** Some ten microseconds: the other comes within them, or is not running now. */
        private static final int SPINS = 1_000;

        /** Steps of some ten nanoseconds, because the ways to the race are seldom equal. */
        private static final int STAGGERS = 32;

        private final AtomicInteger offered = new AtomicInteger();
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicInteger through = new AtomicInteger();
        private volatile @Nullable T object;
        private volatile @Nullable ScenarioError hung;
        private final Thread caller = Thread.currentThread();

        void offer(int round, T fresh) {
            Await.moved();
            object = fresh;
            offered.set(round);
        }

        /** If nothing is offered, the caller hangs in the round before. */
        T take(int round) throws TimeoutException, InterruptedException {
            try {
                await(() -> offered.get() >= round);
            } catch (TimeoutException e) {
                hung = hung(e);
                caller.interrupt();
                throw e;
            }
            T taken = object;
            if (taken == null) {
                throw new IllegalStateException("round " + round + " began without an object");
            }
            return taken;
        }

        /**
         * Lets both go when both are here; one of them a little later, each time by another bit.
         */
        void arrive(int round, boolean late) throws TimeoutException, InterruptedException {
            arrived.incrementAndGet();
            await(() -> arrived.get() >= 2 * round);
            for (int step = late ? (round / 2) % STAGGERS : 0; step > 0; step--) {
                Thread.onSpinWait();
            }
        }

        void throwIfHung() {
            ScenarioError error = hung;
            if (error != null) {
                Thread.interrupted(); // it was for what hung
                throw error;
            }
        }

        void awaitThrough(int round, FutureTask<?> other)
                throws TimeoutException, InterruptedException {
            await(() -> through.get() >= round || other.isDone());
        }

        private static void await(BooleanSupplier reached)
                throws TimeoutException, InterruptedException {
            long deadline = System.nanoTime() + Bounds.patience().toNanos();
            for (int spins = 0; !reached.getAsBoolean(); spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    pause(deadline);
                }
            }
        }

        // Yielding is a courtesy here: correctness does not rest on it.
        @SuppressWarnings("ThreadPriorityCheck")
        private static void pause(long deadline) throws TimeoutException, InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException();
            }
            Thread.yield();
        }
    }
}
