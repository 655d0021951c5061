package claimcheck.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

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

    /** The libraries that a jar of the kit names in its manifest, as seen from where it is. */
    public static List<String> librariesNamedBy(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String names =
                    manifest == null
                            ? ""
                            : manifest.getMainAttributes()
                                    .getOrDefault(Attributes.Name.CLASS_PATH, "")
                                    .toString();
            return Arrays.stream(names.split(" ", -1)).filter(name -> !name.isEmpty()).toList();
        }
    }
}
