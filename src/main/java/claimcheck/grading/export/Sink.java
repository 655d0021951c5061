package claimcheck.grading.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all, in UTF-8. */
final class Sink {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sink() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static Path write(String text, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + file.getFileName() + ".part");
        Files.deleteIfExists(fresh); // a link, say, in a folder that others can write to
        try {
            Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return file;
    }

    static Path write(ObjectNode root, Path file) throws IOException {
        var printer = new DefaultPrettyPrinter();
        var indenter = new DefaultIndenter("  ", "\n");
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return write(JSON.writer(printer).writeValueAsString(root) + "\n", file);
    }

    /** To the millisecond. */
    static BigDecimal seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP);
    }
}
