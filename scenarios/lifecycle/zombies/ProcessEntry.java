package lifecycle.zombies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the kernel lists of a process in {@code /proc/PID/stat}, see proc(5).
 *
 * @param state one letter: R runs, S sleeps, Z is a zombie
 * @param parent the id of its parent, whose business it is to reap it
 */
record ProcessEntry(String state, long parent) {

    static final String ZOMBIE = "Z";

    /** Empty if there is none: the process has ended, and was reaped. */
    static Optional<ProcessEntry> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The name, in brackets, may contain anything, brackets too.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 3);
            return Optional.of(new ProcessEntry(fields[0], Long.parseLong(fields[1])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same for a child of this parent only: the id may be given to a stranger later. */
    static Optional<ProcessEntry> ofChild(long pid, long parent) {
        return of(pid).filter(entry -> entry.parent() == parent);
    }
}
