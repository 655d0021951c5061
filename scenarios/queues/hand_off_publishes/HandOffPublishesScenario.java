package queues.hand_off_publishes;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.Inconclusive;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import claimcheck.stress.Stress;
import claimcheck.stress.StressResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;

/** What was written before an item is put is seen by whoever takes it. */
@ClaimScenario
@ShowTimeline
class HandOffPublishesScenario {

    private static final long ENOUGH_HAND_OVERS = 10_000;

    @Test
    void handed_over_through_a_plain_field_an_object_is_seen_without_its_content(
            Evidence evidence) {
        StressResult seen = Stress.run(HandOffPublishesStress.ThroughAField.class);

        assertThat(seen).hasWitness();
        evidence.saw(
                "%,d of %,d parcels were empty for the consumer",
                seen.samples("empty"), seen.samplesMatching("empty|packed"));
    }

    @Test
    void handed_over_through_a_queue_it_is_seen_with_its_content(Evidence evidence) {
        StressResult seen = Stress.run(HandOffPublishesStress.ThroughAQueue.class);

        assertThat(seen).neverFails();
        // The samples from before the race may all be hand-overs.
        long handedOver = Math.max(0, seen.samplesMatching(".*: packed") - seen.beforeTheRace());
        String sentence = "at least %,d parcels were handed over in the race".formatted(handedOver);
        if (handedOver < ENOUGH_HAND_OVERS) {
            throw Inconclusive.because("too few to say never: " + sentence);
        }
        evidence.saw(sentence);
    }

    @Test
    void a_change_after_the_put_is_no_part_of_it_and_may_be_seen_as_well(Evidence evidence) {
        StressResult seen = Stress.run(HandOffPublishesStress.ChangedAfterThePut.class);

        assertThat(seen).hasWitness();
        if (seen.samples("packed") == 0) {
            throw Inconclusive.because("no parcel was seen as it was put");
        }
        evidence.saw(
                "%,d parcels were seen as they were put, %,d as they were changed after that",
                seen.samples("packed"), seen.samples("changed"));
    }

    @Test
    void a_synchronous_queue_hands_over_the_object_with_its_content(Workers workers)
            throws Exception {
        var queue = new SynchronousQueue<Parcel>();
        workers.start(
                "producer",
                () -> {
                    for (int seed = 1; seed <= 1_000; seed++) {
                        queue.put(new Parcel(seed));
                    }
                });

        List<Integer> contents = new ArrayList<>();
        List<Integer> packed = new ArrayList<>();
        for (int seed = 1; seed <= 1_000; seed++) {
            contents.add(queue.take().content);
            packed.add(Parcel.packed(seed));
        }

        assertThat(contents).as("contents of the parcels").isEqualTo(packed);
    }
}
