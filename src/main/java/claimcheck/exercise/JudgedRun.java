package claimcheck.exercise;

import claimcheck.catalogue.JudgeVerdict;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One run of the judge's JVM, from outside: what it told, how it ended, and who ended it. The clock
 * and the limits are here, where no variant can reach them.
 */
final class JudgedRun {

    /** More than any scenario writes; a variant that prints in a loop is there in a moment. */
    private static final long MOST_OUTPUT = 2_000_000;

    /** No record is longer; a line that is has no end that matters. */
    private static final int LONGEST_LINE = 200_000;

    private static final int TAIL = 4_000;
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Channel channel;
    private final List<List<String>> records = new ArrayList<>();
    private final AtomicLong output = new AtomicLong();
    private final StringBuilder noise = new StringBuilder();
    private boolean inTime;

    private JudgedRun(Process process, Channel channel) {
        this.process = process;
        this.channel = channel;
    }

    /** Starts it, waits for its end, or ends it, with all that it started. */
    static JudgedRun of(List<String> command, Path folder, Channel channel) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("HOME", folder.toString());
        var run = new JudgedRun(builder.start(), channel);
        try {
            run.follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a variant was judged", e);
        } finally {
            run.end();
        }
        return run;
    }

    List<List<String>> records() {
        return records;
    }

    /** What can be said of a method that has no result because the run was cut short. */
    JudgeVerdict whyCutShort() {
        if (output.get() > MOST_OUTPUT) {
            return JudgeVerdict.OUTPUT_LIMIT;
        }
        if (!inTime) {
            return JudgeVerdict.TIME_OUT;
        }
        return isOutOfMemory() ? JudgeVerdict.MEMORY : JudgeVerdict.EXITED;
    }

    /** The same in words. */
    String howCutShort() {
        return switch (whyCutShort()) {
                    case OUTPUT_LIMIT -> "it wrote more than " + MOST_OUTPUT / 1_000_000 + " MB";
                    case TIME_OUT -> "it was not done after " + Judge.limit().toSeconds() + " s";
                    case MEMORY -> "it took more memory than it was given";
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
        try (OutputStream in = process.getOutputStream()) {
            in.write((channel.secret() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            note("it did not listen: " + e.getMessage());
        }
        var out = new Thread(() -> pump(process.getInputStream(), true), "what the judge is told");
        var err = new Thread(() -> pump(process.getErrorStream(), false), "what a variant prints");
        out.start();
        err.start();
        inTime = process.waitFor(Judge.limit().toMillis(), TimeUnit.MILLISECONDS);
        end();
        out.join();
        err.join();
    }

    private void end() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
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
