package deadlock.opposite_order;

/**
 * An account. It protects nothing by itself: whoever looks at it or changes it has to keep others
 * out meanwhile.
 */
public interface Account {

    /** Its number, which no other account has. */
    int number();

    /** What is in it. */
    int balance();

    /**
     * Adds an amount, or takes one away if that is negative.
     *
     * @throws IllegalStateException if there is not enough in it; then it is unchanged. Nothing
     *     else is thrown
     */
    void add(int amount);
}
