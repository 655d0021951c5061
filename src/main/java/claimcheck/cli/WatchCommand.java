package claimcheck.cli;

import claimcheck.exercise.Course;
import claimcheck.exercise.Judge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges what a student saves. */
@Command(
        name = "watch",
        description =
                "Judges the exercises of a hand-out, each time its file is saved, and goes on to the next one"
                        + " when one is done. Enter shows the next hint, q ends it.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "the hand-out; ${DEFAULT-VALUE}",
            defaultValue = ".")
    private Path folder = Path.of(".");

    @Option(names = "--once", description = "judge every exercise once, and end")
    private boolean once;

    WatchCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Course course = Course.of(folder);
        PrintWriter out = spec.commandLine().getOut();
        try (Judge judge = Judge.open()) {
            var watching = new Watching(course, folder, judge, out);
            return once ? watching.once() : watching.until(keys());
        }
    }

    /** The lines that are typed; no more when there is nobody to type. */
    private static BlockingQueue<String> keys() {
        var keys = new LinkedBlockingQueue<String>();
        var reading = new Thread(() -> read(keys), "what is typed");
        reading.setDaemon(true);
        reading.start();
        return keys;
    }

    private static void read(BlockingQueue<String> keys) {
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                keys.add(line.strip());
            }
        } catch (IOException e) {
            // Then nothing can be typed; files are still watched.
            return;
        }
    }
}
