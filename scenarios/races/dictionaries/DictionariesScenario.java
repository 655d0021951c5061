package races.dictionaries;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rounds;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A HashMap loses entries under two writers, a protected map does not; and neither lets its own
 * function change it.
 */
@ClaimScenario
class DictionariesScenario {

    /**
     * So many that filling takes longer than a thread's turn: then one thread comes into the middle
     * of the other's work even if they have to share one core.
     */
    private static final int KEYS_EACH = 1 << 17;

    private static final int ROUNDS = 5;

    // Two writers

    @Test
    @ShowTimeline
    void a_hash_map_loses_the_entry_that_is_put_while_another_thread_removes_its_neighbour(
            Workers workers) throws Exception {
        var writers = new PutMeetsRemove(new HashMap<>());

        writers.startPut(workers);
        writers.startRemove(workers).join();
        writers.letPutGoOn();
        workers.joinAll();

        assertThat(writers.map.get(writers.added)).isNull();
        assertThat(writers.map.size()).as("the map counts an entry that it does not have").isOne();
    }

    @Test
    @ShowTimeline
    void a_concurrent_hash_map_makes_the_other_writer_of_the_bin_wait(Workers workers)
            throws Exception {
        var writers = new PutMeetsRemove(new ConcurrentHashMap<>());

        writers.startPut(workers);
        Worker remover = writers.startRemove(workers);
        assertThat(remover).isBlockedIn(ConcurrentHashMap.class, "remove");
        writers.letPutGoOn();
        workers.joinAll();

        assertThat(writers.map).containsOnlyKeys(writers.added);
    }

    @Test
    @ShowTimeline
    void a_synchronized_map_makes_every_other_caller_wait(Workers workers) throws Exception {
        var writers = new PutMeetsRemove(Collections.synchronizedMap(new HashMap<>()));

        writers.startPut(workers);
        Worker remover = writers.startRemove(workers);
        assertThat(remover).isWaitingFor(writers.map);
        writers.letPutGoOn();
        workers.joinAll();

        assertThat(writers.map).containsOnlyKeys(writers.added);
    }

    @Test
    void unforced_a_hash_map_loses_entries(Evidence evidence) throws Exception {
        Map<Integer, Integer> missing =
                fillTogether(DictionariesScenario::roomyHashMap)
                        .tallyUntil(lost -> lost > 0, ROUNDS, DictionariesScenario::missing);

        int rounds = missing.values().stream().mapToInt(Integer::intValue).sum();
        int worst = Collections.max(missing.keySet());
        assertThat(worst).isBetween(1, 2 * KEYS_EACH);
        evidence.saw(
                "%,d of %,d rounds lost entries, the worst %,d of %,d",
                rounds - missing.getOrDefault(0, 0), rounds, worst, 2 * KEYS_EACH);
    }

    @Test
    void unforced_the_protected_maps_lose_nothing() throws Exception {
        var nothingIsMissing = Map.of(0, ROUNDS);

        assertThat(
                        fillTogether(ConcurrentHashMap::new)
                                .tally(ROUNDS, DictionariesScenario::missing))
                .isEqualTo(nothingIsMissing);
        assertThat(
                        fillTogether(() -> Collections.synchronizedMap(new HashMap<>()))
                                .tally(ROUNDS, DictionariesScenario::missing))
                .isEqualTo(nothingIsMissing);
    }

    // To the letter: not reentrant

    @Test
    void a_hash_map_throws_when_its_own_function_changes_it() {
        var map = new HashMap<Integer, String>();

        assertThatThrownBy(() -> map.computeIfAbsent(1, one -> addTo(map, 2)))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void a_synchronized_map_throws_too_although_its_lock_is_reentrant() {
        var map = Collections.synchronizedMap(new HashMap<Integer, String>());

        assertThatThrownBy(() -> map.computeIfAbsent(1, one -> addTo(map, 2)))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void a_concurrent_hash_map_throws_when_its_function_comes_back_to_the_same_key() {
        var map = new ConcurrentHashMap<Integer, String>();

        assertThatThrownBy(() -> map.computeIfAbsent(1, one -> addTo(map, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Recursive update");
    }

    @Test
    void none_throws_when_the_value_is_computed_first_and_put_then() {
        for (Map<Integer, String> map :
                List.of(
                        new HashMap<Integer, String>(),
                        Collections.synchronizedMap(new HashMap<Integer, String>()),
                        new ConcurrentHashMap<Integer, String>())) {
            String value = addTo(map, 2);
            map.putIfAbsent(1, value);

            assertThat(map).containsOnlyKeys(1, 2);
        }
    }

    /** The value of another key, which is made on the way. */
    private static String addTo(Map<Integer, String> map, int key) {
        return map.computeIfAbsent(key, unused -> "made on the way");
    }

    private static Rounds<Map<Integer, Integer>> fillTogether(
            Supplier<Map<Integer, Integer>> fresh) {
        return Rounds.of(
                fresh,
                map -> IntStream.range(0, KEYS_EACH).forEach(i -> map.put(2 * i, i)),
                map -> IntStream.range(0, KEYS_EACH).forEach(i -> map.put(2 * i + 1, i)));
    }

    /**
     * Grows on the way, but has a bin for every key from the start: a chain that two threads write
     * might close to a ring, and who walks it would never come back.
     */
    private static Map<Integer, Integer> roomyHashMap() {
        var map = new HashMap<Integer, Integer>(2 * KEYS_EACH, 0.25f);
        map.put(0, 0); // which makes the bins
        map.remove(0);
        return map;
    }

    private static int missing(Map<Integer, Integer> map) {
        return (int) IntStream.range(0, 2 * KEYS_EACH).filter(key -> map.get(key) == null).count();
    }

    /** One thread adds a key next to the only one there is; another removes that one meanwhile. */
    private static final class PutMeetsRemove {
        private final Gate putHasFoundTheNeighbour = new Gate("put has found the neighbour");
        private final Gate putMayGoOn = new Gate("put may go on");
        private final Map<Key, String> map;
        private final Key neighbour = new Key("neighbour");
        private final Key added =
                new Key(
                        "added",
                        unchecked(
                                () -> {
                                    putHasFoundTheNeighbour.open();
                                    putMayGoOn.pass();
                                }));

        PutMeetsRemove(Map<Key, String> empty) {
            map = empty;
            map.put(neighbour, "there before");
        }

        void startPut(Workers workers) throws InterruptedException {
            workers.start("put", () -> map.put(added, "new"));
            putHasFoundTheNeighbour.pass();
        }

        Worker startRemove(Workers workers) {
            return workers.start("remove", () -> map.remove(neighbour));
        }

        void letPutGoOn() {
            putMayGoOn.open();
        }
    }
}
