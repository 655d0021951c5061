package races.order_matters;

/**
 * Sees to it that a bill is paid only when the cheque that covers it has cleared. Many threads use
 * one clerk at the same time, and either call may come first.
 *
 * <p>Bills wait for their cheque, without keeping a processor busy, and for nothing else: neither
 * for each other nor for other cheques. Cheques wait for nothing.
 *
 * <p>An implementation has a public constructor without parameters, and no thread of its own.
 */
public interface Clerk {

    /**
     * Clears a cheque. When that is done, all bills that wait for it may be paid, and those that
     * come later.
     *
     * @param cheque its number, any {@code int}; nobody else clears it meanwhile, nor when it has
     *     cleared
     * @param clearing what it takes to clear it. If it throws, whatever that is, this call throws
     *     the same: then the cheque has not cleared, and can be tried again
     */
    void clear(int cheque, Runnable clearing);

    /**
     * Pays a bill as soon as its cheque has cleared, which may be long ago; returns when it is
     * paid.
     *
     * @param cheque the number of the cheque that covers it
     * @param paying what it takes to pay it
     * @throws InterruptedException if interrupted while it waits, or before it has to; then the
     *     bill is not paid. Who need not wait, or no longer, may be paid all the same
     */
    void pay(int cheque, Runnable paying) throws InterruptedException;
}
