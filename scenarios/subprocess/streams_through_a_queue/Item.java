package subprocess.streams_through_a_queue;

import java.io.IOException;

/** What a watcher puts into the queue, with the name of its stream. */
public sealed interface Item {

    /** The name of the stream. */
    String stream();

    /**
     * A line, without its end.
     *
     * @param stream the name of the stream
     * @param text what stands in the line
     */
    record Line(String stream, String text) implements Item {}

    /**
     * There is no more of this stream: a consumer need not guess.
     *
     * @param stream the name of the stream
     */
    record End(String stream) implements Item {}

    /**
     * This stream cannot be read any more.
     *
     * @param stream the name of the stream
     * @param cause the very same that was thrown
     */
    record Failure(String stream, IOException cause) implements Item {}
}
