package claimcheck.scenario.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All lanes of a timeline, and the moments that are marked in them.
 *
 * @param start when the method began
 * @param end when it ended
 */
record Lanes(List<Lane> lanes, List<Mark> marks, Instant start, Instant end) {

    /** What so many do cannot be made out. */
    private static final int MOST = 30;

    /**
     * A moment in its lane.
     *
     * @param lane the number of the lane
     */
    record Mark(Instant at, int lane, String text) {}

    /** Joins what is known of the threads, each from its start, and of the child processes. */
    static Lanes of(
            FlightLog log,
            List<Span> open,
            List<Moment> moments,
            Collection<Lane> children,
            Instant start,
            Instant end) {
        List<Lane> lanes = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        for (long thread : inOrderOfStart(log, start)) {
            Lane lane = lane(log, thread, open, moments, start, end);
            if (lane.start().isBefore(end)) {
                numbers.put(thread, lanes.size());
                lanes.add(lane);
            }
        }
        children.stream()
                .sorted(Comparator.comparing(Lane::start))
                .map(child -> child.until(end))
                .forEach(lanes::add);
        List<Mark> marks =
                moments.stream()
                        .filter(moment -> numbers.containsKey(moment.thread()))
                        .filter(moment -> moment.at().isBefore(end))
                        .map(
                                moment ->
                                        new Mark(
                                                moment.at(),
                                                numbers.getOrDefault(moment.thread(), 0),
                                                moment.text()))
                        .sorted(Comparator.comparing(Mark::at))
                        .toList();
        return new Lanes(lanes, marks, start, end);
    }

    /** Only the time in which there is more to see than the one that looks at the others. */
    Lanes around(String observer) {
        List<Lane> others = lanes.stream().filter(lane -> !lane.name().equals(observer)).toList();
        Instant first =
                others.stream().map(Lane::start).min(Comparator.naturalOrder()).orElse(start);
        Instant last = others.stream().map(Lane::end).max(Comparator.naturalOrder()).orElse(end);
        Duration margin = Duration.between(first, last).dividedBy(20);
        Instant from = first.minus(margin);
        Instant to = last.plus(margin);
        return new Lanes(
                lanes,
                marks.stream()
                        .filter(mark -> mark.at().isAfter(from) && mark.at().isBefore(to))
                        .toList(),
                from.isAfter(start) ? from : start,
                to.isBefore(end) ? to : end);
    }

    private static List<Long> inOrderOfStart(FlightLog log, Instant start) {
        return log.names().keySet().stream()
                .sorted(Comparator.comparing(thread -> log.starts().getOrDefault(thread, start)))
                .toList();
    }

    private static Lane lane(
            FlightLog log,
            long thread,
            List<Span> open,
            List<Moment> moments,
            Instant start,
            Instant end) {
        Instant born = log.starts().getOrDefault(thread, start);
        List<Span> spans = new ArrayList<>();
        log.spans().stream()
                .filter(span -> span.thread() == thread && span.start().isBefore(end))
                .sorted(Comparator.comparing(Span::start))
                .forEach(span -> join(spans, span.end().isAfter(end) ? span.cutAt(end) : span));
        boolean known = !spans.isEmpty() && spans.get(spans.size() - 1).open();
        if (!known) {
            Instant seen =
                    Stream.concat(
                                    spans.stream().map(Span::end),
                                    moments.stream()
                                            .filter(moment -> moment.thread() == thread)
                                            .map(Moment::at))
                            .filter(at -> at.isBefore(end))
                            .max(Comparator.naturalOrder())
                            .orElse(born);
            open.stream()
                    .filter(span -> span.thread() == thread)
                    .map(span -> span.since(seen))
                    .forEach(spans::add);
        }
        Instant died = log.ends().getOrDefault(thread, end);
        String name = log.names().getOrDefault(thread, "?");
        return new Lane(name, false, born, died, spans).until(end);
    }

    /** What a thread does again after a look in between is drawn as one. */
    private static void join(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).goesOnIn(next)) {
            spans.set(last, next.since(spans.get(last).start()));
        } else {
            spans.add(next);
        }
    }

    /** Whether anybody waited, beside the one that looks at the others, and it can be made out. */
    boolean isWorthALook(String observer) {
        if (lanes.size() > MOST) {
            return false;
        }
        return lanes.stream()
                .filter(lane -> !lane.name().equals(observer))
                .anyMatch(
                        lane ->
                                lane.process()
                                        || lane.spans().stream()
                                                .anyMatch(span -> span.kind() != Span.Kind.PAUSE));
    }
}
