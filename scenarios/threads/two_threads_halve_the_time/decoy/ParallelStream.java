package threads.two_threads_halve_the_time.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import threads.two_threads_halve_the_time.Adder;

/** Lets the JDK share out the steps. */
@CaughtBy(
        value = "the_caller_does_no_step_itself",
        because = "The caller does steps as well, and how many threads help is not said.")
public final class ParallelStream implements Adder {

    /** Without any. */
    public ParallelStream() {}

    @Override
    public long total(int count, IntToLongFunction step) {
        return IntStream.range(0, count).parallel().mapToLong(step::applyAsLong).sum();
    }
}
