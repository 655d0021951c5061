package threads.two_threads_halve_the_time;

/** The document's function, ported as it stands. */
final class CountDown {

    private CountDown() {}

    /** Counts down to nought, and leaves nothing that anybody could see. */
    static void from(int count) {
        int n = count;
        while (n > 0) {
            n--;
        }
    }
}
