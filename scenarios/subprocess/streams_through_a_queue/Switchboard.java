package subprocess.streams_through_a_queue;

/**
 * Brings what a program writes to both of its streams, line by line, into one queue.
 *
 * <p>An implementation has a public constructor that takes a {@code Process} and a {@code
 * BlockingQueue<Item>}. The program has been started, and nobody else uses its output and its
 * errors; its input is not touched. The queue may have a capacity, and somebody else takes from it,
 * now and then. There can be several switchboards at the same time, each for a program of its own.
 */
public interface Switchboard {

    /** The name of the standard output. */
    String OUT = "STDOUT";

    /** The name of the standard error. */
    String ERR = "STDERR";

    /**
     * Begins to watch, and returns at once. It is called once, and before {@link #stop}.
     *
     * <p>Every line of both streams is put into the queue once, as soon as it is there, and the
     * lines of one stream in their order. It does not matter what the other stream does, nor
     * whether the program has ended. What is written is UTF-8, without carriage returns. A line is
     * ended by a line feed, or else by the end of its stream; a failure ends none.
     *
     * <p>The last item of each stream is an {@link Item.End}, as soon as that stream has ended; or
     * an {@link Item.Failure}, if it cannot be read any more. The other stream is watched all the
     * same. When both have ended, no thread is left running.
     *
     * <p>While the queue is full, whoever would put something waits, and what it would read next
     * stays in the stream, but for what a usual buffer holds, some thirty thousand bytes. As long
     * as there is room, nobody waits for whoever takes. While the program is silent or the queue is
     * full, no processor is kept busy.
     */
    void start();

    /**
     * Gives up: destroys the program, and returns when nobody watches any more. With the program
     * its streams end, and whoever is in a read of them is waited for; what is left in them need
     * not be read. Nobody needs to take from the queue now, even if it is full. Nothing is removed
     * from it here, and what is put into it from now on is of no interest. It can be called at any
     * time after the start, and again.
     *
     * @throws InterruptedException if the caller is interrupted while it waits, whoever else waits
     *     here too, or was before and would have to wait; if there is nothing to wait for, this may
     *     be thrown or not. The program is destroyed all the same, and the watching still ends when
     *     the streams do
     */
    void stop() throws InterruptedException;
}
