package claimcheck.exercise;

import claimcheck.scenario.VariantClass.Kind;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
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

    private static final String VARIANT =
            "[^/]+/[^/]+/"
                    + Arrays.stream(Kind.values())
                            .map(Kind::folder)
                            .collect(Collectors.joining("|", "(", ")"))
                    + "/.*";

    /** Copies the classes of this kit into a folder. */
    static BareKit in(Path folder) throws IOException {
        Path home = home();
        Path jar = folder.resolve("kit.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file)) {
            if (Files.isDirectory(home)) {
                copy(home, out);
            } else {
                try (FileSystem zip = FileSystems.newFileSystem(home)) {
                    copy(zip.getPath("/"), out);
                }
            }
        }
        return new BareKit(jar, libraries(home));
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

    private static void copy(Path root, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.matches(VARIANT) && !name.equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
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
        try (var jar = new JarFile(home.toFile())) {
            String names =
                    jar.getManifest() == null
                            ? ""
                            : jar.getManifest()
                                    .getMainAttributes()
                                    .getOrDefault(Attributes.Name.CLASS_PATH, "")
                                    .toString();
            return Arrays.stream(names.split(" ", -1))
                    .filter(name -> !name.isEmpty())
                    .map(name -> Path.of(home.toUri().resolve(URI.create(name))))
                    .toList()
                    .stream();
        }
    }
}
