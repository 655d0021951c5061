package lifecycle.atexit_kills_children;

import claimcheck.scenario.Await;
import claimcheck.scenario.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The child of a program; closing it ends it, as nobody else does when its parent is gone. */
final class Child implements AutoCloseable {

    /**
     * The last word of its command: with the process id it tells the child from a stranger that was
     * given the same id later. As a time to sleep it ends the child if all else fails.
     */
    static final String MARK = "611";

    private static final Pattern LINE = Pattern.compile("^child (\\d+)\\R", Pattern.MULTILINE);

    private final long pid;

    private Child(long pid) {
        this.pid = pid;
    }

    /** The one that the program tells of. */
    static Child of(ChildJvm program) {
        Matcher line = LINE.matcher(program.awaitOutput(said -> LINE.matcher(said).find()));
        line.find();
        return new Child(Long.parseLong(line.group(1)));
    }

    long pid() {
        return pid;
    }

    /** Also false of a zombie, which has no command any more. */
    boolean isAlive() {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .endsWith("\0" + MARK + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for its end. */
    void awaitEnd() {
        Await.until("the end of child " + pid, () -> !isAlive());
    }

    @Override
    public void close() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        awaitEnd();
    }
}
