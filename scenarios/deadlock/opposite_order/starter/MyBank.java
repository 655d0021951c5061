package deadlock.opposite_order.starter;

import deadlock.opposite_order.Account;
import deadlock.opposite_order.Bank;

/** Protects every account while it is used. Is that enough? */
public final class MyBank implements Bank {

    @Override
    public void transfer(Account from, Account to, int amount) {
        synchronized (from) {
            synchronized (to) {
                from.add(-amount);
                to.add(amount);
            }
        }
    }

    @Override
    public int sum(Account one, Account other) {
        synchronized (one) {
            synchronized (other) {
                return one.balance() + other.balance();
            }
        }
    }
}
