package races.check_then_act;

/** What the cash comes out of; it may take its time, and does not use the account. */
@FunctionalInterface
public interface CashMachine {

    /**
     * Pays out.
     *
     * @throws IllegalStateException if it is jammed; then nothing came out. It throws nothing else
     */
    void payOut(int amount);
}
