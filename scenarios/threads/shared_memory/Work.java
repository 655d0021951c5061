package threads.shared_memory;

/** Work whose input and result are plain fields: nothing in here publishes anything. */
final class Work implements Runnable {

    int input;

    /** 0 until the work is done, and never 0 after. */
    float result;

    boolean done;

    @Override
    public void run() {
        result = resultFor(input);
        done = true;
    }

    /**
     * Another one for each positive input. It takes steps enough that a compiler has a reason to
     * set the flag meanwhile.
     */
    static float resultFor(int input) {
        double root = input;
        for (int i = 0; i < 24; i++) {
            root = Math.sqrt(root + input);
        }
        return (float) root;
    }
}
