package deadlock.opposite_order;

/** The accounts that a bank is judged with. */
final class Ledger {

    private Ledger() {}

    /** An account; any two look alike to whoever goes by their hash code. */
    static Account account(int number, int balance) {
        return new Plain(number, balance);
    }

    /** The same, but whoever adds to it does something first. */
    static Account account(int number, int balance, Runnable beforeItIsChanged) {
        return new Plain(number, balance) {
            @Override
            public void add(int amount) {
                beforeItIsChanged.run();
                super.add(amount);
            }
        };
    }

    private static class Plain implements Account {
        private final int number;
        private int balance;

        Plain(int number, int balance) {
            this.number = number;
            this.balance = balance;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public int balance() {
            return balance;
        }

        @Override
        public void add(int amount) {
            if (balance + amount < 0) {
                throw new IllegalStateException("not enough in account " + number);
            }
            balance += amount;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
