package claimcheck.exercise;

import claimcheck.catalogue.Exercise;
import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Bounds;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Compiles hand-ins in a JVM of its own, which stays for the next one. What takes the compiler too
 * much time or memory ends that JVM and not this one. Thread-safe; one at a time.
 */
final class Compiler implements AutoCloseable {

    /** What a JVM ends with that was told to end then. */
    static final int OUT_OF_MEMORY = 3;

    /** So many a JVM compiles before it makes room for a new one. */
    private static final int MOST_FOR_ONE = 100;

    private final List<String> command;
    private final Path home;
    private final Duration enough;
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(
                    body -> {
                        var thread = new Thread(body, "asks the compiler");
                        thread.setDaemon(true);
                        return thread;
                    });
    private Optional<Process> process = Optional.empty();
    private int asked;

    /**
     * One; its JVM is started when it is first needed.
     *
     * @param command starts a {@link CompilerMain}
     * @param enough processor time for any honest source; who had less and is not done is not to
     *     blame
     */
    Compiler(List<String> command, Path home, Duration enough) {
        this.command = command;
        this.home = home;
        this.enough = enough;
    }

    /**
     * Compiles a file.
     *
     * @param classes where the class files go
     * @param folder where it may leave what it likes
     * @return why it is refused; empty if it can be run
     */
    synchronized Optional<Refusal> compile(
            Exercise exercise, Path source, Path classes, Path folder) throws IOException {
        String name = Exercises.studentClass(exercise);
        String starter =
                KitFile.text("/" + name.replace('.', '/') + ".java", StandardCharsets.UTF_8);
        Process at = running();
        Duration before = processorTime(at);
        Future<Optional<Refusal>> answer =
                asking.submit(
                        () ->
                                ask(
                                        at,
                                        List.of(
                                                name,
                                                starter,
                                                source.toString(),
                                                classes.toString(),
                                                folder.toString())));
        try {
            return answer.get(Bounds.tool().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Duration spent = processorTime(at).minus(before);
            end();
            return spent.compareTo(enough) < 0
                    ? couldNotJudge(
                            "the compiler had only " + spent.toSeconds() + " s of processor time")
                    : gaveUp("was not done after " + Bounds.tool().toSeconds() + " s");
        } catch (ExecutionException e) {
            int code = end();
            return code == OUT_OF_MEMORY
                    ? gaveUp("took more memory than it was given")
                    : couldNotJudge("the compiler's JVM ended with exit code " + code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
            throw new IOException("interrupted while a hand-in was compiled", e);
        }
    }

    @Override
    public synchronized void close() {
        end();
        asking.shutdownNow();
    }

    private static Optional<Refusal> gaveUp(String why) {
        return Optional.of(
                new Refusal(
                        JudgeVerdict.NOT_COMPILED,
                        "the compiler gave up on it: it " + why + "; make it shorter and simpler",
                        "",
                        ""));
    }

    private static Optional<Refusal> couldNotJudge(String why) {
        return Optional.of(new Refusal(JudgeVerdict.COULD_NOT_JUDGE, why, "", ""));
    }

    /** Of it and those that it started; nothing where the system does not tell. */
    private static Duration processorTime(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<Refusal> ask(Process process, List<String> order) throws IOException {
        var to = new DataOutputStream(process.getOutputStream());
        for (String word : order) {
            CompilerMain.write(word, to);
        }
        to.flush();
        var from = new DataInputStream(process.getInputStream());
        String verdict = CompilerMain.read(from);
        var refusal =
                new Refusal(
                        verdict.isEmpty() ? JudgeVerdict.PASS : JudgeVerdict.valueOf(verdict),
                        CompilerMain.read(from),
                        CompilerMain.read(from),
                        CompilerMain.read(from));
        return verdict.isEmpty() ? Optional.empty() : Optional.of(refusal);
    }

    private Process running() throws IOException {
        asked++;
        if (asked % MOST_FOR_ONE == 0) {
            end(); // the processor time of a process is limited
        }
        if (process.filter(Process::isAlive).isEmpty()) {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectError(Redirect.DISCARD);
            JudgedRun.clear(builder.environment(), home);
            process = Optional.of(builder.start());
        }
        return process.get();
    }

    /** Its exit code; of one that has ended by itself, the one that it ended with. */
    private int end() {
        if (process.isEmpty()) {
            return 0;
        }
        Process started = process.get();
        process = Optional.empty();
        try {
            started.getOutputStream().close(); // it ends when nobody can ask any more
        } catch (IOException e) {
            // it has ended already
        }
        try {
            started.waitFor(Bounds.standstill().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.descendants().forEach(ProcessHandle::destroyForcibly);
        started.destroyForcibly();
        started.onExit().join();
        return started.exitValue();
    }
}
