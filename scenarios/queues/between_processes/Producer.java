package queues.between_processes;

import claimcheck.scenario.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A child JVM that writes its items into a pipe, one a line. */
final class Producer implements AutoCloseable {

    static final List<String> ITEMS =
            IntStream.rangeClosed(1, 1_000).mapToObj(i -> "item " + i).toList();

    private final Process process;

    Producer() throws IOException {
        process =
                new ProcessBuilder(ChildJvm.command(ChildJvm.QUICK_START, Producer.class))
                        .redirectError(Redirect.DISCARD)
                        .start();
    }

    BufferedReader items() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** By its handle: {@code Process.destroyForcibly} would close the stream under a reader. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] arguments) {
        ITEMS.forEach(System.out::println);
    }
}
