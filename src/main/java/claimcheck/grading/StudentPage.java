package claimcheck.grading;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Behaviour;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What one student gets to read: nothing of anybody else is in it.
 *
 * @param book for what holds for all
 * @param student whose it is
 */
public record StudentPage(GradeBook book, Student student) {

    /** In characters. */
    private static final int MOST_SEEN = 6_000;

    private static final int MOST_SEEN_OF_STEP = 1_500;

    /**
     * The answer to one exercise.
     *
     * @param number the exercise's, from 1
     * @param grade what it is worth
     */
    public record Answer(int number, Grade grade) {

        /** As it counts. */
        public JudgeVerdict verdict() {
            return Signs.shown(grade);
        }

        /** {@code 2 of 5 points}; whatever they will be, as long as that is open. */
        public String points() {
            return grade.points().isPresent()
                    ? grade.points().getAsInt() + " of " + Signs.count(grade.most(), "point")
                    : "open, of " + Signs.count(grade.most(), "point");
        }

        /** What was seen of the answer. */
        public Excerpt seen() {
            return Excerpt.of(grade.seen(), MOST_SEEN);
        }

        /** What was seen of one requirement, unless it is what was seen of the answer. */
        public Excerpt seen(Step step) {
            return step.seen().equals(grade.seen())
                    ? Excerpt.of("", 0)
                    : Excerpt.of(step.seen(), MOST_SEEN_OF_STEP);
        }

        /** What became of one requirement. */
        public Outcome outcome(Step step) {
            return Signs.shown(step, grade);
        }

        /** What a requirement that was not looked at needs first. */
        public String needs(Step step) {
            if (!Signs.isRun(grade)) {
                return "a file that can be run";
            }
            return step.requirement()
                    .after()
                    .map(name -> "“" + name.replace('_', ' ') + "”")
                    .orElse("");
        }

        /** The hint, as HTML. */
        public String hint() {
            return PageTemplate.markdown(grade.hint());
        }

        /** In seconds. */
        public String took() {
            return String.format(Locale.ROOT, "%.1f s", grade.seconds());
        }
    }

    /**
     * The beginning of a text that may have no end.
     *
     * @param text the beginning
     * @param leftOut how many characters follow
     */
    public record Excerpt(String text, int leftOut) {

        static Excerpt of(String text, int most) {
            String beginning = text.substring(0, Math.min(text.length(), most));
            return new Excerpt(beginning, text.length() - beginning.length());
        }

        /** Whether there is nothing to read. */
        public boolean isEmpty() {
            return text.isBlank() && leftOut == 0;
        }
    }

    /** One for each exercise. */
    public List<Answer> answers() {
        return IntStream.range(0, student.grades().size())
                .mapToObj(i -> new Answer(i + 1, student.grades().get(i)))
                .toList();
    }

    /** The points of what could be judged. */
    public int points() {
        return points(student);
    }

    static int points(Student student) {
        return student.grades().stream().mapToInt(grade -> grade.points().orElse(0)).sum();
    }

    /** The points of what could not be judged. */
    public int open() {
        return student.grades().stream()
                .filter(grade -> !grade.isJudged())
                .mapToInt(Grade::most)
                .sum();
    }

    /** How many exercises could not be judged. */
    public long again() {
        return student.grades().stream().filter(grade -> !grade.isJudged()).count();
    }

    /** How many answers are right. */
    public long right() {
        return student.grades().stream().filter(Grade::isPassed).count();
    }

    /** What the requirements are about, each word once. */
    public List<Behaviour> behaviours() {
        return student.grades().stream()
                .flatMap(grade -> grade.steps().stream())
                .map(step -> step.requirement().behaviour())
                .distinct()
                .sorted()
                .toList();
    }
}
