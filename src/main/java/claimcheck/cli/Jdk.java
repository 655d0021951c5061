package claimcheck.cli;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder, the one that holds {@code bin/java}
 * @param version as its file {@code release} says (JEP 223), such as 17.0.15
 * @param vendor the same; empty if it does not say
 */
record Jdk(Path home, String version, String vendor) {

    /** The first that this kit runs on. */
    static final int FIRST = 17;

    /** Where installers put them; below it each has a folder. */
    private static final List<String> USUAL_PLACES =
            List.of(
                    "/usr/lib/jvm",
                    "/usr/lib64/jvm",
                    "/usr/java",
                    "/opt/java",
                    "/Library/Java/JavaVirtualMachines",
                    "~/Library/Java/JavaVirtualMachines",
                    "/opt/homebrew/opt",
                    "/usr/local/opt",
                    "C:\\Program Files\\Java",
                    "C:\\Program Files\\Eclipse Adoptium",
                    "C:\\Program Files\\Microsoft",
                    "C:\\Program Files\\Zulu",
                    "~/.sdkman/candidates/java",
                    "~/.jdks");

    /** Where in its folder a JDK is: there, or in a bundle of macOS, or in one of Homebrew's. */
    private static final List<String> INSIDE =
            List.of("", "Contents/Home", "libexec/openjdk.jdk/Contents/Home");

    /** Variables of the environment that name a home: also those of build servers. */
    private static final String VARIABLE = "JAVA_HOME";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The one that runs this. */
    static Jdk running() {
        Path home = Path.of(System.getProperty("java.home"));
        try {
            return at(home);
        } catch (IllegalArgumentException e) { // as without the file that says it
            return new Jdk(
                    real(home),
                    System.getProperty("java.version"),
                    System.getProperty("java.vendor", ""));
        }
    }

    /**
     * The one that has its home here.
     *
     * @throws IllegalArgumentException if this kit cannot be run by it; says why and what to give
     */
    static Jdk at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(java(home)) || !Files.isReadable(release)) {
            throw new IllegalArgumentException(
                    home
                            + " is not the home of a JDK: it has not both bin/java and the file"
                            + " 'release'; give the folder that has");
        }
        Properties said = properties(release);
        var jdk = new Jdk(real(home), of(said, "JAVA_VERSION"), of(said, "IMPLEMENTOR"));
        if (jdk.feature() < FIRST) {
            throw new IllegalArgumentException(
                    home + " is JDK " + jdk.version() + "; give JDK " + FIRST + " or a later one");
        }
        return jdk;
    }

    /**
     * Those in the usual places, and those that a variable of the environment names, that this kit
     * can be run by, each once, from old to new.
     */
    static List<Jdk> installed(Map<String, String> environment) throws IOException {
        Set<Jdk> found = new LinkedHashSet<>();
        found.add(running());
        environment.forEach(
                (name, home) -> {
                    if (name.startsWith(VARIABLE)) {
                        ifUsable(home).ifPresent(found::add);
                    }
                });
        for (String place : USUAL_PLACES) {
            for (Path folder :
                    folders(Path.of(place.replace("~", System.getProperty("user.home"))))) {
                for (String inside : INSIDE) {
                    ifUsable(folder.resolve(inside).toString()).ifPresent(found::add);
                }
            }
        }
        List<Jdk> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Jdk::feature).thenComparing(Jdk::version));
        return sorted;
    }

    /** Its program. */
    Path java() {
        return java(home);
    }

    /** Its number: 17 of 17.0.15; 1 of all that are older than 9. */
    int feature() {
        Matcher number = NUMBER.matcher(version);
        return number.lookingAt() ? Integer.parseInt(number.group()) : 0;
    }

    /** What tells it from others: two vendors have the same versions. */
    String name() {
        return version + (vendor.isEmpty() ? "" : " (" + vendor + ")");
    }

    private static List<Path> folders(Path place) throws IOException {
        if (!Files.isDirectory(place) || !Files.isReadable(place)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(place)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Two names of one home are one JDK. */
    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            return home.toAbsolutePath(); // then it cannot be run either, and that is told
        }
    }

    private static Optional<Jdk> ifUsable(String home) {
        try {
            return Optional.of(at(Path.of(home)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java");
    }

    private static String of(Properties release, String key) {
        return release.getProperty(key, "").replace("\"", "");
    }

    private static Properties properties(Path release) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(release + " cannot be read: " + e.getMessage(), e);
        }
        return properties;
    }
}
