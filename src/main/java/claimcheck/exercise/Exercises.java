package claimcheck.exercise;

import claimcheck.catalogue.Catalogue;
import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.UnknownClaimException;
import claimcheck.scenario.CaughtBy;
import claimcheck.scenario.Shows;
import claimcheck.scenario.SourceOrder;
import claimcheck.scenario.VariantClass;
import claimcheck.scenario.VariantClass.Kind;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the classes of an exercise say of it. */
public final class Exercises {

    private static final int SOLUTIONS_ASKED_FOR = 2;
    private static final int DECOYS_ASKED_FOR = 6;

    private Exercises() {}

    /** The interface that its variants implement. */
    public static Class<?> contract(Exercise exercise) {
        return load(exercise.contract());
    }

    /** Its variants: the starter, the solutions, the decoys. */
    public static List<VariantClass> variants(Exercise exercise) {
        return VariantClass.of(contract(exercise));
    }

    /** The full name of the class that a student writes: {@code MyBank} for {@code Bank}. */
    public static String studentClass(Exercise exercise) {
        return exercise.room()
                + "."
                + Kind.STARTER.folder()
                + ".My"
                + exercise.contract().substring(exercise.contract().lastIndexOf('.') + 1);
    }

    /** The methods that judge it. */
    public static List<String> methods(Exercise exercise) {
        return judging(exercise).map(Method::getName).toList();
    }

    /**
     * The same with what they are about and worth, in the order of their source.
     *
     * @throws IllegalStateException if one does not say so
     */
    public static List<Requirement> requirements(Exercise exercise) {
        return judging(exercise).map(Exercises::requirement).toList();
    }

    private static Requirement requirement(Method method) {
        Shows shows = method.getAnnotation(Shows.class);
        if (shows == null) {
            throw new IllegalStateException(
                    method.getDeclaringClass().getName()
                            + "."
                            + method.getName()
                            + " does not say what it shows; write @Shows(Behaviour.…) above it");
        }
        return new Requirement(
                method.getName(),
                shows.value(),
                shows.points(),
                Optional.of(shows.after()).filter(name -> !name.isEmpty()));
    }

    /** The methods that judge it, in the order of their source. */
    private static Stream<Method> judging(Exercise exercise) {
        Class<?> judge = load(exercise.judgedBy());
        List<String> order = SourceOrder.methods(judge);
        return Arrays.stream(judge.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparingInt(method -> order.indexOf(method.getName())));
    }

    /** The method that must catch a decoy. */
    static String catcher(VariantClass decoy) {
        return decoy.type().getAnnotation(CaughtBy.class).value();
    }

    /** Why a decoy is wrong, in one sentence. */
    public static String mistake(VariantClass decoy) {
        return decoy.type().getAnnotation(CaughtBy.class).because();
    }

    /**
     * The exercises that have a variant of this name.
     *
     * @param names claims and topics to look at; none means all
     * @throws UnknownClaimException if there is none; it names those of the first exercise
     */
    public static List<Exercise> with(String variant, Collection<String> names) {
        List<Exercise> asked = Catalogue.shipped().selectExercises(names);
        List<Exercise> found =
                asked.stream()
                        .filter(
                                exercise ->
                                        variants(exercise).stream()
                                                .anyMatch(known -> known.isCalled(variant)))
                        .toList();
        if (found.isEmpty()) {
            Exercise first = asked.get(0);
            throw new UnknownClaimException(
                    "no variant '"
                            + variant
                            + "' here; "
                            + first.id()
                            + " has "
                            + variants(first).stream()
                                    .map(VariantClass::name)
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** What an exercise lacks, a line each; none if it can be handed out. */
    public static List<String> gaps(Exercise exercise) {
        List<String> gaps = new ArrayList<>();
        List<String> methods = methods(exercise);
        List<VariantClass> variants = variants(exercise);
        List<String> starters =
                of(Kind.STARTER, variants).map(known -> known.type().getName()).toList();
        if (!starters.equals(List.of(studentClass(exercise)))) {
            gaps.add("its starter is " + starters + ", not " + studentClass(exercise));
        }
        if (!methods.contains(exercise.starterFailsIn())) {
            gaps.add("the starter fails in " + exercise.starterFailsIn() + ", which is no method");
        }
        if (of(Kind.SOLUTION, variants).count() < SOLUTIONS_ASKED_FOR) {
            gaps.add("has fewer than " + SOLUTIONS_ASKED_FOR + " solutions");
        }
        if (of(Kind.DECOY, variants).count() < DECOYS_ASKED_FOR) {
            gaps.add("has fewer than " + DECOYS_ASKED_FOR + " decoys");
        }
        of(Kind.DECOY, variants)
                .forEach(
                        decoy -> {
                            if (!decoy.type().isAnnotationPresent(CaughtBy.class)) {
                                gaps.add(decoy.name() + " does not say by what it is caught");
                            } else if (!methods.contains(catcher(decoy))) {
                                gaps.add(
                                        decoy.name()
                                                + " is caught by "
                                                + catcher(decoy)
                                                + ", which is no method");
                            }
                        });
        gaps.addAll(gapsOfRequirements(exercise));
        return gaps;
    }

    private static List<String> gapsOfRequirements(Exercise exercise) {
        List<String> gaps = new ArrayList<>();
        List<Requirement> said = new ArrayList<>();
        judging(exercise)
                .forEach(
                        method -> {
                            if (method.isAnnotationPresent(Shows.class)) {
                                said.add(requirement(method));
                            } else {
                                gaps.add(method.getName() + " does not say what it shows");
                            }
                        });
        List<String> methods = methods(exercise);
        Map<String, String> after = new HashMap<>();
        for (Requirement each : said) {
            if (each.points() < 1) {
                gaps.add(each.method() + " is worth " + each.points() + ", less than a point");
            }
            each.after()
                    .ifPresent(
                            other -> {
                                if (methods.contains(other) && !other.equals(each.method())) {
                                    after.put(each.method(), other);
                                } else {
                                    gaps.add(
                                            each.method()
                                                    + " is after "
                                                    + other
                                                    + ", which is no other method");
                                }
                            });
        }
        said.stream()
                .map(Requirement::method)
                .filter(method -> isAfterItself(method, after))
                .forEach(
                        method ->
                                gaps.add(
                                        method
                                                + " is after "
                                                + after.get(method)
                                                + ", which is after it"));
        return gaps;
    }

    private static boolean isAfterItself(String method, Map<String, String> after) {
        Set<String> before = new HashSet<>();
        String next = after.get(method);
        while (next != null && before.add(next)) {
            next = after.get(next);
        }
        return before.contains(method);
    }

    private static Stream<VariantClass> of(Kind kind, List<VariantClass> variants) {
        return variants.stream().filter(variant -> variant.kind() == kind);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Exercises.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "no class " + name + " in this kit; run 'mvn clean verify'", e);
        }
    }
}
