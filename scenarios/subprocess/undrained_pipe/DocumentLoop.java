package subprocess.undrained_pipe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The loop of the slides: byte by byte, until a read gives nothing and the program has ended. */
final class DocumentLoop {

    private DocumentLoop() {}

    /** What the program wrote to its output; nobody reads its error stream. */
    static String read(Process program) throws IOException {
        var text = new ByteArrayOutputStream();
        InputStream output = program.getInputStream();
        while (true) {
            int next = output.read();
            if (next == -1 && !program.isAlive()) {
                return text.toString(StandardCharsets.UTF_8);
            }
            if (next != -1) {
                text.write(next);
            }
        }
    }
}
