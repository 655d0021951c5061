package races.check_then_act;

/** Money that several payers draw on; there is never less than nothing of it. */
interface Account {

    /**
     * Pays if there is enough money.
     *
     * @return whether it was paid
     */
    boolean pay(int amount);

    /** What is left. */
    int balance();
}
