package claimcheck.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Judges nothing, with the means of every exercise: run once, it shows which classes these are. */
@ClaimExercise
class Rehearsal {

    @Test
    void a_worker_waits_and_goes_on(Workers workers) throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        var goOn = new Gate("the worker may go on");
        Worker worker =
                workers.start(
                        "worker",
                        () -> {
                            goOn.pass();
                            events.add("went on");
                        });
        assertThat(worker).as("a worker at a closed gate").rests();
        assertThat(events).isEmpty();

        goOn.open();
        workers.joinAll();

        assertThat(events).containsExactly("went on");
    }
}
