package claimcheck.catalogue;

/**
 * Where a claim is made.
 *
 * @param document the short name of a {@link Document}
 * @param section one of its sections
 * @param detail what narrows it down within the section; may be empty
 */
public record Source(String document, String section, String detail) {

    /** The source as it stands in {@code claim.md}. */
    @Override
    public String toString() {
        return document + ", " + section + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
