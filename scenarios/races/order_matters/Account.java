package races.order_matters;

import java.util.ArrayList;
import java.util.List;

/** An account that begins empty. Thread-safe: what it lacks is an order of its calls. */
final class Account {

    private final List<String> history = new ArrayList<>();
    private int balance;

    /** A cheque has cleared. */
    synchronized void credit(int amount) {
        balance += amount;
        history.add("cheque cleared");
    }

    /** A bill is paid, or bounces if there is too little. */
    synchronized void pay(int amount) {
        if (balance < amount) {
            history.add("bill bounced");
        } else {
            balance -= amount;
            history.add("bill paid");
        }
    }

    synchronized List<String> history() {
        return List.copyOf(history);
    }
}
