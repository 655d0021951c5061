package lifecycle.last_normal_thread;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Gate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A pen that is held up in the middle of the entries that are planned; closing it holds none. */
final class PlannedPen implements Pen, AutoCloseable {

    private final Map<String, Stop> stops = new ConcurrentHashMap<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final List<String> spoiled = new CopyOnWriteArrayList<>();
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inUse = new AtomicInteger();

    @Override
    public void write(String entry) {
        writers.add(Thread.currentThread());
        if (inUse.incrementAndGet() > 1) {
            spoiled.add(entry);
        }
        Stop stop = stops.get(entry);
        if (stop != null) {
            stop.reached.open();
            unchecked(stop.goOn::pass).run();
        }
        written.add(entry);
        inUse.decrementAndGet();
    }

    /** It stops in the middle of this one. */
    void stopsAt(String entry) {
        stops.put(
                entry,
                new Stop(
                        new Gate("the pen is at '" + entry + "'"),
                        new Gate("the pen may go on with '" + entry + "'")));
    }

    /** Waits until it is there. */
    void awaitStopAt(String entry) throws InterruptedException {
        stops.get(entry).reached.pass();
    }

    /** It writes this one to its end. */
    void goesOnWith(String entry) {
        stops.get(entry).goOn.open();
    }

    /** What was written, in this order. */
    List<String> written() {
        return written;
    }

    /** The entries that were begun while another was not done. */
    List<String> spoiled() {
        return spoiled;
    }

    /** The threads that wrote. */
    Set<Thread> writers() {
        return writers;
    }

    @Override
    public void close() {
        stops.keySet().forEach(this::goesOnWith);
    }

    private record Stop(Gate reached, Gate goOn) {}
}
