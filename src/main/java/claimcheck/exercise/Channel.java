package claimcheck.exercise;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the judge's JVM tells the judge what it sees: lines on its standard output that begin with a
 * secret of this one run. What a variant prints there has not got that, and counts as noise.
 */
final class Channel {

    private final String secret;

    Channel(String secret) {
        this.secret = secret;
    }

    /** What records of this run begin with. */
    String secret() {
        return secret;
    }

    /** Writes one record; on a line of its own, whatever was printed before. */
    void write(OutputStream to, List<String> fields) {
        String line =
                "\n"
                        + Stream.concat(Stream.of(secret), fields.stream().map(Channel::encoded))
                                .collect(Collectors.joining(" "))
                        + "\n";
        // In one piece, so that nothing comes between.
        var whole = new PrintStream(to, false, StandardCharsets.UTF_8);
        whole.print(line);
        whole.flush();
    }

    /** The record in a line; empty if it is none. */
    Optional<List<String>> read(String line) {
        String[] words = line.split(" ", -1);
        try {
            return words.length > 1 && words[0].equals(secret)
                    ? Optional.of(Arrays.stream(words).skip(1).map(Channel::decoded).toList())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody printed into it
        }
    }

    private static String encoded(String field) {
        return Base64.getEncoder().encodeToString(("-" + field).getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8).substring(1);
    }
}
