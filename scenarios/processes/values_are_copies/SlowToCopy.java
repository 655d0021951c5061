package processes.values_are_copies;

import static claimcheck.scenario.Body.unchecked;

import claimcheck.scenario.Body;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A value that has something else to do while it is copied. */
final class SlowToCopy implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Runnable meanwhile;
    private final String name;

    /** With what is to be done. */
    SlowToCopy(String name, Body meanwhile) {
        this.name = name;
        this.meanwhile = unchecked(meanwhile);
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        meanwhile.run();
        out.defaultWriteObject();
    }

    String name() {
        return name;
    }
}
