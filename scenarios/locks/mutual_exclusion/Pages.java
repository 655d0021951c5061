package locks.mutual_exclusion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages that a scribe is judged with. */
final class Pages {

    private Pages() {}

    /** An empty page; any two look alike to whoever goes by their hash code. */
    static Page blank() {
        return new Blank();
    }

    /** The same, but something happens in the middle of each record. */
    static Page blank(Runnable inTheMiddle) {
        return new Blank() {
            @Override
            public void writeValue(String value) {
                inTheMiddle.run();
                super.writeValue(value);
            }
        };
    }

    /** Two of those, which have the same identity hash code as well. */
    static List<Page> twoAlike(Runnable inTheMiddle) {
        Map<Integer, Page> known = new HashMap<>();
        while (true) {
            Page page = blank(inTheMiddle);
            Page other = known.put(System.identityHashCode(page), page);
            if (other != null) {
                return List.of(page, other);
            }
        }
    }

    /** An empty page; something happens when a record is begun, and whenever it is read. */
    static Page blank(Runnable atTheBegin, Runnable whileItIsRead) {
        return new Blank() {
            @Override
            public void writeName(String name) {
                atTheBegin.run();
                super.writeName(name);
            }

            @Override
            public String text() {
                whileItIsRead.run();
                return super.text();
            }
        };
    }

    private static class Blank implements Page {
        private String text = "";

        @Override
        public void writeName(String name) {
            text = text.concat(name + "=");
        }

        @Override
        public void writeValue(String value) {
            text = text.concat(value + "\n");
        }

        @Override
        public String text() {
            return text;
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
