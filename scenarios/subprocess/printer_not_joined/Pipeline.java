package subprocess.printer_not_joined;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The document's program without its main thread: a process, a watcher of each of its streams, and
 * a printer of what they put into a queue.
 */
final class Pipeline {

    static final String ALL_STARTED = "all are started";

    /** Speaks when it is told to, or when nobody is left to tell it; notes what nobody reads. */
    private static final String SCRIPT =
            "trap '' PIPE; read go; { echo first && echo second && echo last; } 2> /dev/null"
                    + " || echo lost > \"$1\"";

    private static final int STREAMS = 2;

    private final boolean daemons;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private Pipeline(boolean daemons) {
        this.daemons = daemons;
    }

    /**
     * Starts all of it, says so to the standard error, and returns the printer.
     *
     * @param lost the file in which the process says that it could not speak
     */
    static Thread start(boolean daemons, String lost) throws IOException {
        var script = new ProcessBuilder("sh", "-c", SCRIPT, "sh", lost);
        script.redirectInput(Redirect.INHERIT);
        script.environment().put("LC_ALL", "C"); // a shell may complain of a language
        Process process = script.start();
        var pipeline = new Pipeline(daemons);
        pipeline.start("STDOUT", () -> pipeline.watch("STDOUT", process.inputReader()));
        pipeline.start("STDERR", () -> pipeline.watch("STDERR", process.errorReader()));
        Thread printer = pipeline.start("printer", pipeline::print);
        System.err.println(ALL_STARTED);
        return printer;
    }

    private Thread start(String name, Runnable body) {
        var thread = new Thread(body, name);
        thread.setDaemon(daemons);
        thread.start();
        return thread;
    }

    private void watch(String stream, BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(stream + ": " + line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Ends when both streams have: the document's way to guess it is another claim's matter. */
    private void print() {
        try {
            for (int ended = 0; ended < STREAMS; ) {
                Optional<String> line = lines.take();
                line.ifPresent(System.out::println);
                ended += line.isEmpty() ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
