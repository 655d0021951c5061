package processes.values_are_copies;

import java.io.Serializable;
import java.util.ArrayList;

/** Something that is changed from within, and may be one of several that know each other. */
final class Account implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] cents = new int[1];
    private final ArrayList<String> book = new ArrayList<>();
    private Account partner = this;

    /** An account that is its own partner. */
    Account(String owner, int amount) {
        book.add(owner);
        cents[0] = amount;
    }

    Account pay(int amount) {
        cents[0] -= amount;
        book.add("paid " + amount);
        return this;
    }

    void join(Account other) {
        partner = other;
        other.partner = this;
    }

    Account partner() {
        return partner;
    }

    int cents() {
        return cents[0];
    }

    @Override
    public String toString() {
        return book + " " + cents[0];
    }
}
