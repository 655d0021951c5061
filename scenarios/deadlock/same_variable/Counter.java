package deadlock.same_variable;

/** One variable that several threads change, without any protection. */
final class Counter {

    private final Runnable betweenReadAndWrite;
    private int value;

    Counter() {
        this(() -> {});
    }

    /** With a seam at the place where another thread can come between. */
    Counter(Runnable betweenReadAndWrite) {
        this.betweenReadAndWrite = betweenReadAndWrite;
    }

    void increment() {
        int seen = value;
        betweenReadAndWrite.run();
        value = seen + 1;
    }

    int value() {
        return value;
    }
}
