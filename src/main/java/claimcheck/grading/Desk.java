package claimcheck.grading;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Isolation;
import claimcheck.exercise.Judge;
import claimcheck.exercise.Judgement;
import claimcheck.scenario.Bounds;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Where hand-ins are judged, once this machine has shown that it can. Thread-safe.
 *
 * @param asked the exercises
 * @param isolation that of the judge
 * @param times how often an answer is judged before it counts as right
 * @param kit what the judgements rest on
 * @param known what is known of each exercise, by its id
 */
record Desk(
        List<Exercise> asked,
        Judge judge,
        Isolation isolation,
        int times,
        String kit,
        Journal journal,
        Map<String, Known> known) {

    /** Grades them all, in their order. */
    List<Student> students(List<HandIn> handIns, int jobs, Progress progress)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            var intake = new Intake(asked);
            var count = new Count(handIns.size() * asked.size(), progress);
            List<Future<Student>> begun = new ArrayList<>();
            for (HandIn handIn : handIns) {
                begun.add(workers.submit(() -> student(intake.take(handIn), count)));
            }
            List<Student> students = new ArrayList<>();
            for (Future<Student> each : begun) {
                students.add(each.get());
            }
            return students;
        } catch (ExecutionException e) {
            throw new IOException("an answer could not be graded: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(Bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Student student(Submission submission, Count count) throws IOException {
        List<Grade> grades = new ArrayList<>();
        for (Exercise exercise : asked) {
            Taken taken = submission.of(exercise);
            String key =
                    String.join(
                            " ",
                            "judged",
                            exercise.id(),
                            sha256(taken.source()),
                            String.valueOf(times),
                            kit);
            Optional<Judgement> before =
                    taken.isThere() ? journal.get(key, Judgement.class) : Optional.empty();
            Judgement judgement =
                    before.isPresent() ? before.get() : judgement(exercise, taken, key);
            grades.add(grade(exercise, judgement));
            count.done(before.isPresent());
        }
        return new Student(submission.student(), grades, submission.remarks());
    }

    private Judgement judgement(Exercise exercise, Taken taken, String key) throws IOException {
        if (!taken.isThere()) {
            return unjudged(exercise, JudgeVerdict.NOT_HANDED_IN, taken.reason());
        }
        Judgement judgement = judged(exercise, taken);
        if (!hasTrouble(judgement)) {
            journal.put(key, judgement);
        }
        return judgement;
    }

    /** Trouble of the machine with one answer is no reason to give nobody a grade. */
    private Judgement judged(Exercise exercise, Taken taken) {
        try {
            return judgedAgainAndAgain(exercise, taken);
        } catch (IOException e) {
            return unjudged(
                    exercise,
                    JudgeVerdict.COULD_NOT_JUDGE,
                    "it could not be judged on this machine: " + e.getMessage());
        }
    }

    /** One run that fails is enough; whoever passes by luck is not right. */
    private Judgement judgedAgainAndAgain(Exercise exercise, Taken taken) throws IOException {
        Judgement judgement = judge.judge(exercise, taken.source());
        int run = 1;
        while (run < times && judgement.verdict() == JudgeVerdict.PASS) {
            judgement = judge.judge(exercise, taken.source());
            run++;
        }
        if (times == 1) {
            return judgement;
        }
        return judgement.withReason(
                judgement.reason()
                        + (judgement.verdict() == JudgeVerdict.PASS
                                ? ", in each of " + times + " runs"
                                : ", in run " + run + " of " + times));
    }

    /** What the machine could not tell is no result: the next run tries again. */
    private static boolean hasTrouble(Judgement judgement) {
        return judgement.verdict() == JudgeVerdict.COULD_NOT_JUDGE
                || judgement.methods().stream()
                        .anyMatch(result -> result.verdict() == JudgeVerdict.COULD_NOT_JUDGE);
    }

    private static Judgement unjudged(Exercise exercise, JudgeVerdict verdict, String reason) {
        return new Judgement(
                exercise.id(),
                Exercises.studentClass(exercise),
                verdict,
                reason,
                "",
                "",
                "",
                List.of(),
                0);
    }

    private Grade grade(Exercise exercise, Judgement judgement) {
        return new Grade(
                exercise,
                judgement.verdict(),
                judgement.reason(),
                judgement.seen(),
                judgement.place(),
                judgement.hint(),
                Step.of(Exercises.requirements(exercise), judgement),
                known.getOrDefault(exercise.id(), Known.NOTHING).like(judgement),
                isolation.text(),
                judgement.seconds());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Tells how far it is, one at a time. */
    private static final class Count {

        private final int all;
        private final Progress progress;
        private int done;
        private int fromJournal;

        Count(int all, Progress progress) {
            this.all = all;
            this.progress = progress;
            progress.isAt(0, all, 0);
        }

        synchronized void done(boolean wasInJournal) {
            done++;
            fromJournal += wasInJournal ? 1 : 0;
            progress.isAt(done, all, fromJournal);
        }
    }
}
