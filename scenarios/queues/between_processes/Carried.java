package queues.between_processes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A queue as it goes to another process. The scenarios' kit would refuse it for its locks; the JDK
 * does not.
 */
final class Carried implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private Carried(byte[] bytes) {
        this.bytes = bytes;
    }

    static Carried of(LinkedBlockingQueue<String> queue) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(queue);
        }
        return new Carried(bytes.toByteArray());
    }

    @SuppressWarnings("unchecked") // it was written as such
    LinkedBlockingQueue<String> queue() throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (LinkedBlockingQueue<String>) in.readObject();
        }
    }
}
