package threads.os_threads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The threads of this process that the operating system knows, with the names it has for them.
 *
 * @param names by their ids
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_task.5.html">proc_pid_task(5)</a>
 */
record Tasks(Map<Integer, String> names) {

    /** Those that Linux lists now; of a name it keeps the first 15 characters. */
    static Tasks now() throws IOException {
        Map<Integer, String> names = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                try {
                    // Any byte is a character there: a name may be cut in the middle of one.
                    String name =
                            Files.readString(task.resolve("comm"), StandardCharsets.ISO_8859_1);
                    names.put(Integer.valueOf(task.getFileName().toString()), name.strip());
                } catch (IOException e) {
                    // it has ended since it was listed
                }
            }
        }
        return new Tasks(names);
    }

    /** Those of them that were not there before. */
    Tasks without(Tasks before) {
        Map<Integer, String> rest = new TreeMap<>(names);
        rest.keySet().removeAll(before.names.keySet());
        return new Tasks(rest);
    }

    int count() {
        return names.size();
    }

    /** How many have that name. */
    long called(String name) {
        return names.values().stream().filter(name::equals).count();
    }

    /** A row for each name: how many have it. */
    List<List<?>> table() {
        return names.values().stream()
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .<List<?>>map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
