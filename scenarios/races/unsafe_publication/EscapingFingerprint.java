package races.unsafe_publication;

import claimcheck.scenario.Gate;
import java.util.concurrent.CompletableFuture;

/** Hands itself over before it is made; that its field is final does not help. */
class EscapingFingerprint {

    final int value;

    EscapingFingerprint(int seed, CompletableFuture<EscapingFingerprint> handOver, Gate goOn)
            throws InterruptedException {
        handOver.complete(this);
        goOn.pass();
        value = Fingerprint.mix(seed);
    }
}
