package races.thread_safe_packages;

/** A ballot that does something first when it is read. */
final class PlannedBallot implements Ballot {

    private final String voter;
    private final String name;
    private final Runnable reading;

    private PlannedBallot(String voter, String name, Runnable reading) {
        this.voter = written(voter);
        this.name = written(name);
        this.reading = reading;
    }

    /** One that is read at once. */
    static Ballot of(String voter, String name) {
        return of(voter, name, () -> {});
    }

    /** One that is read when this is through; if it throws, the ballot cannot be read. */
    static Ballot of(String voter, String name, Runnable reading) {
        return new PlannedBallot(voter, name, reading);
    }

    @Override
    public String voter() {
        return voter;
    }

    @Override
    public String read() {
        reading.run();
        return name;
    }

    /** Each ballot was written by itself: what is equal on two is not the same object. */
    private static String written(String text) {
        return String.valueOf(text.toCharArray());
    }
}
