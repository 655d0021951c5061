package processes.resource_owner;

import claimcheck.scenario.Body;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The resource: two files, one with the entries and one with their number. It takes several steps
 * to make an entry, and nothing keeps another from coming between them.
 */
record Ledger(File folder) implements Serializable {

    static Ledger in(Path folder) throws IOException {
        var ledger = new Ledger(folder.toFile());
        Files.writeString(ledger.number(), "0");
        Files.createFile(ledger.entries());
        return ledger;
    }

    /** Makes an entry, with something else to do when it is half made. */
    void enter(String entry, Body midway) throws Exception {
        int before = count();
        append("[" + entry);
        midway.run();
        append("]\n");
        Files.writeString(number(), String.valueOf(before + 1));
    }

    /** How many entries there are by its own account. */
    int count() throws IOException {
        return Integer.parseInt(Files.readString(number()));
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(entries());
    }

    private void append(String text) throws IOException {
        Files.writeString(entries(), text, StandardOpenOption.APPEND);
    }

    private Path entries() {
        return folder.toPath().resolve("entries");
    }

    private Path number() {
        return folder.toPath().resolve("number");
    }
}
