package claimcheck.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This kit, as it was built. */
public final class Kit {

    private Kit() {}

    /** Its version. */
    public static String version() {
        var properties = new Properties();
        try (InputStream in = Kit.class.getResourceAsStream("/claimcheck/kit.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
