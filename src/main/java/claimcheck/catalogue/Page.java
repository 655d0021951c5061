package claimcheck.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A page of a room: front matter in YAML between two lines of dashes, then text.
 *
 * @param yaml the front matter
 * @param text the lines below it
 * @param firstLine the number of the first of them in the file
 */
record Page(String yaml, List<String> text, int firstLine) {

    /** Takes a page apart; empty if it was refused. */
    static Optional<Page> read(String content, Refusals refusals) {
        List<String> lines = content.lines().toList();
        int end = lines.isEmpty() ? 0 : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end == 0 || !lines.get(0).equals("---")) {
            refusals.add(
                    1,
                    "has no front matter",
                    "begin with a line '---', the fields, and a line '---'");
            return Optional.empty();
        }
        return Optional.of(
                new Page(
                        String.join("\n", lines.subList(1, end)),
                        lines.subList(end + 1, lines.size()),
                        end + 2));
    }
}
