package processes.values_are_copies;

import java.io.Serializable;

/** The document's two variables in one object, which its two functions change. */
final class Variables implements Serializable {

    private static final long serialVersionUID = 1L;

    private int x = 4;
    private int y = 6;

    String f1() {
        x = x + y;
        return "F1: " + x;
    }

    String f2() {
        y = x - y;
        return "F2: " + y;
    }

    @Override
    public String toString() {
        return "X: " + x + " Y: " + y;
    }
}
