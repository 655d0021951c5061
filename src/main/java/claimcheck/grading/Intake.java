package claimcheck.grading;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.Spelling;
import claimcheck.exercise.Course;
import claimcheck.exercise.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes of a hand-in the files that its exercises name, and nothing else: no build file, no class,
 * no archive in the archive. Not thread-safe.
 */
final class Intake {

    /** No answer to an exercise is nearly as long. */
    private static final int LONGEST_SOURCE = 200_000;

    private static final int MOST_REMARKS = 20;
    private static final int MOST_NAMES = 1_000;
    private static final int LIKE = 2;
    private static final Pattern PACKAGE =
            Pattern.compile("(?m)^\\s*package\\s+([\\w.\\s]+?)\\s*;");

    private final List<Exercise> exercises;

    Intake(List<Exercise> exercises) {
        this.exercises = List.copyOf(exercises);
    }

    /**
     * Reads all hand-ins of a folder, by the student's name.
     *
     * @throws GradingException if there is none, or one student has two
     */
    static List<HandIn> handIns(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new GradingException(
                    folder
                            + " is no folder; give one that has a folder, zip or tar.gz file for"
                            + " each student");
        }
        Map<String, HandIn> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (HandIn each : all.sorted().map(HandIn::at).flatMap(Optional::stream).toList()) {
                HandIn other = found.putIfAbsent(each.student(), each);
                if (other != null) {
                    throw new GradingException(
                            other.place()
                                    + " and "
                                    + each.place()
                                    + " are of one student; remove one");
                }
            }
        }
        if (found.isEmpty()) {
            throw new GradingException(
                    folder
                            + " has no hand-in; put a folder, zip or tar.gz file for each student in it");
        }
        return List.copyOf(found.values());
    }

    /** What else is in such a folder, by its name: nobody is forgotten without a word. */
    static List<String> others(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(place -> HandIn.at(place).isEmpty())
                    .map(place -> String.valueOf(place.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Takes from one hand-in what the exercises name. */
    Submission take(HandIn handIn) {
        var search = new Search();
        Map<String, Taken> files = new LinkedHashMap<>();
        try {
            handIn.show(search);
            exercises.forEach(exercise -> files.put(exercise.id(), search.taken(exercise)));
        } catch (IOException e) {
            String reason =
                    e instanceof HandIn.RefusedException
                            ? "the hand-in is not read: " + e.getMessage()
                            : "the hand-in cannot be read (" + e.getMessage() + "); pack it again";
            exercises.forEach(exercise -> files.put(exercise.id(), Taken.nothing(reason)));
        }
        return new Submission(handIn.student(), files, search.remarks());
    }

    /** Of these exercises, those for which somebody has handed in a file. */
    static List<Exercise> handedIn(List<HandIn> handIns, List<Exercise> known) {
        var intake = new Intake(known);
        Set<String> found = new HashSet<>();
        for (HandIn each : handIns) {
            intake.take(each).files().forEach((id, taken) -> addIfThere(id, taken, found));
        }
        return known.stream().filter(exercise -> found.contains(exercise.id())).toList();
    }

    private static void addIfThere(String id, Taken taken, Set<String> found) {
        if (taken.isThere()) {
            found.add(id);
        }
    }

    private static String fileName(Exercise exercise) {
        return simple(Exercises.studentClass(exercise)) + ".java";
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** One file that has the name of one that is asked for. */
    private record Candidate(String name, Taken content, boolean isTooLong) {

        boolean hasTheSameAs(Candidate other) {
            return Arrays.equals(content.source(), other.content.source());
        }

        String declaredPackage() {
            Matcher found = PACKAGE.matcher(new String(content.source(), StandardCharsets.UTF_8));
            return found.find() ? found.group(1).replaceAll("\\s", "") : "";
        }
    }

    private final class Search implements HandIn.Visitor {

        private final List<Candidate> candidates = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private int refusals;
        private int binaries;

        @Override
        public void file(String name, HandIn.Content content) throws IOException {
            String simple = name.substring(name.lastIndexOf('/') + 1);
            if (name.startsWith("__MACOSX/") || name.contains("/__MACOSX/")) {
                return;
            }
            if (exercises.stream().anyMatch(exercise -> fileName(exercise).equals(simple))) {
                byte[] read = content.read(LONGEST_SOURCE + 1);
                boolean isTooLong = read.length > LONGEST_SOURCE;
                candidates.add(
                        new Candidate(name, Taken.file(isTooLong ? new byte[0] : read), isTooLong));
            } else if (simple.endsWith(".java") && others.size() < MOST_NAMES) {
                others.add(simple);
            } else if (simple.matches("(?i).*\\.(class|zip|tar|gz|tgz|7z|rar)")) {
                binaries++;
            }
        }

        @Override
        public void refused(String name, String why) {
            refusals++;
            if (refused.size() < MOST_REMARKS) {
                refused.add("not taken: " + name + " " + why);
            }
        }

        List<String> remarks() {
            List<String> remarks = new ArrayList<>(refused);
            if (refusals > MOST_REMARKS) {
                remarks.add("not taken: " + (refusals - MOST_REMARKS) + " more of that kind");
            }
            if (binaries > 0) {
                remarks.add(
                        "not looked at: "
                                + binaries
                                + (binaries == 1 ? " file" : " files")
                                + " of classes or archives");
            }
            return remarks;
        }

        Taken taken(Exercise exercise) {
            List<Candidate> named =
                    candidates.stream()
                            .filter(each -> each.name().endsWith(fileName(exercise)))
                            .filter(each -> simpleName(each).equals(fileName(exercise)))
                            .toList();
            String home = exercise.room() + ".starter";
            List<Candidate> own =
                    named.stream().filter(each -> each.declaredPackage().equals(home)).toList();
            if (own.isEmpty()) {
                own = named.stream().filter(each -> !isOfAnother(each, exercise)).toList();
            }
            if (own.isEmpty()) {
                return Taken.nothing(notFound(exercise));
            }
            Candidate first = own.get(0);
            if (own.stream().anyMatch(each -> !each.hasTheSameAs(first))) {
                return Taken.nothing(
                        "there are two: "
                                + own.get(0).name()
                                + " and "
                                + own.get(1).name()
                                + "; hand in one");
            }
            return first.isTooLong()
                    ? Taken.nothing(
                            first.name()
                                    + " has more than "
                                    + LONGEST_SOURCE
                                    + " bytes; make it shorter")
                    : first.content();
        }

        private static boolean isLike(String name, String wanted) {
            return Spelling.distance(name.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT))
                    <= LIKE;
        }

        private boolean isOfAnother(Candidate each, Exercise exercise) {
            return exercises.stream()
                    .filter(other -> !other.equals(exercise))
                    .anyMatch(other -> each.declaredPackage().equals(other.room() + ".starter"));
        }

        private static String simpleName(Candidate each) {
            return each.name().substring(each.name().lastIndexOf('/') + 1);
        }

        private String notFound(Exercise exercise) {
            String wanted = fileName(exercise);
            return "there is no "
                    + wanted
                    + others.stream()
                            .filter(name -> isLike(name, wanted))
                            .findFirst()
                            .map(name -> "; " + name + " looks like it: call it " + wanted)
                            .orElse("; hand in " + Course.sourceName(exercise));
        }
    }
}
