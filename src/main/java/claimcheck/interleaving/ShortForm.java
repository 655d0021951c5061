package claimcheck.interleaving;

import claimcheck.interleaving.Trace.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of a trace the steps of the program itself, and where the scheduler switches between them. */
final class ShortForm {

    /** What a row shows. */
    enum Kind {
        /** A step of a thread. */
        STEP,
        /** Another thread runs from here. */
        SWITCH,
        /** A step of the look at the state when both are through. */
        AFTERWARDS
    }

    /**
     * One after the other in time.
     *
     * @param thread the number of its column in the trace
     * @param depth how many calls of the program it is within
     * @param place file and line; empty if it has none
     */
    record Row(Kind kind, int thread, int depth, String text, String place) {}

    private static final int MAIN = 0;
    private static final String SWITCH = "switch";
    private static final Pattern REASON = Pattern.compile("switch \\(reason: (.*)\\)");
    private static final Pattern MADE =
            Pattern.compile("([\\w.$]+)\\.<init>(\\(.*\\))(: \\S+)?", Pattern.DOTALL);

    /** A thread of the program. */
    private static final class Lane {
        private final Deque<Step> shown = new ArrayDeque<>();
        private final List<String> locks = new ArrayList<>();
        private @Nullable Step before;
        private @Nullable Step own;
        private boolean isTold;
        private boolean hasBegun;
    }

    private final Trace trace;
    private final OwnCode code;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Lane> lanes = new LinkedHashMap<>();
    private int running = MAIN;
    private String why = "";
    private boolean isAfterwards;

    private ShortForm(Trace trace, OwnCode code) {
        this.trace = trace;
        this.code = code;
        for (int thread = MAIN; thread < trace.threads().size(); thread++) {
            lanes.put(thread, new Lane());
        }
        trace.steps().forEach(this::take);
    }

    static ShortForm of(Trace trace, OwnCode code) {
        return new ShortForm(trace, code);
    }

    /** The threads of the program, by the numbers of their columns in the trace. */
    Map<Integer, String> threads() {
        Map<Integer, String> threads = new LinkedHashMap<>();
        for (int thread = MAIN + 1; thread < trace.threads().size(); thread++) {
            threads.put(thread, trace.threads().get(thread));
        }
        return threads;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What went wrong, in a line. */
    String failure() {
        return trace.failure().isEmpty()
                ? trace.ending()
                : trace.failure().replaceFirst("^(\\w+\\.)+", "");
    }

    /**
     * Where a thread of a program that hangs has come to; empty if it ended, or that is not told.
     */
    String stuck(int thread) {
        Lane lane = lanes.get(thread);
        if (!trace.failure().isEmpty() || lane.own == null || lane.before == null) {
            return "";
        }
        if (isWithin(lane.before, lane)) {
            return "is still in " + lane.own.text();
        }
        int last = lane.locks.size() - 1;
        String holds =
                last < 1 ? "" : "holds " + String.join(", ", lane.locks.subList(0, last)) + ", ";
        return switch (lane.own.text()) {
            case "MONITORENTER" -> holds + "waits for " + lane.locks.get(last) + " for ever";
            case "WAIT" -> "waits for a notify that does not come";
            default -> lane.own.text().startsWith("<iteration") ? "never leaves this loop" : "";
        };
    }

    private void take(Step step) {
        Lane lane = lanes.get(step.thread());
        if (step.text().startsWith(SWITCH)) {
            if (why.isEmpty() && step.thread() == running && running != MAIN) {
                Matcher reason = REASON.matcher(step.text());
                why = reason.matches() ? "switch (" + reason.group(1) + "): " : "switch: ";
            }
            return;
        }
        Optional<StackTraceElement> place = code.place(step.place());
        if (step.thread() == MAIN) {
            if (isAfterwards && place.isPresent() && !isBridge(step, lane, place.get())) {
                add(Kind.AFTERWARDS, step, lane, place.get());
            }
            isAfterwards |= step.text().startsWith("program.afterwards(");
        } else if (place.isPresent() && !isBridge(step, lane, place.get())) {
            run(step.thread(), lane);
            add(Kind.STEP, step, lane, place.get());
            lane.own = step;
            lane.isTold = false;
        } else if (running != step.thread() && isWithin(step, lane) && !lane.isTold) {
            run(step.thread(), lane);
            String call = Optional.ofNullable(lane.own).map(Step::text).orElse("");
            rows.add(new Row(Kind.STEP, step.thread(), lane.shown.size(), "… in " + call, ""));
            lane.isTold = true;
        }
        lane.before = step;
    }

    /** A compiler makes such a method where the state has a type of its own. */
    private static boolean isBridge(Step step, Lane lane, StackTraceElement place) {
        return step.text().startsWith("Object.<init>(")
                || (lane.before != null
                        && lane.before.text().startsWith("program.")
                        && step.text().startsWith(place.getMethodName() + "("));
    }

    private static boolean isWithin(Step step, Lane lane) {
        return lane.own != null && step.depth() > lane.own.depth();
    }

    private void run(int thread, Lane lane) {
        if (running != thread) {
            String name = trace.threads().get(thread);
            String text = why + name + (lane.hasBegun ? " goes on" : " begins");
            rows.add(new Row(Kind.SWITCH, thread, 0, text, ""));
        }
        running = thread;
        lane.hasBegun = true;
        why = "";
    }

    private void add(Kind kind, Step step, Lane lane, StackTraceElement place) {
        while (!lane.shown.isEmpty() && lane.shown.getFirst().depth() >= step.depth()) {
            lane.shown.removeFirst();
        }
        String line = place.getLineNumber() == 0 ? "" : ":" + place.getLineNumber();
        rows.add(
                new Row(
                        kind,
                        step.thread(),
                        lane.shown.size(),
                        text(step, lane, place),
                        place.getFileName() + line));
        lane.shown.addFirst(step);
    }

    private String text(Step step, Lane lane, StackTraceElement place) {
        Matcher made = MADE.matcher(step.text());
        if (made.matches()) {
            return "new " + made.group(1) + made.group(2);
        }
        return switch (step.text()) {
            case "MONITORENTER" -> {
                String lock = lock(step.thread(), lane, place);
                lane.locks.add(lock);
                yield "lock " + lock;
            }
            // A monitor is left where no name stands, and always the last one that was entered.
            case "MONITOREXIT" ->
                    "unlock "
                            + (lane.locks.isEmpty()
                                    ? ""
                                    : lane.locks.remove(lane.locks.size() - 1));
            case "WAIT" -> "wait";
            case "NOTIFY" -> "notify";
            default -> step.text();
        };
    }

    /**
     * A synchronized method enters the monitor in no line: it is that of what it is called on, of
     * which the thread may have told the value before.
     */
    private String lock(int thread, Lane lane, StackTraceElement place) {
        if (place.getLineNumber() > 0) {
            return OwnCode.lockAt(place);
        }
        String call = lane.shown.isEmpty() ? "" : lane.shown.getFirst().text();
        int end = call.indexOf("." + place.getMethodName() + "(");
        if (end < 0) {
            return "this";
        }
        String name = call.substring(0, end);
        String read = name + " ➜ ";
        return rows.stream()
                .filter(row -> row.thread() == thread && row.text().startsWith(read))
                .reduce((earlier, later) -> later)
                .map(row -> name + " (" + row.text().substring(read.length()) + ")")
                .orElse(name);
    }
}
