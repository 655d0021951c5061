package subprocess.streams_through_a_queue;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import subprocess.streams_through_a_queue.Item.End;
import subprocess.streams_through_a_queue.Item.Line;

/** What a switchboard has brought: its lines, stream by stream. */
final class Items {

    private Items() {}

    /** Takes until that many lines have come, or both ends. */
    static List<Item> take(int lines, Workers workers, BlockingQueue<Item> from)
            throws InterruptedException {
        List<Item> items = new ArrayList<>();
        workers.start(
                        "consumer",
                        () -> {
                            int left = lines;
                            int streams = 2;
                            while (left > 0 && streams > 0) {
                                Item item = from.take();
                                items.add(item);
                                left -= item instanceof Line ? 1 : 0;
                                streams -= item instanceof Line ? 0 : 1;
                            }
                        })
                .join();
        return items;
    }

    static boolean areBothAtTheirEnd(BlockingQueue<Item> items) {
        return items.stream()
                        .filter(item -> !(item instanceof Line))
                        .map(Item::stream)
                        .distinct()
                        .count()
                == 2;
    }

    /** All that comes of a stream is these lines and the end. */
    static void assertStream(Collection<Item> items, String stream, List<String> lines) {
        List<Item> expected = new ArrayList<>(lines(stream, lines));
        expected.add(new End(stream));
        assertSame(stream, itemsOf(stream, items), expected);
    }

    /** The lines that come of a stream are these. */
    static void assertLines(Collection<Item> items, String stream, List<String> lines) {
        List<Item> seen =
                itemsOf(stream, items).stream().filter(item -> item instanceof Line).toList();
        assertSame(stream, seen, lines(stream, lines));
    }

    /** Of thousands of items only those are shown where they part. */
    private static void assertSame(String stream, List<Item> seen, List<Item> expected) {
        int equal = 0;
        while (equal < Math.min(seen.size(), expected.size())
                && seen.get(equal).equals(expected.get(equal))) {
            equal++;
        }
        assertThat(seen.subList(equal, Math.min(equal + 3, seen.size())))
                .as("what comes of %s after %d items that are right", stream, equal)
                .isEqualTo(expected.subList(equal, Math.min(equal + 3, expected.size())));
    }

    private static List<Item> lines(String stream, List<String> texts) {
        return texts.stream().<Item>map(text -> line(stream, text)).toList();
    }

    static List<Item> itemsOf(String stream, Collection<Item> items) {
        return items.stream().filter(item -> item.stream().equals(stream)).toList();
    }

    static Line line(String stream, String text) {
        return new Line(stream, text);
    }
}
