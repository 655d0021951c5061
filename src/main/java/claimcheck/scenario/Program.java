package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the system, such as {@code cat}, that ends with the scenario at the latest, and all
 * that it started with it. It speaks English, so that what it prints is the same everywhere.
 */
public final class Program implements AutoCloseable {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Whether there is a program of that name on the path, or at that place. */
    public static boolean isHere(String name) {
        // Windows calls it Path, and finds it by any name only if it is asked for it alone.
        return isOn(Optional.ofNullable(System.getenv("PATH")).orElse(""), name);
    }

    static boolean isOn(String path, String name) {
        if (name.contains("/") || name.contains(File.separator)) {
            return isIn("", name);
        }
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> isIn(folder, name));
    }

    private static boolean isIn(String folder, String name) {
        try {
            return isProgram(Path.of(folder).resolve(name));
        } catch (InvalidPathException e) {
            return false; // a name that cannot be written in the charset of this JVM
        }
    }

    private static boolean isProgram(Path file) {
        return Stream.of(file, Path.of(file + ".exe"))
                .anyMatch(each -> Files.isRegularFile(each) && Files.isExecutable(each));
    }

    /**
     * Starts it.
     *
     * @throws Inconclusive as not applicable, if there is no such program here
     */
    public static Program start(String... command) throws IOException {
        return start(new ProcessBuilder(command));
    }

    /** The same with what else the builder says; its language is set here. */
    public static Program start(ProcessBuilder builder) throws IOException {
        Needs.program(builder.command().get(0));
        builder.environment().put("LC_ALL", "C");
        var program = new Program(builder.start());
        Timeline.follow(
                Path.of(builder.command().get(0)).getFileName().toString(), program.process);
        return program;
    }

    /** What the JDK knows of it. */
    public Process process() {
        return process;
    }

    /** Gives it a line to read. */
    public void say(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Kills it and all that it started; its streams stay open, so that a reader sees their end. */
    public void kill() {
        kill(process);
    }

    /** Kills it, if it still runs, and waits for its end. */
    @Override
    public void close() {
        end(process);
    }

    /** By its handle: {@link Process#destroyForcibly} would close its streams under a reader. */
    static void kill(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.toHandle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Kills it, and waits for its end, which an interrupt does not shorten.
     *
     * <p>Not by {@link Process#onExit}, which looks the process up by its number once more.
     */
    static void end(Process process) {
        kill(process);
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
