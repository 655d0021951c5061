package claimcheck.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Writes a body as it goes to another process, and refuses what would not be the same there.
 *
 * <p>A lock of java.util.concurrent can be serialized, but its copy is another lock, which locks
 * nobody out: it is refused like a socket.
 */
final class Copier extends ObjectOutputStream {

    private static final List<Class<?>> SHARED =
            List.of(
                    Lock.class,
                    ReadWriteLock.class,
                    StampedLock.class,
                    Condition.class,
                    Semaphore.class,
                    CountDownLatch.class);

    private Copier(OutputStream out) throws IOException {
        super(out);
        enableReplaceObject(true);
    }

    /**
     * The copy as bytes.
     *
     * @throws IllegalArgumentException if the body captures what cannot be copied; it says what
     */
    static byte[] copy(String name, Serializable body) {
        var bytes = new ByteArrayOutputStream();
        try (var copier = new Copier(bytes)) {
            copier.writeObject(body);
        } catch (NotSerializableException e) {
            throw new IllegalArgumentException(
                    "the body of child '"
                            + name
                            + "' captures "
                            + e.getMessage()
                            + ", which cannot be copied into another process; let it capture values"
                            + " only",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("the body of child '" + name + "' was not copied", e);
        }
        return bytes.toByteArray();
    }

    @Override
    protected Object replaceObject(Object object) throws NotSerializableException {
        if (SHARED.stream().anyMatch(type -> type.isInstance(object))) {
            throw new NotSerializableException(object.getClass().getName());
        }
        return object;
    }
}
