package races.unsafe_publication;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.Body;
import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A fingerprint that is made once, when somebody asks for it, and that all then see. */
@ClaimExercise
class UnsafePublicationExercise {

    /** More than a table has places that all of them share, as far as that is sensible. */
    private static final int FINGERPRINTS = 1_000;

    /** The loop is compiled by the compiler that takes a plain read out of it. */
    private static final List<String> COMPILED = List.of("-XX:+UseSerialGC", "-Xbatch");

    private final Variant<SharedFingerprint> variant = Variant.of(SharedFingerprint.class);
    private final PlannedMaker maker = new PlannedMaker();
    private final SharedFingerprint shared = variant.fresh(maker);
    private final Gate isAtIt = new Gate("the first thread is making it");
    private final Gate goOn = new Gate("the first thread may go on");
    private final List<Fingerprint> got = new CopyOnWriteArrayList<>();

    @Test
    @Shows(Behaviour.SAFETY)
    void it_is_made_when_somebody_asks_for_it_and_only_once() {
        assertThat(shared.peek()).as("what is there before anybody has asked").isEmpty();
        assertMakerWasAsked(0);

        Fingerprint first = shared.get();

        assertThat(shared.get()).as("what the second call got").isSameAs(first);
        assertThat(shared.peek()).as("what is there then").containsSame(first);
        assertMakerWasAsked(1);
        assertThat(variant.fresh(maker).get())
                .as("what another that has the same maker got")
                .isNotSameAs(first);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, points = 3)
    void a_thread_that_looks_in_a_loop_sees_it_in_the_end() throws Exception {
        try (var program = ChildJvm.start(COMPILED, LookingProgram.class)) {
            program.awaitExit();

            assertThat(program.output())
                    .as("what the program with the loop says")
                    .contains(LookingProgram.SEEN);
        }
    }

    @Test
    @Shows(Behaviour.SAFETY)
    @ShowTimeline
    void who_asks_while_it_is_made_waits_and_gets_the_very_same(Workers workers) throws Exception {
        startFirst(workers, () -> {});
        assertThat(workers.start("second", this::get)).restsOrEnds();
        assertThat(workers.start("third", this::get)).restsOrEnds();
        goOn.open();
        workers.joinAll();

        assertMakerWasAsked(1);
        assertThat(got).as("what the three got").hasSize(3).containsOnly(shared.get());
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    @ShowTimeline
    void who_only_looks_while_it_is_made_does_not_wait_and_sees_nothing(Workers workers)
            throws Exception {
        var seen = new AtomicReference<Optional<Fingerprint>>();

        startFirst(workers, () -> {});
        workers.start("looking", () -> seen.set(shared.peek())).join();
        goOn.open();
        workers.joinAll();

        assertThat(seen.get()).as("what was there while it was made").isEmpty();
        assertThat(shared.peek()).as("what is there now").containsSame(shared.get());
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void what_the_maker_throws_reaches_the_caller_and_another_thread_asks_again(Workers workers)
            throws Exception {
        var exception = new IllegalStateException("the maker is not ready");
        var error = new LinkageError("the maker is not here");
        maker.plan(() -> refuse(exception));
        maker.plan(() -> refuse(error));

        assertThat(workers.start("first", this::get).failure())
                .as("what the first thread was told")
                .isSameAs(exception);
        assertThat(workers.start("second", this::get).failure())
                .as("what the second thread was told")
                .isSameAs(error);
        assertThat(shared.peek()).as("what is there after two failures").isEmpty();
        workers.start("third", this::get).join();

        assertThat(got).as("what the third thread got").containsExactly(shared.get());
        assertMakerWasAsked(3);
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "who_asks_while_it_is_made_waits_and_gets_the_very_same")
    @ShowTimeline
    void who_is_interrupted_waits_all_the_same_and_is_still_interrupted(Workers workers)
            throws Exception {
        var isStillInterrupted = new AtomicReference<Boolean>();

        startFirst(workers, () -> {});
        Worker second =
                workers.start(
                        "second",
                        () -> {
                            Thread.currentThread().interrupt();
                            get();
                            isStillInterrupted.set(Thread.currentThread().isInterrupted());
                        });
        assertThat(second).noticesTheInterrupt();
        var isInterruptedToo = new AtomicReference<Boolean>();
        Worker third =
                workers.start(
                        "third",
                        () -> {
                            get();
                            isInterruptedToo.set(Thread.currentThread().isInterrupted());
                        });
        assertThat(third).restsOrEnds();
        third.interrupt();
        assertThat(third).as("when interrupted").noticesTheInterrupt();
        goOn.open();
        workers.joinAll();

        assertThat(got).as("what the three got").hasSize(3).containsOnly(shared.get());
        assertThat(isStillInterrupted.get())
                .as("the second thread is interrupted after the call, as it was before")
                .isTrue();
        assertThat(isInterruptedToo.get())
                .as("the third thread is interrupted after the call, as it was during the wait")
                .isTrue();
        assertMakerWasAsked(1);
    }

    @Test
    @Shows(
            value = Behaviour.LIVENESS,
            after = "who_is_interrupted_waits_all_the_same_and_is_still_interrupted")
    @ShowTimeline
    void who_waited_for_one_that_fails_gets_it_made_after_all(Workers workers) throws Exception {
        var exception = new IllegalStateException("the maker is not ready");
        var error = new LinkageError("the maker is not here");
        var nextIsAtIt = new Gate("one of the others is making it");
        var nextFails = new Gate("that one may fail");
        List<Throwable> told = new CopyOnWriteArrayList<>();

        Worker first = startFirst(workers, () -> refuse(exception));
        maker.plan(
                unchecked(
                        () -> {
                            nextIsAtIt.open();
                            passEvenIfInterrupted(nextFails);
                            refuse(error);
                        }));
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        Worker second = workers.start("second", () -> getOrBeTold(told, interrupted));
        assertThat(second).restsOrEnds();
        Worker third = workers.start("third", () -> getOrBeTold(told, interrupted));
        assertThat(third).restsOrEnds();
        second.interrupt();
        assertThat(second).as("when interrupted").restsOrEnds();
        third.interrupt();
        assertThat(third).as("when interrupted").restsOrEnds();
        goOn.open();
        assertThat(first.failure()).as("what the first thread was told").isSameAs(exception);
        nextIsAtIt.pass();
        assertThat(second).restsOrEnds();
        assertThat(third).restsOrEnds();
        nextFails.open();
        second.join();
        third.join();

        assertThat(told).as("what one of the others was told").containsExactly(error);
        assertThat(got).as("what the other got").containsExactly(shared.get());
        assertThat(interrupted)
                .as("the other is interrupted after the call, as it was when it waited")
                .containsExactly(true);
        assertMakerWasAsked(3);
    }

    @Test
    @Shows(Behaviour.OVERLAP)
    void those_that_have_nothing_in_common_are_made_at_the_same_time(Workers workers)
            throws Exception {
        var allAreAtIt = new Rendezvous(5, "the moment when five fingerprints are made");
        List<SharedFingerprint> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var itsMaker = new PlannedMaker();
            itsMaker.plan(unchecked(allAreAtIt::meet));
            SharedFingerprint itself = variant.fresh(itsMaker);
            five.add(itself);
            workers.start("maker " + i, itself::get);
        }
        workers.joinAll();
        startFirst(workers, () -> {});
        workers.start(
                        "who makes many others",
                        () -> {
                            for (int i = 0; i < FINGERPRINTS; i++) {
                                variant.fresh(new PlannedMaker()).get();
                            }
                        })
                .join();
        goOn.open();
        workers.joinAll();

        assertThat(five.stream().map(SharedFingerprint::get))
                .as("the five fingerprints")
                .doesNotHaveDuplicates();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, after = "it_is_made_when_somebody_asks_for_it_and_only_once")
    void who_looks_when_it_is_made_sees_it_whatever_others_do() {
        assertThat(Interleavings.explore(GetAndPeek.class)).neverFails();
    }

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, after = "who_waited_for_one_that_fails_gets_it_made_after_all")
    void of_two_who_ask_a_maker_that_fails_at_first_one_is_told_and_the_other_has_it_made() {
        assertThat(Interleavings.explore(GetAndGetAfterAFailure.class)).neverFails();
    }

    /** It asks the maker, and is held there until it may go on. */
    private Worker startFirst(Workers workers, Body afterwards) throws InterruptedException {
        maker.plan(
                unchecked(
                        () -> {
                            isAtIt.open();
                            goOn.pass();
                            afterwards.run();
                        }));
        Worker first = workers.start("first", this::get);
        isAtIt.pass();
        return first;
    }

    private void get() {
        got.add(shared.get());
    }

    /** Notes who got it whether it is still interrupted, and who did not what it was told. */
    private void getOrBeTold(List<Throwable> told, List<Boolean> interrupted) {
        try {
            get();
            interrupted.add(Thread.currentThread().isInterrupted());
        } catch (LinkageError e) {
            told.add(e);
        }
    }

    /** As a maker does that does not care whether its thread was interrupted before. */
    private static void passEvenIfInterrupted(Gate gate) throws InterruptedException {
        boolean wasInterrupted = Thread.interrupted();
        gate.pass();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertMakerWasAsked(int times) {
        assertThat(maker.timesAsked()).as("how often the maker was asked").isEqualTo(times);
    }

    private static void refuse(RuntimeException failure) {
        throw failure;
    }

    private static void refuse(Error failure) {
        throw failure;
    }
}
