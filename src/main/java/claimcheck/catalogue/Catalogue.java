package claimcheck.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All claims, in the order of their ids. Immutable. */
public final class Catalogue {

    private static final String PAGE = "claim.md";
    private static final String EXERCISE_PAGE = "exercise.md";
    private static final String KIT = "claimcheck";
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

    private final List<Claim> claims;
    private final List<Exercise> exercises;

    private Catalogue(List<Claim> claims, List<Exercise> exercises) {
        this.claims = claims;
        this.exercises = exercises;
    }

    /**
     * Reads the rooms {@code <root>/<topic>/<claim>/} of a source folder, a folder of classes or a
     * jar's root.
     *
     * @throws InvalidCatalogueException if a room is refused; it names every problem of every room
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Catalogue read(Path root) {
        List<Problem> problems = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Exercise> exercises = new ArrayList<>();
        rooms(root)
                .forEach(
                        (room, files) -> {
                            Optional<Claim> claim = readRoom(room, files, problems);
                            claim.ifPresent(claims::add);
                            claim.flatMap(known -> readExercise(known, room, files, problems))
                                    .ifPresent(exercises::add);
                        });
        if (problems.isEmpty() && claims.isEmpty()) {
            problems.add(
                    new Problem(
                            root.toString(),
                            "no claim in it",
                            "give the folder that has <topic>/<claim>/" + PAGE));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException(problems);
        }
        claims.sort(Comparator.comparing(Claim::id));
        exercises.sort(Comparator.comparing(Exercise::id));
        return new Catalogue(List.copyOf(claims), List.copyOf(exercises));
    }

    /**
     * Reads the rooms that are shipped with this kit: from its jar, or from the folder of its
     * classes.
     */
    public static Catalogue shipped() {
        try {
            URI home = Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(home);
            if (Files.isDirectory(path)) {
                return read(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return read(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All claims, sorted by id. */
    public List<Claim> claims() {
        return claims;
    }

    /** All exercises, sorted by id. */
    public List<Exercise> exercises() {
        return exercises;
    }

    /** The claim of that id. */
    public Optional<Claim> find(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /**
     * The claims of that name.
     *
     * @param names ids and topics; none means all claims
     * @throws UnknownClaimException if one of them is neither
     */
    public List<Claim> select(Collection<String> names) {
        for (String name : names) {
            if (claims.stream().noneMatch(claim -> isCalled(claim.id(), name))) {
                throw new UnknownClaimException(
                        "unknown claim or topic '"
                                + name
                                + "'; nearest is '"
                                + nearest(name)
                                + "', 'list' shows all");
            }
        }
        return claims.stream()
                .filter(
                        claim ->
                                names.isEmpty()
                                        || names.stream()
                                                .anyMatch(name -> isCalled(claim.id(), name)))
                .toList();
    }

    /**
     * The exercises of that name.
     *
     * @param names ids and topics; none means all exercises
     * @throws UnknownClaimException if one of them is neither, or has no exercise
     */
    public List<Exercise> selectExercises(Collection<String> names) {
        Set<String> selected = select(names).stream().map(Claim::id).collect(Collectors.toSet());
        for (String name : names) {
            if (exercises.stream().noneMatch(exercise -> isCalled(exercise.id(), name))) {
                throw new UnknownClaimException(
                        "'" + name + "' has no exercise; 'list --exercise' shows those that have");
            }
        }
        return exercises.stream().filter(exercise -> selected.contains(exercise.id())).toList();
    }

    /** Takes the names apart in a list with commas, as in {@code -Dclaims=deadlock,queues/fifo}. */
    public static List<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isCalled(String id, String name) {
        return id.equals(name) || id.startsWith(name + "/");
    }

    private String nearest(String name) {
        return claims.stream()
                .flatMap(claim -> Stream.of(claim.topic(), claim.id()))
                .min(Comparator.comparingInt(candidate -> Spelling.distance(name, candidate)))
                .orElse("");
    }

    /** The folders with a page, a scenario or a source in them, each with its files. */
    private static Map<Path, List<Path>> rooms(Path root) {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files
                    .filter(file -> root.relativize(file).getNameCount() == 3)
                    .filter(file -> !name(root.relativize(file).getName(0)).equals(KIT))
                    .filter(file -> Files.isRegularFile(file))
                    .collect(
                            Collectors.groupingBy(
                                    Path::getParent, TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .filter(room -> room.getValue().stream().anyMatch(Catalogue::makesARoom))
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey,
                                    Map.Entry::getValue,
                                    (a, b) -> a,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rooms in " + root, e);
        }
    }

    /** A source or a text without a page is a room that somebody forgot to finish. */
    private static boolean makesARoom(Path file) {
        return isScenario(file) || name(file).endsWith(".java") || name(file).endsWith(".md");
    }

    private static boolean isScenario(Path file) {
        return name(file).matches("\\w+Scenario\\.(java|class)");
    }

    private static Optional<Claim> readRoom(Path room, List<Path> files, List<Problem> problems) {
        Path topic = room.getParent();
        if (!FOLDER.matcher(name(room)).matches() || !FOLDER.matcher(name(topic)).matches()) {
            problems.add(
                    new Problem(
                            room.toString(),
                            "the folder's name cannot be an id",
                            "use small letters, digits and _: the folder is a Java package, the id has - for _"));
            return Optional.empty();
        }
        String id = name(topic).replace('_', '-') + "/" + name(room).replace('_', '-');
        String expected = scenarioName(id);
        Optional<Path> scenario = Optional.empty();
        for (Path file : files) {
            if (isScenario(file) && bare(file).equals(expected)) {
                scenario = Optional.of(file);
            } else if (isScenario(file)) {
                problems.add(
                        new Problem(
                                file.toString(),
                                "the scenario's name does not match its folder",
                                "call it " + expected + ", or move it"));
            }
            checkPackage(file, name(topic) + "." + name(room), problems);
        }
        Path page = room.resolve(PAGE);
        if (!files.contains(page)) {
            problems.add(
                    new Problem(
                            room.toString(),
                            files.stream().anyMatch(Catalogue::isScenario)
                                    ? "scenario without claim"
                                    : "room without claim",
                            "write " + PAGE + " beside it"));
            return Optional.empty();
        }
        Optional<String> className =
                scenario.map(file -> name(topic) + "." + name(room) + "." + bare(file));
        return content(page, problems)
                .flatMap(content -> ClaimPage.read(id, page, content, className, problems));
    }

    private static Optional<Exercise> readExercise(
            Claim claim, Path room, List<Path> files, List<Problem> problems) {
        Path page = room.resolve(EXERCISE_PAGE);
        if (!files.contains(page)) {
            if (claim.exercise()) {
                problems.add(
                        new Problem(
                                room.resolve(PAGE).toString(),
                                "exercise without a task",
                                "write "
                                        + EXERCISE_PAGE
                                        + " beside it, or remove 'exercise: true'"));
            }
            return Optional.empty();
        }
        if (!claim.exercise()) {
            problems.add(
                    new Problem(
                            page.toString(),
                            "the claim is no exercise",
                            "write 'exercise: true' in " + PAGE + ", or remove the file"));
        }
        String judge = className(claim.id(), "Exercise");
        if (files.stream().noneMatch(file -> bare(file).equals(judge))) {
            problems.add(
                    new Problem(
                            page.toString(),
                            "exercise without judge",
                            "write " + judge + ".java beside it"));
        }
        return content(page, problems)
                .flatMap(content -> ExercisePage.read(claim.id(), page, content, problems));
    }

    /** {@code deadlock/opposite-order} is shown by {@code OppositeOrderScenario}. */
    static String scenarioName(String id) {
        return className(id, "Scenario");
    }

    /** The class in the room of that id whose name ends so. */
    static String className(String id, String end) {
        return Arrays.stream(id.substring(id.indexOf('/') + 1).split("-", -1))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + end;
    }

    private static void checkPackage(Path file, String expected, List<Problem> problems) {
        if (name(file).endsWith(".java")) {
            content(file, problems)
                    .ifPresent(content -> checkPackage(file, content, expected, problems));
        }
    }

    private static void checkPackage(
            Path file, String content, String expected, List<Problem> problems) {
        Matcher declared = PACKAGE.matcher(content);
        if (!declared.find() || !declared.group(1).equals(expected)) {
            long line =
                    declared.reset().find()
                            ? content.substring(0, declared.start()).lines().count() + 1
                            : 1;
            problems.add(
                    new Problem(
                            file + ":" + line,
                            "the package does not match its folder",
                            "write 'package " + expected + ";'"));
        }
    }

    private static Optional<String> content(Path file, List<Problem> problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            problems.add(new Problem(file.toString(), "is not UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), "cannot be read", "look at its permissions"));
        }
        return Optional.empty();
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString().replace("/", "");
    }

    private static String bare(Path file) {
        return name(file).substring(0, name(file).indexOf('.'));
    }
}
