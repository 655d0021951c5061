package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;
import claimcheck.scenario.Marked;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One run of the judge's JVM, from outside: what it told, how it ended, and who ended it. The clock
 * and the limits are here, where no variant can reach them.
 */
final class JudgedRun {

    /** The name of the mark that it and all that it starts have in their environment. */
    static final String MARK = "CLAIMCHECK_JUDGED";

    /** More than any scenario writes; a variant that prints in a loop is there in a moment. */
    private static final long MOST_OUTPUT = 2_000_000;

    /** No record is longer; a line that is has no end that matters. */
    private static final int LONGEST_LINE = 200_000;

    /** A right answer has a handful of either. */
    private static final long MOST_PROCESSES = 50;

    private static final long MOST_THREADS = 2_000;

    /** At what it has started; a process that has been told to end may still be seen. */
    private static final int MOST_LOOKS = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** So long it may take to write a thread dump. */
    private static final Duration DUMP = Duration.ofSeconds(1);

    private static final int TAIL = 8_000;
    private static final int OUT_OF_MEMORY = 3;

    /** What the JVM says of a process that a signal ended: SIGXCPU, 24 on Linux. */
    private static final int OUT_OF_PROCESSOR_TIME = 128 + 24;

    private final Process process;
    private final Channel channel;
    private final String mark;
    private final List<List<String>> records = new ArrayList<>();
    private final AtomicLong output = new AtomicLong();
    private final StringBuilder noise = new StringBuilder();
    private Consumer<? super List<String>> listener = record -> {};
    private boolean wasTold = true;
    private boolean inTime;
    private String tooMany = "";

    private JudgedRun(Process process, Channel channel, String mark) {
        this.process = process;
        this.channel = channel;
        this.mark = mark;
    }

    /** Starts its JVM, which waits for {@link #judge}. */
    static JudgedRun start(List<String> command, Path folder, Channel channel) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        clear(environment, folder);
        // Not the secret of the channel: whoever is judged can read it.
        String mark = folder.toString();
        environment.put(MARK, mark);
        return new JudgedRun(builder.start(), channel, mark);
    }

    /**
     * Lets it judge, waits for its end, or ends it, with all that it started.
     *
     * @param hearer hears of each record as it comes, on another thread
     */
    JudgedRun judge(Consumer<? super List<String>> hearer) throws IOException {
        listener = hearer;
        try {
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a variant was judged", e);
        } finally {
            end();
        }
        return this;
    }

    /** Leaves no secret in it, and nothing that changes a JVM. */
    static void clear(Map<String, String> environment, Path folder) {
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("HOME", folder.toString());
    }

    /** Whether it can be told to judge. */
    boolean isAlive() {
        return process.isAlive();
    }

    List<List<String>> records() {
        return records;
    }

    /** What can be said of a method that has no result because the run was cut short. */
    JudgeVerdict whyCutShort() {
        if (!wasTold) {
            return JudgeVerdict.COULD_NOT_JUDGE; // nothing of the variant's has run
        }
        if (output.get() > MOST_OUTPUT) {
            return JudgeVerdict.OUTPUT_LIMIT;
        }
        if (!inTime || process.exitValue() == OUT_OF_PROCESSOR_TIME) {
            return JudgeVerdict.TIME_OUT;
        }
        return isOutOfMemory() || !tooMany.isEmpty() ? JudgeVerdict.MEMORY : JudgeVerdict.EXITED;
    }

    /** The same in words. */
    String howCutShort() {
        return switch (whyCutShort()) {
                    case OUTPUT_LIMIT -> "it wrote more than " + MOST_OUTPUT / 1_000_000 + " MB";
                    case TIME_OUT ->
                            inTime
                                    ? "it took more processor time than it was given"
                                    : "it was not done after " + Judge.limit().toSeconds() + " s";
                    case MEMORY ->
                            tooMany.isEmpty() ? "it took more memory than it was given" : tooMany;
                    default ->
                            "its JVM ended with exit code "
                                    + process.exitValue()
                                    + " before this was seen";
                }
                + (noise().isEmpty() ? "" : "\n" + noise());
    }

    private boolean isOutOfMemory() {
        return process.exitValue() == OUT_OF_MEMORY && Judge.isOutOfMemory(noise());
    }

    private void follow() throws IOException, InterruptedException {
        try {
            // Left open: it ends with whoever holds the other end.
            OutputStream in = process.getOutputStream();
            in.write((channel.secret() + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            wasTold = false;
            note("it did not listen: " + e.getMessage());
        }
        var out = new Thread(() -> pump(process.getInputStream(), true), "what the judge is told");
        var err = new Thread(() -> pump(process.getErrorStream(), false), "what a variant prints");
        out.start();
        err.start();
        inTime = isInTime();
        if (!inTime) {
            askForAThreadDump();
        }
        end();
        out.join();
        err.join();
    }

    /** Waits for its end, also that of one that has more threads or processes than it may. */
    private boolean isInTime() throws InterruptedException {
        long deadline = System.nanoTime() + Judge.limit().toNanos();
        while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            List<ProcessHandle> all = all();
            long threads = all.stream().mapToLong(JudgedRun::threads).sum();
            if (all.size() > MOST_PROCESSES || threads > MOST_THREADS) {
                tooMany =
                        all.size() > MOST_PROCESSES
                                ? "it started more than " + MOST_PROCESSES + " processes"
                                : "it started more than " + MOST_THREADS + " threads";
                end();
            }
        }
        return true;
    }

    /** How many the system counts; 0 where it does not tell, or it has ended. */
    private static long threads(ProcessHandle process) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("Threads:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** A JVM that gets this signal writes one on its standard output, whatever hangs in it. */
    private void askForAThreadDump() throws InterruptedException {
        for (ProcessHandle each : all()) {
            if (each.info().command().orElse("").endsWith("java")) {
                try {
                    new ProcessBuilder("kill", "-QUIT", String.valueOf(each.pid()))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor();
                } catch (IOException e) {
                    note("no thread dump: " + e.getMessage());
                }
            }
        }
        process.waitFor(DUMP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /** Ends all of it, and what it starts while it is ended. */
    void end() {
        List<ProcessHandle> all = all();
        for (int looks = 0; looks < MOST_LOOKS && !all.isEmpty(); looks++) {
            all.forEach(ProcessHandle::destroyForcibly);
            if (process.isAlive()) { // or it is looked for by a number that may be another's now
                process.onExit().join();
            }
            all = Marked.with(MARK, mark);
        }
    }

    private void pump(InputStream stream, boolean tells) {
        try (var in = new BufferedInputStream(stream)) {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    if (line.size() < LONGEST_LINE) {
                        line.write(next);
                    }
                    count(1);
                    continue;
                }
                take(line.toString(StandardCharsets.UTF_8), tells);
                line.reset();
            }
            take(line.toString(StandardCharsets.UTF_8), tells);
        } catch (IOException e) {
            note("its output could not be read: " + e.getMessage());
        }
    }

    private void count(long bytes) {
        if (output.addAndGet(bytes) > MOST_OUTPUT) {
            process.destroyForcibly();
        }
    }

    private void take(String line, boolean tells) {
        Optional<List<String>> record = tells ? channel.read(line) : Optional.empty();
        if (record.isPresent()) {
            records.add(record.get());
            listener.accept(record.get());
        } else if (!line.isEmpty()) {
            note(line);
        }
    }

    /** Only the end is kept. */
    private synchronized void note(String line) {
        noise.append(line).append('\n');
        if (noise.length() > 2 * TAIL) {
            noise.delete(0, noise.length() - TAIL);
        }
    }

    private synchronized String noise() {
        return noise.toString();
    }
}
