package claimcheck.scenario;

import claimcheck.scenario.timeline.Timeline;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A body in a JVM of its own, with the protocol of a thread: start, isAlive, join. Its error fails
 * the scenario, unless the scenario asked how it ended.
 *
 * <p>Made by {@link Children}; killed with its descendants when the scenario ends, and when this
 * JVM ends. Both of its output streams go to files, so it never waits for a reader. Thread-safe.
 *
 * @param <R> what the body returns
 */
public final class Child<R extends Serializable> {

    /** What folders of children are called, by whom. */
    static final String FOLDER = "claimcheck-child-" + ProcessHandle.current().pid() + "-";

    private final String name;
    private final byte[] body;
    private final List<String> options;
    private volatile @Nullable Process process;
    private volatile @Nullable Path folder;
    private volatile boolean endWasAskedFor;

    Child(String name, List<String> options, CopiedBody<R> body) {
        this.name = name;
        this.options = List.copyOf(options);
        this.body = Copier.copy(name, body);
    }

    /** Its name, for failures. */
    public String name() {
        return name;
    }

    /**
     * Starts its JVM.
     *
     * @throws IllegalThreadStateException if it was started before, as a thread would
     */
    public synchronized void start() {
        if (process != null) {
            throw new IllegalThreadStateException("child '" + name + "' was started before");
        }
        try {
            Path home = Files.createTempDirectory(FOLDER);
            folder = home;
            Files.write(home.resolve(ChildMain.BODY), body);
            process =
                    new ProcessBuilder(
                                    ChildJvm.command(
                                            options,
                                            ChildMain.class,
                                            home.toString(),
                                            String.valueOf(ProcessHandle.current().pid())))
                            .redirectOutput(Redirect.to(home.resolve(ChildMain.OUT).toFile()))
                            .redirectError(Redirect.to(home.resolve(ChildMain.ERR).toFile()))
                            .start();
            Timeline.follow(name, process);
        } catch (IOException e) {
            throw new UncheckedIOException("child '" + name + "' cannot be started", e);
        }
    }

    /** Whether it was started and has not ended. */
    public boolean isAlive() {
        Process started = process;
        return started != null && started.isAlive();
    }

    /**
     * Waits for its end, however it ends.
     *
     * @throws AssertionError if it does not end within {@link Bounds#patience}
     */
    public void join() throws InterruptedException {
        if (!join(Bounds.patience())) {
            throw new AssertionError(
                    "child '" + name + "' did not end within " + Bounds.patience() + told());
        }
    }

    /**
     * Waits for its end or for the time, whichever comes first.
     *
     * @return whether it has ended
     */
    public boolean join(Duration time) throws InterruptedException {
        boolean ended = started().waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        // At the end of a scenario its workers are interrupted before its children are killed.
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return ended;
    }

    /** Its process. */
    public ProcessHandle handle() {
        return started().toHandle();
    }

    /** What goes to its standard input. */
    public OutputStream input() {
        return started().getOutputStream();
    }

    /** What it wrote to its standard output so far. */
    public String out() {
        return content(ChildMain.OUT);
    }

    /**
     * Waits until what it wrote to its standard output is as asked.
     *
     * @return that output
     * @throws AssertionError with all output, if it is not so within {@link Bounds#patience}, or
     *     never will be
     */
    public String awaitOut(Predicate<String> asked) {
        Await.until(
                () -> "child '" + name + "' did not say so within " + Bounds.patience() + told(),
                () -> asked.test(out()) || !isAlive());
        if (!asked.test(out())) {
            throw new AssertionError(
                    "child '" + name + "' ended and did not say so" + told(),
                    Thread.interrupted() ? new InterruptedException() : null);
        }
        return out();
    }

    /** What it wrote to its standard error so far. */
    public String err() {
        return content(ChildMain.ERR);
    }

    /**
     * Its exit code: 0 when the body returned, 1 when it threw.
     *
     * @throws IllegalThreadStateException if it has not ended
     */
    public int exitCode() {
        endWasAskedFor = true;
        return started().exitValue();
    }

    /**
     * Waits for its end, and returns what the body returned.
     *
     * @throws AssertionError if the body threw, or ended its JVM, or does not end within {@link
     *     Bounds#patience}
     */
    @SuppressWarnings("unchecked") // the body returned it, and it was copied
    public R result() throws InterruptedException {
        ChildMain.Answer answer = answer();
        if (answer.failed()) {
            var failure = (Throwable) answer.content();
            Inconclusive.passOn(failure);
            throw new AssertionError("child '" + name + "' failed: " + failure, failure);
        }
        return (R) answer.content();
    }

    /**
     * Waits for its end with an error, and returns that.
     *
     * @throws AssertionError if the body returned, or ended its JVM, or does not end within {@link
     *     Bounds#patience}
     */
    public Throwable failure() throws InterruptedException {
        ChildMain.Answer answer = answer();
        if (!answer.failed()) {
            throw new AssertionError("child '" + name + "' was expected to fail, and did not");
        }
        return (Throwable) answer.content();
    }

    /** Kills it with its descendants; what it was to do then is not missed. */
    public void kill() {
        endWasAskedFor = true;
        Process started = process;
        if (started != null) {
            Program.end(started);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Ends what is left of it, and tells of the error that nobody asked for.
     *
     * <p>That it is still running is none: it is ended with the scenario, as a worker is.
     */
    @Nullable Throwable end() {
        Process started = process;
        if (started == null) {
            return null;
        }
        boolean failed = !started.isAlive() && !endWasAskedFor && started.exitValue() != 0;
        kill();
        return failed
                ? new AssertionError(
                        "child '" + name + "' ended with " + started.exitValue() + told())
                : null;
    }

    /** Deletes what it wrote, when nobody reads that any more. */
    @Nullable Throwable forget() {
        Path home = folder;
        if (home == null) {
            return null;
        }
        try {
            ChildMain.delete(home);
            return null;
        } catch (IOException e) {
            return new UncheckedIOException("child '" + name + "' left its folder", e);
        }
    }

    private ChildMain.Answer answer() throws InterruptedException {
        endWasAskedFor = true;
        join();
        Path file = home().resolve(ChildMain.ANSWER);
        if (!Files.exists(file)) {
            throw new AssertionError(
                    "child '"
                            + name
                            + "' ended with "
                            + started().exitValue()
                            + " and left no answer"
                            + told());
        }
        try (var in = new ObjectInputStream(Files.newInputStream(file))) {
            return (ChildMain.Answer) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError("the answer of child '" + name + "' cannot be read", e);
        }
    }

    private Process started() {
        Process started = process;
        if (started == null) {
            throw new IllegalStateException("child '" + name + "' was not started");
        }
        return started;
    }

    private Path home() {
        Path home = folder;
        if (home == null) {
            throw new IllegalStateException("child '" + name + "' was not started");
        }
        return home;
    }

    private String told() {
        return "\n" + out() + err();
    }

    private String content(String stream) {
        try {
            return new String(Files.readAllBytes(home().resolve(stream)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
