package deadlock.opposite_order;

/**
 * Moves money between accounts. One bank is used by many threads at the same time.
 *
 * <p>Every call ends, whatever calls other threads make meanwhile. Calls that have no account in
 * common do not wait for each other, and a call that has to wait leaves the processor alone. Those
 * that wait go on in any order. An interrupt keeps no call from its work, and is not lost: the
 * thread is still interrupted when the call ends.
 */
public interface Bank {

    /**
     * Takes an amount from one account and adds it to another. No other call of this bank sees the
     * one done without the other.
     *
     * @param from where it is taken from; may be the same account as {@code to}
     * @param amount not negative
     * @throws IllegalStateException from {@link Account#add} if there is not enough in it, also if
     *     both are the same account; then nothing has changed
     */
    void transfer(Account from, Account to, int amount);

    /** What two different accounts hold together, at one moment. */
    int sum(Account one, Account other);
}
