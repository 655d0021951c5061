package claimcheck.cli;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Course;
import claimcheck.exercise.Judge;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.MethodResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A student's way through a hand-out: what is done, what is judged now, which hint is next. */
final class Watching {

    /** How often the files are looked at; one that is the same twice is taken to be whole. */
    private static final long BETWEEN_LOOKS_MS = 40;

    private final List<Exercise> exercises;
    private final String name;
    private final Path folder;
    private final Judge judge;
    private final PrintWriter out;
    private final Set<Exercise> done = new HashSet<>();
    private final Map<Exercise, byte[]> judged = new HashMap<>();
    private final Map<Exercise, byte[]> seen = new HashMap<>();
    private final Map<Exercise, String> failed = new HashMap<>();
    private final Map<Exercise, Integer> hintsGiven = new HashMap<>();
    private boolean couldNotBeJudged;

    Watching(Course course, Path folder, Judge judge, PrintWriter out) {
        this.exercises = course.exercises();
        this.name = course.name();
        this.folder = folder;
        this.judge = judge;
        this.out = out;
    }

    /** Judges each exercise once. */
    int once() throws IOException {
        if (exercises.size() > 1) {
            judge.rehearse();
        }
        for (Exercise exercise : exercises) {
            judge(exercise);
        }
        progress();
        if (current().isEmpty()) {
            return ExitCode.AS_RECORDED;
        }
        return couldNotBeJudged ? ExitCode.COULD_NOT_JUDGE : ExitCode.CONTRADICTED;
    }

    /** Judges what is saved, until all is done or somebody types q. */
    int until(BlockingQueue<String> keys) throws IOException, InterruptedException {
        say(name + ": Enter shows a hint, q and Enter end this");
        judge.rehearse();
        Optional<Exercise> current = goOn();
        while (current.isPresent()) {
            String key = keys.poll(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
            if (key != null && key.equals("q")) {
                return ExitCode.CONTRADICTED;
            }
            if (key != null) {
                hint(current.get());
            }
            for (Exercise exercise : exercises) {
                if (judged.containsKey(exercise) && isSaved(exercise)) {
                    judge(exercise);
                    current = goOn();
                }
            }
        }
        say("All of it is done.");
        return ExitCode.AS_RECORDED;
    }

    /** To the first exercise that is not done; what was never judged is judged now. */
    private Optional<Exercise> goOn() throws IOException {
        Optional<Exercise> next = current();
        while (next.isPresent() && !judged.containsKey(next.get())) {
            judge(next.get());
            next = current();
        }
        progress();
        if (next.isPresent()) {
            judge.getReady(next.get(), Optional.ofNullable(failed.get(next.get())));
            say("Waiting for " + source(next.get()) + " to be saved ...");
        }
        return next;
    }

    private Optional<Exercise> current() {
        return exercises.stream().filter(exercise -> !done.contains(exercise)).findFirst();
    }

    /**
     * Whether it is another than was judged, and whole: some editors empty a file before they write
     * it, and some take it away for a moment, or keep others from it.
     */
    private boolean isSaved(Exercise exercise) throws IOException {
        Path file = source(exercise);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] now;
        try {
            now = Files.readAllBytes(file);
        } catch (FileSystemException e) {
            return false;
        }
        byte[] before = seen.put(exercise, now);
        return now.length > 0
                && Arrays.equals(now, before)
                && !Arrays.equals(now, judged.get(exercise));
    }

    private void judge(Exercise exercise) throws IOException {
        say("");
        say(
                LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)
                        + " "
                        + (exercises.indexOf(exercise) + 1)
                        + ". "
                        + exercise.title());
        Path file = source(exercise);
        if (!Files.isRegularFile(file)) {
            judged.put(exercise, new byte[0]);
            done.remove(exercise);
            say("NOT THERE: " + file + " is missing; unpack it from the hand-out again");
            return;
        }
        judged.put(exercise, Files.readAllBytes(file));
        List<MethodResult> heard = new CopyOnWriteArrayList<>();
        Judgement judgement =
                judge.tryOut(
                        exercise,
                        file,
                        Optional.ofNullable(failed.get(exercise)),
                        result -> {
                            if (isWrong(result)) {
                                if (heard.isEmpty()) {
                                    say(
                                            result.verdict(),
                                            result.reason(),
                                            result.place(),
                                            result.seen());
                                }
                                heard.add(result);
                            }
                        });
        if (judgement.verdict() == JudgeVerdict.PASS) {
            done.add(exercise);
        } else {
            done.remove(exercise);
        }
        // It is what somebody is mending: the next time it is looked at first, unless it takes
        // long.
        heard.stream()
                .map(MethodResult::method)
                .findFirst()
                .or(() -> judgement.failed().stream().findFirst())
                .ifPresent(method -> failed.put(exercise, method));
        couldNotBeJudged |= judgement.verdict() == JudgeVerdict.COULD_NOT_JUDGE;
        // Another may have been told sooner than the one that the judge names.
        if (heard.isEmpty() || !heard.get(0).reason().equals(judgement.reason())) {
            say(judgement.verdict(), judgement.reason(), judgement.place(), judgement.seen());
        }
        say(judgement);
    }

    /** What the judge need not have heard all of the methods to know. */
    private static boolean isWrong(MethodResult result) {
        return result.verdict() != JudgeVerdict.PASS
                && result.verdict() != JudgeVerdict.COULD_NOT_JUDGE;
    }

    private void say(JudgeVerdict verdict, String reason, String place, String seen) {
        say(verdict.text().toUpperCase(Locale.ROOT) + ": " + reason);
        if (!place.isEmpty()) {
            say("    at " + place);
        }
        if (!seen.isEmpty()) {
            say(seen.indent(4).stripTrailing());
        }
    }

    private void say(Judgement judgement) {
        if (judgement.methods().isEmpty()) {
            return;
        }
        int met = 0;
        for (MethodResult result : judgement.methods()) {
            boolean passed = result.verdict() == JudgeVerdict.PASS;
            met += passed ? 1 : 0;
            say(
                    (passed ? "  [x] " : "  [ ] ")
                            + result.sentence()
                            + (passed ? "" : " (" + result.verdict().text() + ")"));
        }
        say(
                String.format(
                        Locale.ROOT,
                        "  %d of %d, in %.1f s",
                        met,
                        judgement.methods().size(),
                        judgement.seconds()));
    }

    private void hint(Exercise exercise) {
        int given = hintsGiven.getOrDefault(exercise, 0);
        List<String> hints = exercise.hints();
        if (given == hints.size()) {
            say("There are no more hints.");
            return;
        }
        say("Hint " + (given + 1) + " of " + hints.size() + ": " + hints.get(given));
        hintsGiven.put(exercise, given + 1);
    }

    private void progress() {
        say("");
        for (Exercise exercise : exercises) {
            say(
                    (done.contains(exercise) ? "[x] " : "[ ] ")
                            + (exercises.indexOf(exercise) + 1)
                            + ". "
                            + exercise.title());
        }
    }

    private Path source(Exercise exercise) {
        return Course.source(folder, exercise);
    }

    /** A variant may have printed anything; a terminal obeys control characters. */
    private void say(String text) {
        out.println(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?"));
        out.flush();
    }
}
