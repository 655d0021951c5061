package processes.fork_copies;

/** A variable that each JVM has for itself, with the value that the source gives it. */
final class OfTheClass {

    static int a;

    private OfTheClass() {}
}
