package claimcheck.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What keeps a judged variant from the rest of the machine. No JVM can do it: the security manager
 * is gone (JEP 486). Thread-safe.
 */
public enum Isolation {

    /** A process of its own with limits. It sees what the user sees who runs the judge. */
    PROCESS {
        @Override
        List<String> around(List<String> command, Path folder, List<Path> readable) {
            return LIMITED.isEmpty() ? command : joined(LIMITED, command);
        }
    },

    /**
     * The same in namespaces of its own for processes, network, files and users (bubblewrap, {@code
     * bwrap(1)}): no network, no other process, no file but the JDK's, the kit's and its own.
     */
    BWRAP {
        @Override
        List<String> around(List<String> command, Path folder, List<Path> readable)
                throws IOException {
            List<String> words = new ArrayList<>(LIMITED);
            words.add("bwrap");
            words.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
            words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
            for (String top : List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")) {
                if (Files.isSymbolicLink(Path.of(top))) {
                    String target = Files.readSymbolicLink(Path.of(top)).toString();
                    words.addAll(List.of("--symlink", target, top));
                } else if (Files.exists(Path.of(top))) {
                    words.addAll(List.of("--ro-bind", top, top));
                }
            }
            words.addAll(List.of("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"));
            for (Path each : joined(jdk(), readable)) {
                words.addAll(List.of("--ro-bind", each.toString(), each.toString()));
            }
            words.addAll(List.of("--bind", folder.toString(), folder.toString()));
            words.addAll(List.of("--chdir", folder.toString()));
            return joined(words, command);
        }
    };

    /** In seconds and bytes; more than any right answer takes. */
    private static final List<String> PRLIMIT =
            List.of("prlimit", "--cpu=200", "--fsize=50000000", "--core=0", "--");

    private static final List<String> LIMITED = works(PRLIMIT) ? PRLIMIT : List.of();

    /**
     * How a command is run.
     *
     * @param folder what it may write to
     * @param readable files and folders that it may read, besides the JDK
     */
    abstract List<String> around(List<String> command, Path folder, List<Path> readable)
            throws IOException;

    /** That of this name. */
    public static Optional<Isolation> parse(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The strictest that works on this machine. */
    public static Isolation best() {
        return BWRAP.isThere() ? BWRAP : PROCESS;
    }

    /** Whether it works on this machine. */
    public boolean isThere() {
        return this == PROCESS || works(List.of("bwrap", "--unshare-all", "--ro-bind", "/", "/"));
    }

    /** As people read it. */
    public String text() {
        String limits = LIMITED.isEmpty() ? " without limits" : "";
        return (this == PROCESS ? "process" : "bwrap") + limits;
    }

    /** Where the running JDK is; Debian has a part of each in /etc. */
    private static List<Path> jdk() throws IOException {
        List<Path> found = new ArrayList<>();
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        if (!home.startsWith("/usr")) {
            found.add(home);
        }
        try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
            etc.filter(folder -> folder.getFileName().toString().startsWith("java-"))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean works(List<String> prefix) {
        try {
            return new ProcessBuilder(joined(prefix, List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // it is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
