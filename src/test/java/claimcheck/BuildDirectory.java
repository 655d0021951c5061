package claimcheck;

import java.nio.file.Path;

/** Where the build puts what it makes. */
public final class BuildDirectory {

    private BuildDirectory() {}

    /** A file in it. */
    public static Path path(String... names) {
        return Path.of(System.getProperty("build.directory", "target"), names);
    }
}
