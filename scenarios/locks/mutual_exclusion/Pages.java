package locks.mutual_exclusion;

import java.util.concurrent.atomic.AtomicBoolean;

/** The pages that a scribe is judged with. */
final class Pages {

    private Pages() {}

    /** An empty page; any two look alike to whoever goes by their hash code. */
    static Page blank() {
        return new Blank();
    }

    /** The same, but something happens in the middle of its first record. */
    static Page blank(Runnable inTheMiddle) {
        var isFirst = new AtomicBoolean(true);
        return new Blank() {
            @Override
            public void writeValue(String value) {
                if (isFirst.getAndSet(false)) {
                    inTheMiddle.run();
                }
                super.writeValue(value);
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
