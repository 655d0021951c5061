package locks.mutual_exclusion;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What happens in the middle of the records of one page. The first few of them stay half written
 * until each is told to go on; the later ones do not.
 */
final class HeldRecords implements Runnable {

    private final List<Gate> isHalfWritten;
    private final List<Gate> goOn;
    private final AtomicInteger begun = new AtomicInteger();

    HeldRecords(String page, int held) {
        isHalfWritten = gates(held, " on page " + page + " is half written");
        goOn = gates(held, " on page " + page + " may go on");
    }

    private static List<Gate> gates(int count, String what) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Gate("record " + number + what))
                .toList();
    }

    @Override
    public void run() {
        int record = begun.getAndIncrement();
        if (record < goOn.size()) {
            isHalfWritten.get(record).open();
            unchecked(goOn.get(record)::pass).run();
        }
    }

    /** Waits until this one, counted from 0, is half written. */
    void awaitTheMiddle(int record) throws InterruptedException {
        isHalfWritten.get(record).pass();
    }

    /** Lets the other half be written. */
    void letGoOn(int record) {
        goOn.get(record).open();
    }

    /** How many were begun by now. */
    int begun() {
        return begun.get();
    }
}
