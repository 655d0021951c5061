package queues.between_processes;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.Program;
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

    private final Program process;

    Producer() throws IOException {
        var builder = new ProcessBuilder(ChildJvm.command(ChildJvm.QUICK_START, Producer.class));
        process = Program.start(builder.redirectError(Redirect.DISCARD));
    }

    BufferedReader items() {
        return process.process().inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.close();
    }

    public static void main(String[] arguments) {
        ITEMS.forEach(System.out::println);
    }
}
