package claimcheck.grading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A folder, zip or tar.gz file that a student has handed in. Nothing of it is ever unpacked: it is
 * read from where it is, no link is followed, and what is too much is refused while it is read.
 */
final class HandIn {

    /** What a file holds; it is opened only if somebody reads it. */
    @FunctionalInterface
    interface Content {

        /** Its beginning, or all of it if that is not more. */
        byte[] read(int most) throws IOException;
    }

    /** Sees what is in a hand-in. */
    interface Visitor {

        /**
         * A file.
         *
         * @param name as it is called there, with slashes; it leads nowhere else
         * @param content may be read once, here
         */
        void file(String name, Content content) throws IOException;

        /** Something that is not taken, and why. */
        void refused(String name, String why) throws IOException;
    }

    /** It is not read any further; the message says why and what is to be done. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    private static final List<String> ENDINGS = List.of(".zip", ".tar.gz", ".tgz");
    private static final int MOST_ENTRIES = 20_000;
    private static final int DEEPEST = 40;

    /** A whole hand-out with its libraries is far smaller. */
    private static final long LARGEST_ARCHIVE = 200_000_000;

    private static final long MOST_UNPACKED = 500_000_000;

    private final Path place;
    private final String student;

    private HandIn(Path place, String student) {
        this.place = place;
        this.student = student;
    }

    /** That at a place; empty if nothing there can be one. */
    static Optional<HandIn> at(Path place) {
        String name = String.valueOf(place.getFileName());
        if (name.startsWith(".") || name.equals("__MACOSX")) {
            return Optional.empty();
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new HandIn(place, name));
        }
        return ENDINGS.stream()
                .filter(ending -> lower(name).endsWith(ending) && name.length() > ending.length())
                .filter(ending -> Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .map(
                        ending ->
                                new HandIn(
                                        place, name.substring(0, name.length() - ending.length())));
    }

    String student() {
        return student;
    }

    Path place() {
        return place;
    }

    /**
     * Shows all of it.
     *
     * @throws IOException if it cannot be read, or is more than a hand-in can be
     */
    void show(Visitor visitor) throws IOException {
        var counting = new Counting(visitor);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            showFolder(counting);
            return;
        }
        if (Files.size(place) > LARGEST_ARCHIVE) {
            throw new RefusedException(
                    "it has more than " + LARGEST_ARCHIVE / 1_000_000 + " MB; hand in less");
        }
        try {
            if (lower(place.toString()).endsWith(".zip")) {
                showZip(counting);
            } else {
                showTar(counting);
            }
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e); // so the library answers some broken ones
        }
    }

    private void showFolder(Counting visitor) throws IOException {
        Files.walkFileTree(
                place,
                EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String name = place.relativize(file).toString().replace('\\', '/');
                        if (attributes.isRegularFile()) {
                            visitor.file(name, most -> read(file, most));
                        } else {
                            visitor.refused(
                                    name,
                                    attributes.isSymbolicLink()
                                            ? "is a link"
                                            : attributes.isDirectory()
                                                    ? "is too deep in folders"
                                                    : "is no ordinary file");
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        visitor.refused(
                                place.relativize(file).toString(), "cannot be read (" + e + ")");
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void showZip(Counting visitor) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(place).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                if (entry.isUnixSymlink()) {
                    visitor.refused(name, "is a link");
                } else if (!zip.canReadEntryData(entry)) {
                    visitor.refused(name, "is encrypted, or packed in an unusual way");
                } else if (!entry.isDirectory()) {
                    visitor.file(name, most -> read(zip, entry, most));
                }
            }
        }
    }

    private void showTar(Counting visitor) throws IOException {
        try (InputStream file = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS);
                var unpacked = new Bounded(unpacking(file));
                var tar = new TarArchiveInputStream(unpacked)) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink() || entry.isLink()) {
                    visitor.refused(entry.getName(), "is a link");
                } else if (isOrdinary(entry)) {
                    visitor.file(entry.getName(), tar::readNBytes);
                } else if (!entry.isDirectory()) {
                    visitor.refused(entry.getName(), "is no ordinary file");
                }
            }
        }
    }

    /** The library calls everything a file that is no folder. */
    private static boolean isOrdinary(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isSparse()
                && !entry.isFIFO()
                && !entry.isBlockDevice()
                && !entry.isCharacterDevice();
    }

    /** Opens no link. */
    private static byte[] read(Path file, int most) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (InputStream in = Channels.newInputStream(Files.newByteChannel(file, options))) {
            return in.readNBytes(most);
        }
    }

    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    private static InputStream unpacking(InputStream file) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(file)
                .setDecompressConcatenated(true)
                .get();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Refuses what leads elsewhere, and too much. */
    private static final class Counting implements Visitor {

        private final Visitor to;
        private int entries;

        Counting(Visitor to) {
            this.to = to;
        }

        @Override
        public void file(String name, Content content) throws IOException {
            count();
            String clean = name.replace('\\', '/');
            if (leadsOut(clean)) {
                to.refused(name, "leads out of the hand-in");
            } else {
                to.file(clean, content);
            }
        }

        @Override
        public void refused(String name, String why) throws IOException {
            count();
            to.refused(name, why);
        }

        private void count() throws RefusedException {
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new RefusedException(
                        "it has more than " + MOST_ENTRIES + " files; hand in less");
            }
        }

        private static boolean leadsOut(String name) {
            return name.startsWith("/")
                    || name.matches("(?s)[A-Za-z]:.*")
                    || name.indexOf('\0') >= 0
                    || List.of(name.split("/", -1)).contains("..");
        }
    }

    /** Ends with an error where an archive is unpacked to more than a hand-in can be. */
    private static final class Bounded extends FilterInputStream {

        private long count;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int read = super.read(to, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws RefusedException {
            count += bytes;
            if (count > MOST_UNPACKED) {
                throw new RefusedException(
                        "unpacked it has more than "
                                + MOST_UNPACKED / 1_000_000
                                + " MB; hand in less");
            }
        }
    }
}
