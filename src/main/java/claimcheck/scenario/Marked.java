package claimcheck.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Processes that have a mark in their environment, which they have from whoever started them: also
 * those whose parent has ended and that are nobody's children now. Where there is no {@code /proc}
 * (proc(5)) none is found; who takes the mark out of the environment of what it starts is not found
 * either.
 */
public final class Marked {

    private static final Path PROCESSES = Path.of("/proc");

    /** A name and its equals sign; there is no environment with less in it. */
    private static final int LEAST = 2;

    /** In bytes; what is behind it is not looked at. */
    private static final int MOST = 1 << 18;

    /** At one whose environment is empty; who has started it with none keeps none. */
    private static final int MOST_LOOKS = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

    private Marked() {}

    /** Those that live and have the mark, but for the one that asks and those that it is of. */
    public static List<ProcessHandle> with(String name, String mark) {
        String wanted = name + "=" + mark;
        List<ProcessHandle> found = new ArrayList<>();
        List<ProcessHandle> own =
                Stream.iterate(
                                Optional.of(ProcessHandle.current()),
                                Optional::isPresent,
                                process -> process.flatMap(ProcessHandle::parent))
                        .flatMap(Optional::stream)
                        .toList();
        if (!Files.isDirectory(PROCESSES)) {
            return found;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path each : all) {
                if (has(each, wanted)) {
                    Optional<ProcessHandle> process =
                            ProcessHandle.of(Long.parseLong(each.getFileName().toString()));
                    process.filter(ProcessHandle::isAlive)
                            .filter(handle -> !own.contains(handle))
                            .ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            return found; // it does not tell
        }
        return found;
    }

    /** Of others' processes, and of those that just end, nothing can be read. */
    private static boolean has(Path process, String wanted) {
        try {
            String all = environment(process);
            for (int looks = 1; all.length() < LEAST && looks < MOST_LOOKS; looks++) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
                all = environment(process);
            }
            return List.of(all.split("\0", -1)).contains(wanted);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * That of a process that just becomes another program (execve(2)) is empty for a moment, or one
     * character; and it ends between two reads.
     *
     * @throws IOException if there is none to read; the kernel's own threads have no program
     */
    private static String environment(Path process) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(MOST);
        try (SeekableByteChannel in = Files.newByteChannel(process.resolve("environ"))) {
            in.read(all);
        }
        all.flip();
        if (all.remaining() < LEAST) {
            Files.readSymbolicLink(process.resolve("exe"));
        }
        return StandardCharsets.UTF_8.decode(all).toString(); // whatever else is in it
    }
}
