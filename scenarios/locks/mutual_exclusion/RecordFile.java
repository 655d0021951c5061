package locks.mutual_exclusion;

import claimcheck.scenario.Body;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of records, each a line that says the same thing twice, in two writes.
 *
 * <p>The channel does one write at a time, so that a half is always whole; a record is so only if
 * nobody writes between its halves. The place between them is the seam.
 *
 * @see FileChannel
 */
final class RecordFile implements Closeable {

    private final Path path;
    private final FileChannel channel;

    RecordFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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
        channel.close();
    }

    private void write(String half) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(half);
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("the file took only a part of a write");
        }
    }
}
