package lifecycle.atexit_kills_children;

import claimcheck.scenario.ChildJvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Starts a child that a hook is to kill, and comes to its end in one way or another. */
final class ParentProgram {

    static final String HOOK_RAN = "the hook ended the child with ";

    private ParentProgram() {}

    /** Takes the kind of the child, and the way in which the program ends. */
    public static void main(String[] arguments) throws Exception {
        String end = arguments[1];
        Process child = start(arguments[0]);
        if (!end.equals("returns without a hook")) {
            var hook = new Thread(() -> kill(child), "hook");
            Runtime.getRuntime().addShutdownHook(hook);
        }
        System.out.println("child " + child.pid());
        switch (end) {
            case "returns", "returns without a hook" -> {}
            case "exits" -> System.exit(0);
            case "halts" -> Runtime.getRuntime().halt(0);
            case "waits for a signal" -> new CountDownLatch(1).await();
            default -> throw new IllegalArgumentException(end);
        }
    }

    private static Process start(String kind) throws Exception {
        List<String> command =
                switch (kind) {
                    case "busy" -> List.of("sleep", Child.MARK);
                    case "reading" -> List.of("sh", "-c", "read line", Child.MARK);
                    case "watching" ->
                            ChildJvm.command(
                                    ChildJvm.QUICK_START,
                                    WatchingProgram.class,
                                    String.valueOf(ProcessHandle.current().pid()),
                                    Child.MARK);
                    default -> throw new IllegalArgumentException(kind);
                };
        Process child = new ProcessBuilder(command).redirectOutput(Redirect.INHERIT).start();
        awaitCommand(child);
        return child;
    }

    /** For a moment after its start a process has no command, and could not be told apart by it. */
    private static void awaitCommand(Process child) throws IOException {
        Path command = Path.of("/proc", String.valueOf(child.pid()), "cmdline");
        while (!Files.readString(command).endsWith("\0" + Child.MARK + "\0")) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void kill(Process child) {
        int code = child.destroyForcibly().onExit().join().exitValue();
        System.out.println(HOOK_RAN + code);
    }
}
