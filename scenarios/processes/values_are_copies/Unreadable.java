package processes.values_are_copies;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** A value that can be written and not be read. */
final class Unreadable implements Serializable {

    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("it is of another time");
    }
}
