package races.check_then_act;

/**
 * Money that several customers draw on at the same time, each at a machine; there is never less
 * than nothing of it.
 *
 * <p>An implementation has a public constructor that takes the balance at the start, an {@code
 * int}. It keeps nothing that two accounts share, and no thread of its own.
 */
public interface BankAccount {

    /**
     * Pays out if there is enough money, and takes that from the account. A withdrawal that is
     * refused takes nothing, not even for a moment. Customers of one account may have to wait for
     * each other, without keeping a processor busy, and all get their turn in the end; those of
     * different accounts do not wait. An interrupt changes nothing of what a customer gets.
     *
     * @param amount more than nothing
     * @param machine told once to pay out, if there is enough money, and otherwise not at all
     * @return whether it was paid out
     * @throws IllegalStateException the machine's, if it is jammed; then the money is on the
     *     account as before, and nobody is refused it, not even who came before
     */
    boolean withdraw(int amount, CashMachine machine);

    /**
     * What is left; what a machine is paying out may count as taken or not. Who has to wait for
     * that leaves the processor alone, too.
     */
    int balance();
}
