package claimcheck.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes that have a mark in their environment, which they have from whoever started them: also
 * those whose parent has ended and that are nobody's children now. Where there is no {@code /proc}
 * (proc(5)) none is found; who takes the mark out of the environment of what it starts is not found
 * either.
 */
public final class Marked {

    private static final Path PROCESSES = Path.of("/proc");

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
                if (has(each.resolve("environ"), wanted)) {
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
    private static boolean has(Path environment, String wanted) {
        try {
            // Whatever else is in it need not be UTF-8.
            String all = new String(Files.readAllBytes(environment), StandardCharsets.UTF_8);
            return List.of(all.split("\0", -1)).contains(wanted);
        } catch (IOException e) {
            return false;
        }
    }
}
