package claimcheck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One of the implementations of a contract that a room has.
 *
 * @param kind what it is good for
 * @param type its class: public, with the name that a user gives it
 */
public record VariantClass(Kind kind, Class<?> type) {

    /** What a variant is good for. */
    public enum Kind {
        /** What a student is given: the document's way, which fails. */
        STARTER,
        /** A right answer. */
        SOLUTION,
        /** A wrong answer that looks right. */
        DECOY;

        /** Its folder in a room, and what people call it. */
        public String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String CLASS_FILE = ".class";

    /** {@code starter}, or the kind and the class's name: {@code decoy/OneLock}. */
    public String name() {
        return kind == Kind.STARTER ? kind.folder() : kind.folder() + "/" + type.getSimpleName();
    }

    /**
     * Whether a user can mean it: one by its name, with its kind or without; the starter; any of
     * the solutions.
     */
    public boolean isCalled(String name) {
        return name.equals(name())
                || name.equals(type.getSimpleName())
                || (kind == Kind.SOLUTION && name.equals(kind.folder()));
    }

    /**
     * Those of the contract's room, by kind and then by name.
     *
     * @throws UncheckedIOException if the contract's jar or folder of classes cannot be read
     */
    public static List<VariantClass> of(Class<?> contract) {
        try {
            Path home =
                    Path.of(contract.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return in(home, contract);
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return in(jar.getPath("/"), contract);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the variants of " + contract.getName(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<VariantClass> in(Path classes, Class<?> contract) {
        Path room = classes.resolve(contract.getPackageName().replace('.', '/'));
        return Arrays.stream(Kind.values())
                .flatMap(kind -> in(room.resolve(kind.folder()), kind, contract))
                .toList();
    }

    private static Stream<VariantClass> in(Path folder, Kind kind, Class<?> contract) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // All of them now: the stream does not outlive the folder.
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(CLASS_FILE) && !file.contains("$"))
                    .map(file -> file.substring(0, file.length() - CLASS_FILE.length()))
                    .sorted()
                    .map(
                            name ->
                                    load(
                                            contract.getPackageName()
                                                    + "."
                                                    + kind.folder()
                                                    + "."
                                                    + name,
                                            contract))
                    .filter(type -> isVariant(type, contract))
                    .map(type -> new VariantClass(kind, type))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name, Class<?> contract) {
        try {
            return Class.forName(name, false, contract.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVariant(Class<?> type, Class<?> contract) {
        return contract.isAssignableFrom(type)
                && Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers());
    }
}
