package claimcheck.scenario.timeline;

import java.time.Instant;
import java.util.List;

/**
 * A thread or a child process.
 *
 * @param spans the times in which it did not run, in order; nothing is known of a process
 */
record Lane(String name, boolean process, Instant start, Instant end, List<Span> spans) {

    Lane {
        spans = List.copyOf(spans);
    }

    Lane until(Instant latest) {
        return end.isAfter(latest) ? new Lane(name, process, start, latest, spans) : this;
    }
}
