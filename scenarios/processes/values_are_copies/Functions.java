package processes.values_are_copies;

/** The document's two functions as it has them: what they assign to is a parameter. */
final class Functions {

    private Functions() {}

    static String f1(int x, int y) {
        x = x + y;
        return "F1: " + x;
    }

    static String f2(int x, int y) {
        y = x - y;
        return "F2: " + y;
    }
}
