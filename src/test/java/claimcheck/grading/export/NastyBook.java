package claimcheck.grading.export;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.exercise.Requirement;
import claimcheck.grading.Grade;
import claimcheck.grading.GradeBook;
import claimcheck.grading.Outcome;
import claimcheck.grading.Step;
import claimcheck.grading.Student;
import claimcheck.scenario.Behaviour;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A fixed book, in which whatever a student can choose is chosen to break what reads it. */
final class NastyBook {

    /** All that no sink wants: colours, a bell, half a character, a formula, mark-up, a trap. */
    static final String NASTY =
            "=HYPERLINK(\"http://x\")\u001b[31mred\u001b[0m\u0007\u0000\uD800\u202E"
                    + "<b>&\"bold\"</b>]]>\r\ntwo; =1+1 ‚ë 😀\u001b]0;title\u0007\uFFFE";

    static final Student RIGHT = student("ada", right(), passed());
    static final Student FAILING = student("Zoe\u0308", failing(), passed());
    static final Student NOT_COMPILED =
            student("@SUM(1+1)\u001b[31m*cmd|' /C calc'!A0", notCompiled(), passed());
    static final Student NOT_HANDED_IN = student("42", notHandedIn(), passed());
    static final Student NOT_JUDGED = student("eve@example.org", notJudged(), passed());

    static final GradeBook BOOK =
            new GradeBook(
                    "Week 3: \"locks\" & <queues>",
                    "1.2.3",
                    "17.0.15",
                    Instant.parse("2026-03-04T05:06:07.89Z"),
                    List.of(locks(), queue()),
                    List.of(RIGHT, FAILING, NOT_COMPILED, NOT_HANDED_IN, NOT_JUDGED));

    private NastyBook() {}

    /** A book of one student, who has the same grades but another name. */
    static GradeBook with(Student... students) {
        return new GradeBook(
                BOOK.course(),
                BOOK.kit(),
                BOOK.jdk(),
                BOOK.made(),
                BOOK.exercises(),
                List.of(students));
    }

    static Student named(String name, Student student) {
        return new Student(name, student.grades(), student.remarks());
    }

    private static Student student(String name, Grade locks, Grade queue) {
        return new Student(name, List.of(locks, queue), List.of("not taken: " + NASTY));
    }

    private static Grade right() {
        return locks(JudgeVerdict.PASS, "", "", Outcome.MET, Outcome.MET, Outcome.MET);
    }

    private static Grade failing() {
        return locks(
                JudgeVerdict.DEADLOCK,
                "Two threads wait for each other: " + NASTY,
                "MyTransfer.java:17",
                Outcome.NOT_MET,
                Outcome.SKIPPED,
                Outcome.MET);
    }

    private static Grade notCompiled() {
        return locks(
                JudgeVerdict.NOT_COMPILED,
                "/tmp/judge-7/src/main/java/deadlock/MyTransfer.java:3: ';' expected",
                "MyTransfer.java:3",
                Outcome.SKIPPED,
                Outcome.SKIPPED,
                Outcome.SKIPPED);
    }

    private static Grade notHandedIn() {
        return locks(
                JudgeVerdict.NOT_HANDED_IN,
                "No file MyTransfer.java was found.",
                "",
                Outcome.NOT_MET,
                Outcome.NOT_MET,
                Outcome.NOT_MET);
    }

    private static Grade notJudged() {
        return locks(
                JudgeVerdict.COULD_NOT_JUDGE,
                "The machine was too busy.",
                "",
                Outcome.MET,
                Outcome.NOT_SEEN,
                Outcome.NOT_MET);
    }

    private static Grade locks(
            JudgeVerdict verdict, String reason, String place, Outcome... outcomes) {
        List<Requirement> all =
                List.of(
                        required("both_transfers_end", 5, ""),
                        required("no_lock_is_left_held", 2, "both_transfers_end"),
                        required("strangers_do_not_wait", 1, ""));
        boolean isRight = verdict == JudgeVerdict.PASS;
        return new Grade(
                locks(),
                verdict,
                reason,
                isRight ? "" : NASTY,
                place,
                isRight ? "" : "Which lock comes first?",
                IntStream.range(0, all.size())
                        .mapToObj(i -> step(all.get(i), outcomes[i], place))
                        .toList(),
                verdict == JudgeVerdict.DEADLOCK
                        ? List.of("Takes the locks in the order of the call.")
                        : List.of(),
                "bwrap",
                1.23456);
    }

    private static Grade passed() {
        Requirement fifo = required("first_in_is_first_out", 3, "");
        return new Grade(
                queue(),
                JudgeVerdict.PASS,
                "",
                "",
                "",
                "",
                List.of(step(fifo, Outcome.MET, "")),
                List.of(),
                "process",
                0.5);
    }

    private static Step step(Requirement requirement, Outcome outcome, String place) {
        boolean isSeen = outcome == Outcome.NOT_MET;
        return new Step(requirement, outcome, isSeen ? NASTY : "", isSeen ? place : "");
    }

    private static Requirement required(String method, int points, String after) {
        return new Requirement(
                method,
                Behaviour.LIVENESS,
                points,
                Optional.of(after).filter(name -> !name.isEmpty()));
    }

    private static Exercise locks() {
        return exercise("deadlock/opposite-order", "Two locks, one order");
    }

    private static Exercise queue() {
        return exercise("queues/fifo", "A queue");
    }

    private static Exercise exercise(String id, String title) {
        return new Exercise(
                id,
                title,
                "room.Contract",
                "room.Judging",
                "method",
                JudgeVerdict.FAIL,
                "task",
                "given",
                "allowed",
                "judged",
                List.of("one", "two", "three"),
                "read");
    }
}
