package claimcheck.grading;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Checked;
import claimcheck.exercise.Isolation;
import claimcheck.exercise.Judge;
import claimcheck.exercise.Kit;
import claimcheck.exercise.SelfCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * @param times how often each is judged before it counts as right
 * @param isolation what keeps them from the rest of the machine
 * @param shard which part of the hand-ins
 * @param to where the journal is
 */
public record Grading(
        Path folder,
        List<Exercise> exercises,
        String course,
        int jobs,
        int times,
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
        try (Journal journal = Journal.in(to);
                Judge judge = Judge.open(isolation)) {
            judge.rehearse();
            String kit = judge.fingerprint();
            Map<String, Known> known = ready(asked, judge, kit, journal, progress);
            var desk = new Desk(asked, judge, isolation, times, kit, journal, known);
            return new GradeBook(
                    course,
                    Kit.version(),
                    System.getProperty("java.version"),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    asked,
                    desk.students(handIns, jobs, progress));
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
                List<Checked> variants = SelfCheck.run(judge, exercise, jobs);
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

    static void refuseToGuess(Exercise exercise, List<Checked> variants) {
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
}
