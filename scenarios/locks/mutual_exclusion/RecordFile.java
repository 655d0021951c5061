package locks.mutual_exclusion;

import claimcheck.scenario.Body;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of records, each a line that says the same thing twice, in two writes.
 *
 * <p>Each write goes to the file at once and as a whole; a record does so only if nobody writes
 * between its halves. The place between them is the seam.
 */
final class RecordFile implements Closeable {

    private final Path path;
    private final OutputStream out;

    RecordFile(Path path) throws IOException {
        this.path = path;
        out = Files.newOutputStream(path);
    }

    void append(String record, Body betweenTheHalves) throws Exception {
        write(record + "=");
        betweenTheHalves.run();
        write(record + "\n");
    }

    String content() throws IOException {
        return Files.readString(path);
    }

    /** The lines that are a record, in their order. */
    List<String> wholeRecords() throws IOException {
        return Files.readAllLines(path).stream()
                .filter(line -> line.matches("([^=]+)=\\1"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    int lines() throws IOException {
        return Files.readAllLines(path).size();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(String half) throws IOException {
        out.write(half.getBytes(StandardCharsets.UTF_8));
    }
}
