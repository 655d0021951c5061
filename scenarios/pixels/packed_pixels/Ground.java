package pixels.packed_pixels;

import claimcheck.scenario.Body;

/**
 * What several methods build on. A variant without it can only hang in each of them; so it may hang
 * in the first one, which proves it, and the others say at once what is missing.
 */
final class Ground {

    private final String what;
    private volatile boolean wasTried;
    private volatile boolean wasProved;

    /** Not proved yet; named as in "whoever waits rests". */
    Ground(String what) {
        this.what = what;
    }

    /** It is proved if this ends well. */
    void prove(Body proof) throws Exception {
        wasTried = true;
        proof.run();
        wasProved = true;
    }

    /**
     * To be called before something is built on it.
     *
     * @throws AssertionError if a proof has failed
     */
    void require() {
        if (wasTried && !wasProved) {
            throw new AssertionError("this takes what was not so in another method: " + what);
        }
    }
}
