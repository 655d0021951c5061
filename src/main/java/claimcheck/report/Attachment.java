package claimcheck.report;

import java.nio.file.Path;

/**
 * A file that a scenario left to look at.
 *
 * @param name what it shows
 * @param type its media type, as in {@code image/png}
 * @param file where it should be; it may be missing
 */
public record Attachment(String name, String type, Path file) {}
