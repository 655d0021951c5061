package claimcheck.grading.export;

import claimcheck.catalogue.Exercise;
import claimcheck.exercise.Kit;
import claimcheck.grading.GradingException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The zip file that makes an autograder on Gradescope: the kit, and two scripts at its root. One
 * installs a JDK; the other grades a submission, and leaves a result without a score if that fails.
 */
public final class Autograder {

    private static final String KIT = "claimcheck.jar";

    private static final String SETUP =
            """
            #!/usr/bin/env bash
            # Installs what the grader takes: a JDK, 17 or later; and, where there is one, a sandbox.
            set -euo pipefail
            export DEBIAN_FRONTEND=noninteractive
            apt-get update
            for version in 21 17 25; do
                apt-get install -y --no-install-recommends "openjdk-$version-jdk-headless" && break
            done
            apt-get install -y --no-install-recommends bubblewrap || true
            javac -version
            # Finds out once, and not for each submission, whether this machine can judge.
            mkdir -p /autograder/source/nobody/at-all
            java -jar /autograder/source/claimcheck.jar grade /autograder/source/nobody \\
                '--claims={claims}' --to /autograder/source/ready
            """;

    private static final String RUN =
            """
            #!/usr/bin/env bash
            # Grades /autograder/submission and leaves /autograder/results/results.json.
            set -u
            results=/autograder/results
            private=$(mktemp -d)
            trap 'rm -rf "$private"' EXIT

            # What is there at any moment is whole: it comes in by a rename.
            leave() {
                cp "$1" "$results/.results.json.part" &&
                    mv -f "$results/.results.json.part" "$results/results.json"
            }

            mkdir -p "$results"
            cat > "$private/fallback.json" <<'END'
            {
              "output": "This submission could not be graded, and has no score. That is no fault of yours: please tell the course staff.",
              "output_format": "text",
              "visibility": "visible",
              "stdout_visibility": "hidden",
              "tests": []
            }
            END
            leave "$private/fallback.json"

            cp -r /autograder/source/ready "$private/grades"
            java -jar /autograder/source/claimcheck.jar grade /autograder/submission \\
                '--claims={claims}' --to "$private/grades" --gradescope "$private/results.json"
            echo "the grader ended with exit code $?"
            if [ -s "$private/results.json" ]; then
                leave "$private/results.json"
            fi
            """;

    private Autograder() {}

    /**
     * Writes it, with the kit that is running.
     *
     * @param exercises what is graded, in the order of the results
     * @return the zip file
     * @throws GradingException if the kit does not run from its jar, or lacks a library
     */
    public static Path write(List<Exercise> exercises, Path zip) throws IOException {
        try {
            URI home = Autograder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return write(exercises, Path.of(home), zip);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same with any kit.
     *
     * @param kit its jar, which names its libraries in its manifest
     */
    static Path write(List<Exercise> exercises, Path kit, Path zip) throws IOException {
        if (!Files.isRegularFile(kit)) {
            throw new GradingException(
                    "the kit does not run from " + KIT + "; run 'mvn verify' and use the jar");
        }
        String claims = exercises.stream().map(Exercise::id).collect(Collectors.joining(","));
        Path folder = zip.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + zip.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        try {
            Map<String, String> options =
                    Map.of("create", "true", "enablePosixFileAttributes", "true");
            try (FileSystem root = FileSystems.newFileSystem(fresh, options)) {
                script(root.getPath("setup.sh"), SETUP.replace("{claims}", claims));
                script(root.getPath("run_autograder"), RUN.replace("{claims}", claims));
                Files.copy(kit, root.getPath(KIT));
                for (String library : Kit.librariesNamedBy(kit)) {
                    Path source = kit.resolveSibling(library);
                    if (!Files.isRegularFile(source)) {
                        throw new GradingException(
                                "the kit lacks " + source + "; run 'mvn verify'");
                    }
                    Path target = root.getPath(library);
                    Files.createDirectories(root.getPath("/").resolve(target).getParent());
                    Files.copy(source, target);
                }
            }
            return Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A text block's lines end as Unix wants them, wherever it was compiled. */
    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
