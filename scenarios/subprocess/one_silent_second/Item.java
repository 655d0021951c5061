package subprocess.one_silent_second;

/** What a watcher puts into the queue, with the name of its stream. */
sealed interface Item {

    String stream();

    /** A line, without its end. */
    record Line(String stream, String text) implements Item {}

    /** There is no more of this stream: a consumer need not guess. */
    record End(String stream) implements Item {}
}
