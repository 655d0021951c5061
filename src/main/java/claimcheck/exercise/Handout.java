package claimcheck.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import claimcheck.catalogue.Exercise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.file.PathUtils;

/**
 * What a student is given: the tasks, the contracts, the starters, and the judge. There is neither
 * a solution nor a decoy in it, nor the claim's own scenario, which may show both ways.
 *
 * <p>It has a temporary folder until it is closed. Not thread-safe.
 */
public final class Handout implements AutoCloseable {

    /** Where a hand-out has its sources. */
    static final String SOURCES = "src/main/java/";

    /** What folders are called in which hand-outs are assembled, by whom. */
    static final String FOLDER = "claimcheck-handout-" + ProcessHandle.current().pid() + "-";

    private static final String KIT = "claimcheck.jar";
    private static final String MAIN_CLASS = "claimcheck.cli.Claimcheck";
    private static final String GIVEN = "/claimcheck/sources/";
    private static final String CLAIM_PAGE = "claim.md";
    private static final String FRONT_MATTER = "---\n";

    private final Course course;
    private final Path fresh;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private Handout(Course course, Path fresh) {
        this.course = course;
        this.fresh = fresh;
    }

    /** Assembles one. */
    public static Handout of(Course course) throws IOException {
        var handout = new Handout(course, Files.createTempDirectory(FOLDER));
        try {
            handout.assemble();
            return handout;
        } catch (IOException | RuntimeException e) {
            handout.close();
            throw e;
        }
    }

    /**
     * Writes it. What a student may have written there is left as it is.
     *
     * @return the students' files that were there, as seen from the folder
     * @throws HandoutException if the folder has something else in it
     */
    public List<Path> writeTo(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(Course.FILE)) && hasFiles(folder)) {
            throw new HandoutException(
                    folder + " is not empty, and no hand-out; give a new folder");
        }
        Set<String> students =
                course.exercises().stream().map(Course::sourceName).collect(Collectors.toSet());
        List<Path> kept = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (students.contains(file.getKey()) && Files.exists(target)) {
                kept.add(Path.of(file.getKey()));
            } else {
                Files.createDirectories(parent(target));
                Files.copy(file.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return kept;
    }

    /** Packs it, as it is handed out and with nothing that a student wrote. */
    public void zipTo(Path zip) throws IOException {
        String root = bare(zip) + "/";
        try (OutputStream file = Files.newOutputStream(zip);
                var out = new ZipOutputStream(file)) {
            for (Map.Entry<String, Path> each : files.entrySet()) {
                var entry = new ZipEntry(root + each.getKey());
                entry.setTimeLocal(BareKit.TIME);
                out.setLevel(
                        each.getKey().endsWith(".jar")
                                ? Deflater.NO_COMPRESSION
                                : Deflater.DEFAULT_COMPRESSION);
                out.putNextEntry(entry);
                Files.copy(each.getValue(), out);
                out.closeEntry();
            }
        }
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(fresh);
    }

    private void assemble() throws IOException {
        List<Exercise> exercises = course.exercises();
        write(
                Course.FILE,
                "course="
                        + course.name().replace("\\", "\\\\")
                        + "\nexercises="
                        + exercises.stream().map(Exercise::id).collect(Collectors.joining(", "))
                        + "\n");
        write(".gitignore", "/target/\n");
        write("pom.xml", template("pom.xml").replace("{course}", escaped(course.name())));
        write(
                "README.md",
                template("README.md")
                        .replace("{course}", course.name())
                        .replace("{list}", list(exercises)));
        for (int i = 0; i < exercises.size(); i++) {
            var page = new TaskPage(i + 1, exercises.get(i));
            write(page.file(), page.text());
            writeSources(exercises.get(i));
        }
        writeKit(exercises);
    }

    private void writeSources(Exercise exercise) throws IOException {
        String starter = Exercises.studentClass(exercise);
        for (String name : RoomClasses.named(exercise, List.of(exercise.contract(), starter))) {
            if (!name.contains("$") && !BareKit.isOfAVariant(name)) {
                write(SOURCES + name + ".java", KitFile.text(GIVEN + name + ".java", UTF_8));
            }
        }
        write(
                Course.sourceName(exercise),
                KitFile.text("/" + starter.replace('.', '/') + ".java", UTF_8));
    }

    private void writeKit(List<Exercise> exercises) throws IOException {
        List<String> libraries = new ArrayList<>();
        for (Path library : BareKit.librariesOfThisKit()) {
            if (Files.isRegularFile(library)) {
                libraries.add("lib/" + library.getFileName());
                files.put("lib/" + library.getFileName(), library);
            }
        }
        Set<String> wanted = new TreeSet<>();
        for (Exercise exercise : exercises) {
            String room = exercise.room().replace('.', '/') + "/";
            wanted.add(room + CLAIM_PAGE);
            wanted.add(room + "exercise.md");
            wanted.add(Exercises.studentClass(exercise).replace('.', '/') + ".java");
            RoomClasses.named(exercise, List.of(exercise.contract(), exercise.judgedBy()))
                    .forEach(name -> wanted.add(name + ".class"));
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        BareKit.copy(
                file(KIT),
                manifest,
                (name, file) ->
                        isHandedOut(name, wanted)
                                ? Optional.of(content(name, file))
                                : Optional.empty());
    }

    /** What is not of a room is the kit's own. */
    private static boolean isHandedOut(String name, Set<String> wanted) {
        boolean isKit = name.startsWith("claimcheck/") && !name.startsWith(GIVEN.substring(1));
        return isKit || name.startsWith("META-INF/services/") || wanted.contains(name);
    }

    /** The claim's page says why there is no scenario, as the catalogue wants it. */
    private static byte[] content(String name, Path file) throws IOException {
        if (!name.endsWith("/" + CLAIM_PAGE)) {
            return Files.readAllBytes(file);
        }
        return Files.readString(file)
                .replaceFirst(
                        FRONT_MATTER,
                        FRONT_MATTER + "untestable: its scenario is not part of a hand-out\n")
                .getBytes(UTF_8);
    }

    private static String list(List<Exercise> exercises) {
        return Stream.iterate(0, i -> i < exercises.size(), i -> i + 1)
                .map(i -> new TaskPage(i + 1, exercises.get(i)))
                .map(page -> "- [" + page.title() + "](" + page.file() + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String template(String name) throws IOException {
        return KitFile.text("/claimcheck/exercise/handout-" + name, UTF_8).replace("#{", "${");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(file(name), content);
    }

    /** A file to be filled. */
    private Path file(String name) throws IOException {
        Path file = fresh.resolve(name);
        Files.createDirectories(parent(file));
        files.put(name, file);
        return file;
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static Path parent(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static String bare(Path zip) {
        return zip.getFileName().toString().replaceFirst("\\.zip$", "");
    }
}
