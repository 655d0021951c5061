package threads.ten_threads;

import claimcheck.scenario.Ratio;
import claimcheck.scenario.Scaling;
import java.util.Arrays;
import java.util.Optional;

/** A way to share the work out, with the seconds that the document printed for it. */
enum Form {
    ALONE("alone", 1, true, 22.7929),
    TWO_THREADS("2 threads", 2, true, 11.3605),
    TEN_THREADS("10 threads", 10, true, 57.5292),
    TWO_PROCESSES("2 processes", 2, false, 13.5605),
    TEN_PROCESSES("10 processes", 10, false, 13.6505);

    private final String name;
    private final int number;
    private final boolean isByThreads;
    private final double printed;

    Form(String name, int number, boolean isByThreads, double printed) {
        this.name = name;
        this.number = number;
        this.isByThreads = isByThreads;
        this.printed = printed;
    }

    static Optional<Form> of(String name) {
        return Arrays.stream(values()).filter(form -> form.name.equals(name)).findFirst();
    }

    double printed() {
        return printed;
    }

    double printedByAlone() {
        return printed / ALONE.printed;
    }

    /** What it takes in Java, in seconds. */
    double seconds(Scaling.Measured java) {
        return isByThreads ? java.secondsByThreads(number) : java.secondsByProcesses(number);
    }

    /** By what one thread, or one process, takes. */
    Ratio byAlone(Scaling.Measured java) {
        return (isByThreads ? java.byThreads(number) : java.byProcesses(number)).inverse();
    }

    @Override
    public String toString() {
        return name;
    }
}
