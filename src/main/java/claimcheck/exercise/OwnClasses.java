package claimcheck.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of one variant: its own and those nested in it. */
final class OwnClasses {

    private OwnClasses() {}

    /** Copies them from where they were loaded into a folder of classes. */
    static void copy(Class<?> variant, Path classes) throws IOException {
        Path home = Path.of(java.net.URI.create(location(variant)));
        if (Files.isDirectory(home)) {
            copy(home, variant, classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                copy(jar.getPath("/"), variant, classes);
            }
        }
    }

    private static String location(Class<?> variant) {
        return variant.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static void copy(Path root, Class<?> variant, Path classes) throws IOException {
        String folder = variant.getPackageName().replace('.', '/');
        String name = variant.getSimpleName();
        Path to = Files.createDirectories(classes.resolve(folder));
        List<Path> own;
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            own =
                    files.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches(name + "(\\$.*)?\\.class"))
                            .toList();
        }
        for (Path file : own) {
            try (InputStream in = Files.newInputStream(file)) {
                Files.copy(in, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
