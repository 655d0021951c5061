package claimcheck.grading;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Checked;
import claimcheck.exercise.Exercises;
import claimcheck.exercise.Isolation;
import claimcheck.exercise.Judge;
import claimcheck.exercise.Judgement;
import claimcheck.exercise.Kit;
import claimcheck.exercise.MethodResult;
import claimcheck.exercise.Requirement;
import claimcheck.exercise.SelfCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Grades what a class has handed in.
 *
 * <p>Before that it judges the variants of the exercises, of which it is known what is to be said,
 * and refuses to grade what this machine cannot judge. What was judged once is in the journal, and
 * judged again only if the answer, the kit, the Java or the isolation has changed.
 *
 * @param folder has a folder or archive for each student
 * @param exercises what is graded; none means whatever was handed in
 * @param course what the teacher calls it
 * @param jobs how many answers are judged at a time
 * @param isolation what keeps them from the rest of the machine
 * @param shard which part of the hand-ins
 * @param to where the journal is
 */
public record Grading(
        Path folder,
        List<Exercise> exercises,
        String course,
        int jobs,
        Isolation isolation,
        Shard shard,
        Path to) {

    private static final int LONGEST_NAME = 80;

    /** Copies the list. */
    public Grading {
        exercises = List.copyOf(exercises);
    }

    /**
     * Does it.
     *
     * @throws GradingException if there is nothing that can be graded
     * @throws UnfitMachineException if this machine cannot judge an exercise
     */
    public GradeBook run(Progress progress) throws IOException, InterruptedException {
        List<HandIn> handIns = Intake.handIns(folder);
        Intake.others(folder)
                .forEach(
                        name ->
                                progress.says(
                                        "no hand-in: "
                                                + PageText.line(
                                                        PageText.readable(name), LONGEST_NAME)));
        return grade(shard.of(handIns), asked(handIns), progress);
    }

    /** The same for one student, whose hand-in the folder is. */
    public GradeBook runForOne(Progress progress) throws IOException, InterruptedException {
        HandIn handIn =
                HandIn.at(folder.toAbsolutePath().normalize())
                        .orElseThrow(
                                () ->
                                        new GradingException(
                                                folder + " is no hand-in; give a folder"));
        return grade(List.of(handIn), asked(List.of(handIn)), progress);
    }

    private List<Exercise> asked(List<HandIn> handIns) {
        List<Exercise> asked =
                exercises.isEmpty()
                        ? Intake.handedIn(handIns, Catalogue.shipped().exercises())
                        : exercises;
        if (asked.isEmpty()) {
            throw new GradingException(
                    "nobody has handed in a file for any exercise in "
                            + folder
                            + "; look where the files are called My….java, or name the exercises");
        }
        return asked;
    }

    private GradeBook grade(List<HandIn> handIns, List<Exercise> asked, Progress progress)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try (Journal journal = Journal.in(to);
                Judge judge = Judge.open(isolation)) {
            judge.rehearse();
            String kit = judge.fingerprint();
            Map<String, Known> known = ready(asked, judge, kit, journal, progress);
            var intake = new Intake(asked);
            List<Future<Student>> begun = new ArrayList<>();
            var count = new Count(handIns.size() * asked.size(), progress);
            progress.isAt(0, handIns.size() * asked.size(), 0);
            for (HandIn handIn : handIns) {
                begun.add(
                        workers.submit(
                                () ->
                                        student(
                                                intake.take(handIn),
                                                asked,
                                                judge,
                                                kit,
                                                journal,
                                                known,
                                                count)));
            }
            List<Student> students = new ArrayList<>();
            for (Future<Student> each : begun) {
                students.add(each.get());
            }
            return new GradeBook(
                    course,
                    Kit.version(),
                    System.getProperty("java.version"),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    asked,
                    students);
        } catch (ExecutionException e) {
            throw new IOException("an answer could not be judged: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Judges what is known, once for each kit and machine. */
    private Map<String, Known> ready(
            List<Exercise> asked, Judge judge, String kit, Journal journal, Progress progress)
            throws IOException, InterruptedException {
        Map<String, Known> ready = new HashMap<>();
        for (Exercise exercise : asked) {
            String key = "known " + exercise.id() + " " + kit;
            Optional<Known> before = journal.get(key, Known.class);
            if (before.isEmpty()) {
                progress.says("can this machine judge " + exercise.id() + "?");
                List<Checked> variants =
                        SelfCheck.run(judge, List.of(exercise), 1, jobs, checked -> {});
                refuseToGuess(exercise, variants);
                journal.put(key, Known.of(variants));
            }
            ready.put(exercise.id(), before.orElseGet(() -> get(journal, key)));
        }
        return ready;
    }

    private static Known get(Journal journal, String key) {
        return journal.get(key, Known.class).orElseThrow();
    }

    private static void refuseToGuess(Exercise exercise, List<Checked> variants) {
        List<Checked> wrong = variants.stream().filter(checked -> !checked.isRight()).toList();
        if (!wrong.isEmpty()) {
            Checked first = wrong.get(0);
            throw new UnfitMachineException(
                    "this machine cannot judge "
                            + exercise.id()
                            + ": "
                            + first.variant().name()
                            + " "
                            + first.expected()
                            + ", but here the judge says "
                            + first.judgements().get(0).verdict().text()
                            + (wrong.size() > 1 ? ", and " + (wrong.size() - 1) + " more" : "")
                            + "; grade on a machine with two cores that is less busy, or see"
                            + " 'self-check "
                            + exercise.id()
                            + " --verbose'");
        }
    }

    private Student student(
            Submission submission,
            List<Exercise> asked,
            Judge judge,
            String kit,
            Journal journal,
            Map<String, Known> known,
            Count count)
            throws IOException {
        List<Grade> grades = new ArrayList<>();
        for (Exercise exercise : asked) {
            Taken taken = submission.of(exercise);
            String key = "judged " + exercise.id() + " " + sha256(taken.source()) + " " + kit;
            Optional<Judgement> before = journal.get(key, Judgement.class);
            Judgement judgement;
            if (!taken.isThere()) {
                judgement = notHandedIn(exercise, taken.reason());
            } else if (before.isPresent()) {
                judgement = before.get();
            } else {
                judgement = judge.judge(exercise, taken.source());
                if (!hasTrouble(judgement)) {
                    journal.put(key, judgement);
                }
            }
            grades.add(
                    grade(
                            exercise,
                            judgement,
                            known.getOrDefault(exercise.id(), new Known(List.of()))));
            count.done(before.isPresent() && taken.isThere());
        }
        return new Student(submission.student(), grades, submission.remarks());
    }

    /** What the machine could not tell is no result: the next run tries again. */
    private static boolean hasTrouble(Judgement judgement) {
        return judgement.verdict() == JudgeVerdict.COULD_NOT_JUDGE
                || judgement.methods().stream()
                        .anyMatch(result -> result.verdict() == JudgeVerdict.COULD_NOT_JUDGE);
    }

    private static Judgement notHandedIn(Exercise exercise, String reason) {
        return new Judgement(
                exercise.id(),
                Exercises.studentClass(exercise),
                JudgeVerdict.NOT_HANDED_IN,
                reason,
                "",
                "",
                "",
                List.of(),
                0);
    }

    private Grade grade(Exercise exercise, Judgement judgement, Known known) {
        return new Grade(
                exercise,
                judgement.verdict(),
                judgement.reason(),
                judgement.seen(),
                judgement.place(),
                judgement.hint(),
                steps(Exercises.requirements(exercise), judgement),
                judgement.verdict() == JudgeVerdict.PASS ? List.of() : known.like(judgement),
                isolation.text(),
                judgement.seconds());
    }

    /** A method that was not told of has not passed. */
    static List<Step> steps(List<Requirement> requirements, Judgement judgement) {
        Map<String, MethodResult> told =
                judgement.methods().stream()
                        .collect(Collectors.toMap(MethodResult::method, Function.identity()));
        JudgeVerdict untold =
                judgement.verdict() == JudgeVerdict.PASS
                        ? JudgeVerdict.COULD_NOT_JUDGE
                        : judgement.verdict();
        return requirements.stream()
                .map(
                        required -> {
                            MethodResult result =
                                    told.getOrDefault(
                                            required.method(),
                                            new MethodResult(required.method(), untold, "", ""));
                            return new Step(
                                    required,
                                    outcome(required, result, told),
                                    result.seen(),
                                    result.place());
                        })
                .toList();
    }

    private static Outcome outcome(
            Requirement required, MethodResult result, Map<String, MethodResult> told) {
        return switch (result.verdict()) {
            case PASS -> Outcome.MET;
            case COULD_NOT_JUDGE -> Outcome.NOT_SEEN;
            default ->
                    required.after()
                                    .map(told::get)
                                    .filter(needed -> isWrong(needed.verdict()))
                                    .isPresent()
                            ? Outcome.SKIPPED
                            : Outcome.NOT_MET;
        };
    }

    private static boolean isWrong(JudgeVerdict verdict) {
        return verdict != JudgeVerdict.PASS && verdict != JudgeVerdict.COULD_NOT_JUDGE;
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
        }

        synchronized void done(boolean wasInJournal) {
            done++;
            fromJournal += wasInJournal ? 1 : 0;
            progress.isAt(done, all, fromJournal);
        }
    }
}
