package claimcheck.scenario;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether an object is a part of a lock, semaphore or queue of java.util.concurrent.
 *
 * <p>What their threads park on is private, but it is in their serialized form, which is
 * documented: writing one shows its very parts.
 */
final class SerializedForm extends ObjectOutputStream {

    private final Object whole;
    private final Object part;
    private boolean found;

    private SerializedForm(Object whole, Object part) throws IOException {
        super(OutputStream.nullOutputStream());
        this.whole = whole;
        this.part = part;
        enableReplaceObject(true);
    }

    static boolean hasPart(Serializable whole, Object part) {
        try (var form = new SerializedForm(whole, part)) {
            form.writeObject(whole);
            return form.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What others put into it, such as the elements of a queue, is not written. */
    @Override
    protected @Nullable Object replaceObject(Object object) {
        found |= object == part;
        return object == whole || object.getClass().getName().startsWith("java.util.concurrent.")
                ? object
                : null;
    }
}
