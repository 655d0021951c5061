package threads.never_started;

/** A share of the work: counts down to zero. */
final class CountDown implements Runnable {

    private long left;

    CountDown(long from) {
        left = from;
    }

    @Override
    public void run() {
        while (left > 0) {
            left--;
        }
    }

    /** What is still to be counted. */
    long left() {
        return left;
    }
}
