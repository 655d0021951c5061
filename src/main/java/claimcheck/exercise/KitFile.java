package claimcheck.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** A file that every kit has. */
final class KitFile {

    private KitFile() {}

    /** Its text; the name begins with a slash. */
    static String text(String name, Charset charset) throws IOException {
        try (InputStream in = KitFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the kit lacks " + name + "; run 'mvn clean verify'");
            }
            return new String(in.readAllBytes(), charset);
        }
    }
}
