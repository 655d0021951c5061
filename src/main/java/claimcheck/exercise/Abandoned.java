package claimcheck.exercise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.io.file.PathUtils;

/**
 * Folders of judges that were killed before they could delete them. A judge that lives holds a lock
 * in its folder, and the system releases the lock of one that is killed.
 */
final class Abandoned {

    private static final String LOCK = "lock";

    /** A younger one may just not have its lock yet. */
    private static final Duration OLD = Duration.ofMinutes(1);

    private Abandoned() {}

    /** Shows as long as it is open that the folder is in use. */
    static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(LOCK),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** Deletes those beside a folder whose names begin so and that nobody holds. */
    static void deleteBeside(Path folder, String prefix) throws IOException {
        deleteOlder(folder, prefix, Instant.now().minus(OLD));
    }

    /** The same of those that have not changed since then. */
    static void deleteOlder(Path folder, String prefix, Instant then) throws IOException {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder.resolveSibling("."), prefix + "*")) {
            for (Path each : all) {
                if (!each.getFileName().equals(folder.getFileName())) {
                    deleteIfAbandoned(each, FileTime.from(then));
                }
            }
        }
    }

    /** Somebody else's, or one that somebody else deletes just now, is left alone. */
    private static void deleteIfAbandoned(Path folder, FileTime then) {
        Path lock = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null && Files.getLastModifiedTime(lock).compareTo(then) < 0) {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // it is in use, or not ours
        }
    }
}
