package claimcheck.exercise;

import claimcheck.scenario.VariantClass.Kind;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * This kit without any variant: what a variant under judgement sees of it. With no other variant on
 * the class path none can be called, copied or stand in for the judged one.
 *
 * @param jar the kit's classes
 * @param libraries what they need
 */
record BareKit(Path jar, List<Path> libraries) {

    /** Any day will do, so that the same files are the same jar. */
    static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String VARIANT =
            "[^/]+/[^/]+/"
                    + Arrays.stream(Kind.values())
                            .map(Kind::folder)
                            .collect(Collectors.joining("|", "(", ")"))
                    + "/.*";

    /** What becomes of a file of the kit when it is copied. */
    @FunctionalInterface
    interface Copying {

        /**
         * Its content in the copy; empty if it is left out.
         *
         * @param name as in a jar, with slashes
         */
        Optional<byte[]> content(String name, Path file) throws IOException;
    }

    /** Copies the classes of this kit into a folder. */
    static BareKit in(Path folder) throws IOException {
        Path jar = folder.resolve("kit.jar");
        copy(
                jar,
                new Manifest(),
                (name, file) ->
                        isOfAVariant(name)
                                ? Optional.empty()
                                : Optional.of(Files.readAllBytes(file)));
        return new BareKit(jar, librariesOfThisKit());
    }

    /** Makes a jar of the files of this kit. */
    static void copy(Path jar, Manifest manifest, Copying copying) throws IOException {
        Path home = home();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var first = new ByteArrayOutputStream();
        manifest.write(first);
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file)) {
            write(JarFile.MANIFEST_NAME, first.toByteArray(), out);
            if (Files.isDirectory(home)) {
                copy(home, copying, out);
            } else {
                try (FileSystem zip = FileSystems.newFileSystem(home)) {
                    copy(zip.getPath("/"), copying, out);
                }
            }
        }
    }

    /** Whether it belongs to a starter, a solution or a decoy. */
    static boolean isOfAVariant(String name) {
        return name.matches(VARIANT);
    }

    /** The libraries that this kit runs with: jars and folders. */
    static List<Path> librariesOfThisKit() throws IOException {
        return libraries(home());
    }

    /** As a JVM takes it; the kit comes before what is judged. */
    String classPath(Path variant) {
        return classPath() + File.pathSeparator + variant;
    }

    /** That of the kit alone. */
    String classPath() {
        return Stream.concat(Stream.of(jar), libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home() {
        try {
            return Path.of(
                    BareKit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path root, Copying copying, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                Optional<byte[]> content =
                        name.equals(JarFile.MANIFEST_NAME)
                                ? Optional.empty()
                                : copying.content(name, file);
                if (content.isPresent()) {
                    write(name, content.get(), out);
                }
            }
        }
    }

    private static void write(String name, byte[] content, JarOutputStream out) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** Those beside it on the class path, and those that its manifest names. */
    private static List<Path> libraries(Path home) throws IOException {
        Stream<Path> beside =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .filter(entry -> !entry.equals(home));
        return Stream.concat(beside, named(home)).toList();
    }

    private static Stream<Path> named(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return Stream.empty();
        }
        return Kit.librariesNamedBy(home).stream()
                .map(name -> Path.of(home.toUri().resolve(URI.create(name))));
    }
}
