package processes.values_are_copies;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * A value that can be changed, though it may not look like it.
 *
 * @param value the value
 * @param how changes it, or a copy of it, each time into another
 */
record Changeable<T extends Serializable>(T value, Consumer<T> how) {

    /** An account in a record, whose own fields nobody can change. */
    private record Held(Account account) implements Serializable {}

    /** A number with a field that can be changed, though those of its superclass cannot. */
    private static final class Price extends BigDecimal {
        private static final long serialVersionUID = 1L;

        private int discount;

        Price(String text) {
            super(text);
        }

        void lower() {
            discount++;
        }

        @Override
        public String toString() {
            return super.toString() + " less " + discount;
        }
    }

    /** Another one. */
    private static final class Count extends BigInteger {
        private static final long serialVersionUID = 1L;

        private int more;

        Count(String text) {
            super(text);
        }

        void raise() {
            more++;
        }

        @Override
        public String toString() {
            return super.toString() + " and " + more;
        }
    }

    /** Numbers, texts, arrays, and what holds an account for good. */
    static List<Changeable<?>> ofAllKinds() {
        return List.of(
                new Changeable<>(new AtomicInteger(1), AtomicInteger::incrementAndGet),
                new Changeable<>(new AtomicLong(1), AtomicLong::incrementAndGet),
                new Changeable<>(new LongAdder(), LongAdder::increment),
                new Changeable<>(new Price("1.50"), Price::lower),
                new Changeable<>(new Count("1"), Count::raise),
                new Changeable<>(new AtomicReference<>("one"), it -> it.set(it.get() + ", two")),
                new Changeable<>(new StringBuilder("one"), it -> it.append(", two")),
                new Changeable<>(BitSet.valueOf(new long[] {1}), it -> it.set(it.length())),
                new Changeable<>(new int[] {1}, it -> it[0]++),
                new Changeable<>(new String[] {"one"}, it -> it[0] += ", two"),
                new Changeable<>(new Held(account()), it -> it.account().pay(1)),
                new Changeable<>(
                        new SimpleImmutableEntry<>("key", account()), it -> it.getValue().pay(1)));
    }

    private static Account account() {
        return new Account("held", 100);
    }

    /** Changes the value, or a copy of it. */
    void change(T one) {
        how.accept(one);
    }

    /** What is in it. */
    String shown(T one) {
        return Arrays.deepToString(new Object[] {one});
    }
}
