package races.unsafe_publication;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Gate;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import claimcheck.stress.StressResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Who gets an object through a race can see it before its fields are written, unless the fields are
 * final or the reference is volatile.
 */
@ClaimScenario
@ShowTimeline
class UnsafePublicationScenario {

    private static final int SEED = 7;
    private static final String HALF_BUILT = "half-built";

    @Test
    void what_a_constructor_hands_over_too_early_is_half_built_even_with_a_final_field(
            Workers workers, Evidence evidence) throws InterruptedException {
        var handedOver = new CompletableFuture<EscapingFingerprint>();
        var looked = new Gate("the reader has looked");
        var seen = new AtomicInteger(-1);

        Worker maker =
                workers.start("maker", () -> new EscapingFingerprint(SEED, handedOver, looked));
        Worker reader = workers.start("reader", () -> seen.set(handedOver.get().value));
        reader.join();
        looked.open();
        maker.join();

        int whole = handedOver.join().value;
        assertThat(whole).isEqualTo(Fingerprint.mix(SEED)).isNotZero();
        assertThat(seen).hasValue(0);
        evidence.saw("the final field was %d, and later %d", seen.get(), whole);
    }

    @Test
    void a_plain_reference_is_seen_before_the_plain_field_of_its_object(Evidence evidence) {
        show(Stress.run(UnsafePublicationStress.PlainField.class), evidence);
    }

    @Test
    void a_final_field_is_seen_whenever_the_reference_is() {
        assertThat(Stress.run(UnsafePublicationStress.FinalField.class)).neverFails();
    }

    @Test
    void double_checked_locking_with_a_plain_reference_lets_a_half_built_object_out(
            Evidence evidence) {
        show(Stress.run(UnsafePublicationStress.LazyPlainReference.class), evidence);
    }

    @Test
    void double_checked_locking_with_a_volatile_reference_does_not() {
        assertThat(Stress.run(UnsafePublicationStress.LazyVolatileReference.class)).neverFails();
    }

    private static void show(StressResult seen, Evidence evidence) {
        assertThat(seen).hasWitness();
        long halfBuilt = seen.samples(HALF_BUILT);
        evidence.saw("%,d of %,d readers saw it half built", halfBuilt, seen.samples());
    }
}
