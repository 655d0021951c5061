package claimcheck.catalogue;

import java.util.List;

/**
 * A part of a document.
 *
 * @param name its heading, as sources name it
 * @param passages what it says besides its claims, in reading order
 */
public record Section(String name, List<Passage> passages) {

    /** Copies the list. */
    public Section {
        passages = List.copyOf(passages);
    }
}
