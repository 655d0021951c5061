package claimcheck.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What has been found out already, a line each in a file that only grows: a run that is killed goes
 * on where it was. What a line is about is in its key; a line that was cut off counts as none.
 * Thread-safe.
 */
final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** As it stands in the file. */
    private record Line(String key, String content) {}

    private final Map<String, String> lines = new HashMap<>();
    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the one in a folder, for one at a time.
     *
     * @throws GradingException if another has opened it
     */
    static Journal in(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("journal.jsonl");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            var journal = new Journal(channel);
            journal.read(file);
            return journal;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new GradingException(
                    "another run grades into " + folder + "; wait for it, or give another --to");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** What is known under a key. */
    synchronized <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(lines.get(key))
                .flatMap(
                        content -> {
                            try {
                                return Optional.of(JSON.readValue(content, type));
                            } catch (JsonProcessingException e) {
                                return Optional.empty(); // another kit's
                            }
                        });
    }

    /** Writes it down. */
    synchronized void put(String key, Object value) throws IOException {
        String content = JSON.writeValueAsString(value);
        ByteBuffer line =
                StandardCharsets.UTF_8.encode(
                        JSON.writeValueAsString(new Line(key, content)) + "\n");
        while (line.hasRemaining()) {
            channel.write(line);
        }
        lines.put(key, content);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    /** Whatever follows the last whole line is overwritten. */
    private void read(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String whole = all.substring(0, all.lastIndexOf('\n') + 1);
        for (String line : whole.split("\n", -1)) {
            try {
                if (!line.isEmpty()) {
                    Line read = JSON.readValue(line, Line.class);
                    lines.put(read.key(), read.content());
                }
            } catch (JsonProcessingException e) {
                // somebody wrote into it: what it says is found out again
            }
        }
        long end = whole.getBytes(StandardCharsets.UTF_8).length;
        channel.truncate(end);
        channel.position(end);
    }
}
