package claimcheck.cli;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Course;
import claimcheck.exercise.Judge;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.MethodResult;
import java.io.IOException;
import java.io.PrintWriter;
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
import java.util.concurrent.TimeUnit;

/** A student's way through a hand-out: what is done, what is judged now, which hint is next. */
final class Watching {

    /** How often the files are looked at; every file system tells at once what was saved. */
    private static final long BETWEEN_LOOKS_MS = 100;

    private final List<Exercise> exercises;
    private final String name;
    private final Path folder;
    private final Judge judge;
    private final PrintWriter out;
    private final Set<Exercise> done = new HashSet<>();
    private final Map<Exercise, byte[]> judged = new HashMap<>();
    private final Map<Exercise, byte[]> seen = new HashMap<>();
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
        next.ifPresent(exercise -> say("Waiting for " + source(exercise) + " to be saved ..."));
        return next;
    }

    private Optional<Exercise> current() {
        return exercises.stream().filter(exercise -> !done.contains(exercise)).findFirst();
    }

    /** Whether it is another than was judged, and whole: some editors empty a file first. */
    private boolean isSaved(Exercise exercise) throws IOException {
        Path file = source(exercise);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] now = Files.readAllBytes(file);
        byte[] before = seen.put(exercise, now);
        return Arrays.equals(now, before) && !Arrays.equals(now, judged.get(exercise));
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
        Judgement judgement = judge.tryOut(exercise, file);
        if (judgement.verdict() == JudgeVerdict.PASS) {
            done.add(exercise);
        } else {
            done.remove(exercise);
        }
        couldNotBeJudged |= judgement.verdict() == JudgeVerdict.COULD_NOT_JUDGE;
        say(judgement);
    }

    private void say(Judgement judgement) {
        say(
                String.format(
                        Locale.ROOT,
                        "%s: %s (%.1f s)",
                        judgement.verdict().text().toUpperCase(Locale.ROOT),
                        judgement.reason(),
                        judgement.seconds()));
        if (!judgement.place().isEmpty()) {
            say("    at " + judgement.place());
        }
        if (!judgement.seen().isEmpty()) {
            say(judgement.seen().indent(4).stripTrailing());
        }
        for (MethodResult result : judgement.methods()) {
            boolean met = result.verdict() == JudgeVerdict.PASS;
            say(
                    (met ? "  [x] " : "  [ ] ")
                            + result.sentence()
                            + (met ? "" : " (" + result.verdict().text() + ")"));
        }
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
