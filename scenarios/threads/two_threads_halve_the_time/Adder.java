package threads.two_threads_halve_the_time;

import java.util.function.IntToLongFunction;

/**
 * Adds up with two threads. Several callers may use one adder at the same time; each call has two
 * threads of its own, and waits for no other call. However a call ends, the next one is none the
 * worse for it.
 *
 * <p>An implementation has a public constructor without parameters.
 */
public interface Adder {

    /**
     * Adds up what the steps give that are numbered from 0 on. Each step is done once. Two threads
     * do them, neither of which is the caller's, and they do them at the same time: if all steps
     * take equally long, each thread does half of them, or one more if the number is odd; if they
     * take no time, one may do more. Which steps are done by which thread, and in which order, is
     * open.
     *
     * <p>Returns when all steps are done, and until then waits without keeping a processor busy.
     * However the call ends, its threads end as soon as they have no step to do any more.
     *
     * <p>If a step throws something, it is open which of the others are still done. When no step is
     * being done any more, and none will be, the call ends with the very thing that was thrown. If
     * several steps throw, it is open with which.
     *
     * @param count how many steps there are; may be nought
     * @param step does the step of a number, and gives what is to be added; takes its time, may
     *     throw any unchecked exception or error, and may take no notice of an interrupt, but then
     *     leaves its thread interrupted
     * @return what all steps gave together, which fits into a {@code long}, though a part of it may
     *     not
     * @throws InterruptedException if the caller is interrupted while it waits. It then waits no
     *     longer. The steps that are being done may be interrupted; when they are over, no others
     *     are begun.
     */
    long total(int count, IntToLongFunction step) throws InterruptedException;
}
