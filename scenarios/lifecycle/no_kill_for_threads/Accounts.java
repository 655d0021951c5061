package lifecycle.no_kill_for_threads;

/** Two accounts whose sum never changes, as far as anybody can see who takes the lock. */
final class Accounts {

    static final int SUM = 100;

    private int first = SUM;
    private int second;

    /** Moves an amount, and does something in the middle of it. */
    synchronized void move(int amount, Runnable middle) {
        first -= amount;
        middle.run();
        second += amount;
    }

    synchronized int sum() {
        return first + second;
    }
}
