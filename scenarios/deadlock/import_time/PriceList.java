package deadlock.import_time;

/**
 * The prices of a shop. The program has one list of them: it belongs to the class, and whichever
 * instance is asked answers from it.
 *
 * <p>An implementation has a public constructor without parameters. When its class is initialised
 * and when an instance is made the {@link Wholesale} is not asked, no thread is started, and nobody
 * waits.
 */
public interface PriceList {

    /**
     * What an article costs.
     *
     * <p>The first call in the program has the prices of all departments fetched from the
     * wholesale: each once and in a thread of its own, which fetches no other, so that all can be
     * fetched at the same time. It returns when all are there, and the threads then end, if only a
     * moment later. Whoever asks meanwhile, of whatever instance, waits for that without keeping a
     * processor busy. Nothing is ever fetched again.
     *
     * <p>If the wholesale fails for a department, the call that has it fetched throws the very
     * same, or that for one department if several failed, when no thread fetches any more. No
     * uncaught exception is left for a thread to die of. For all others, also those who wait, it is
     * as though nobody had asked: the next call has all departments fetched, or one of the calls
     * that wait, however often that fails.
     *
     * <p>Nobody interrupts who asks, nor a thread that fetches.
     *
     * @return 0 if no department has such an article
     */
    int of(String article);
}
