package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import java.util.List;
import kit.doubler.Doubler;

/** An exercise that is judged in a moment, and what students make of it. */
public final class Doubling {

    /** The exercise; its starter is among the resources of the tests. */
    public static final Exercise EXERCISE =
            new Exercise(
                    "kit/doubler",
                    "Twice the number",
                    Doubler.class.getName(),
                    Doubler.class.getPackageName() + ".DoublerExercise",
                    "one_is_doubled",
                    JudgeVerdict.FAIL,
                    "Double.",
                    "A doubler.",
                    "All.",
                    "By doubling.",
                    List.of("Think.", "Multiply.", "By two."),
                    "Nothing.");

    private Doubling() {}

    /** What a student hands in who writes this body. */
    public static String source(String body) {
        return "package kit.doubler.starter;\n"
                + "import kit.doubler.Doubler;\n"
                + "public final class MyDoubler implements Doubler {\n"
                + "    @Override public int twice(int number) {\n"
                + body
                + "\n    }\n}\n";
    }
}
