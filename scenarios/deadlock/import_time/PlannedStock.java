package deadlock.import_time;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Await;
import claimcheck.scenario.Body;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What the wholesale has: departments with one article each. Remembers who fetched the prices of
 * which; what happens then can be planned.
 */
final class PlannedStock {

    private final List<String> departments;
    private final Map<String, Runnable> plans = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger timesTold = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile Runnable beforeEach = () -> {};

    private PlannedStock(int size) {
        departments =
                IntStream.rangeClosed(1, size).mapToObj(number -> "department " + number).toList();
    }

    /** From now on the wholesale has so many departments. */
    static PlannedStock open(int size) {
        var stock = new PlannedStock(size);
        Wholesale.has(stock::tellDepartments, stock::prices);
        return stock;
    }

    /** From now on the wholesale has so many departments, and none of them has an article. */
    static PlannedStock openEmpty(int size) {
        var stock = new PlannedStock(size);
        Wholesale.has(
                stock::tellDepartments,
                department -> {
                    stock.prices(department);
                    return Map.of();
                });
        return stock;
    }

    /** So it goes from now on when somebody asks for the prices of this department. */
    void plan(String department, Body body) {
        plans.put(department, unchecked(body));
    }

    /** From now on nothing happens when somebody asks for them. */
    void forgetPlans() {
        plans.clear();
    }

    /** From now on this happens before the name of a department is read from the list of them. */
    void beforeEachIsTold(Runnable happens) {
        beforeEach = happens;
    }

    private List<String> tellDepartments() {
        timesTold.incrementAndGet();
        return new Told();
    }

    /** How often somebody asked which departments there are. */
    int timesTold() {
        return timesTold.get();
    }

    private Map<String, Integer> prices(String department) {
        threads.add(Thread.currentThread());
        asked.add(department);
        plans.getOrDefault(department, () -> {}).run();
        return Map.of(articleOf(department), priceOf(department));
    }

    /** Its names of departments. */
    List<String> departments() {
        return departments;
    }

    /** What a department has. */
    static String articleOf(String department) {
        return "article of " + department;
    }

    /** What that costs. */
    int priceOf(String department) {
        return 1 + departments.indexOf(department);
    }

    /** The departments whose prices somebody asked for, as often as somebody did. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The threads that did. */
    Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    /** The names of those that have not ended. */
    List<String> living() {
        return threads.stream().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    /** Waits until somebody has asked so often. */
    void awaitAsked(int count) {
        Await.until(
                () -> "somebody has only asked for " + asked + ", and not " + count + " times",
                () -> asked.size() >= count);
    }

    /** Its names of departments, as whoever reads them gets them. */
    private final class Told extends AbstractList<String> implements RandomAccess {

        @Override
        public String get(int index) {
            beforeEach.run();
            return departments.get(index);
        }

        @Override
        public int size() {
            return departments.size();
        }
    }
}
