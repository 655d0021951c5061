package locks.mutual_exclusion;

import static claimcheck.scenario.Body.unchecked;
import static org.assertj.core.api.Assertions.assertThat;

import claimcheck.interleaving.Interleavings;
import claimcheck.scenario.Behaviour;
import claimcheck.scenario.ClaimExercise;
import claimcheck.scenario.Gate;
import claimcheck.scenario.Rendezvous;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Shows;
import claimcheck.scenario.TakesLong;
import claimcheck.scenario.Variant;
import claimcheck.scenario.Worker;
import claimcheck.scenario.Workers;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A scribe whose records are whole, and who keeps nobody from another page. */
@ClaimExercise
class MutualExclusionExercise {

    private static final String BOTH_WHOLE = "one=1\ntwo=2\n";
    private static final String WAITS =
            "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone";
    private static final int OTHERS = 3_000;

    private final Scribe scribe = Variant.of(Scribe.class).fresh();
    private final HeldRecords records = new HeldRecords("P", 2);
    private final Page page = Pages.blank(records);

    @Test
    @TakesLong
    @Shows(value = Behaviour.SAFETY, points = 3)
    void of_two_threads_each_finds_and_leaves_whole_records() {
        assertThat(Interleavings.explore(TwoCallers.class)).neverFails();
    }

    @Test
    @Shows(Behaviour.SAFETY)
    void what_one_thread_writes_is_on_the_page() {
        Page blank = Pages.blank();
        blank.writeName("before");
        blank.writeValue("0");

        scribe.append(blank, "one", "1");
        scribe.append(blank, "two", "2");

        assertThat(scribe.read(blank)).isEqualTo("before=0\n" + BOTH_WHOLE);
        assertThat(blank.text()).isEqualTo("before=0\n" + BOTH_WHOLE);
    }

    @Test
    @Shows(value = Behaviour.LIVENESS, after = "of_two_threads_each_finds_and_leaves_whole_records")
    @ShowTimeline
    void a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone(Workers workers)
            throws Exception {
        var read = new AtomicReference<String>();
        workers.start("first", () -> scribe.append(page, "one", "1"));
        records.awaitTheMiddle(0);

        Worker reader = workers.start("reader", () -> read.set(scribe.read(page)));
        assertThat(reader).rests();
        records.letGoOn(0);
        workers.joinAll();
        assertThat(read.get()).as("what was read").isEqualTo("one=1\n");

        workers.start("first", () -> scribe.append(page, "two", "2"));
        records.awaitTheMiddle(1);
        Worker second = workers.start("second", () -> scribe.append(page, "three", "3"));
        assertThat(second).rests();
        records.letGoOn(1);
        workers.joinAll();
        assertThat(page.text()).isEqualTo(BOTH_WHOLE + "three=3\n");
    }

    /** Whoever waits for P gets there when P is free, and whoever waits for Q does not. */
    @Test
    @Shows(value = Behaviour.LIVENESS, points = 2, after = WAITS)
    @ShowTimeline
    void a_thread_goes_on_as_soon_as_its_own_page_is_free_and_not_before(Workers workers)
            throws Exception {
        var recordsOfQ = new HeldRecords("Q", 1);
        Page pageQ = Pages.blank(recordsOfQ);
        Worker first = workers.start("first on P", () -> scribe.append(page, "one", "1"));
        workers.start("first on Q", () -> scribe.append(pageQ, "one", "1"));
        records.awaitTheMiddle(0);
        recordsOfQ.awaitTheMiddle(0);
        Worker waitsForQ = workers.start("second on Q", () -> scribe.append(pageQ, "two", "2"));
        assertThat(waitsForQ).rests();
        Worker second = workers.start("second on P", () -> scribe.append(page, "two", "2"));
        assertThat(second).rests();

        records.letGoOn(0);
        first.join();
        records.awaitTheMiddle(1);
        Worker third = workers.start("third on P", () -> scribe.append(page, "three", "3"));

        assertThat(third).rests();
        assertThat(waitsForQ).rests();
        records.letGoOn(1);
        second.join();
        third.join();
        recordsOfQ.letGoOn(0);
        workers.joinAll();
        assertThat(page.text()).isEqualTo(BOTH_WHOLE + "three=3\n");
        assertThat(pageQ.text()).isEqualTo(BOTH_WHOLE);
    }

    @Test
    @Shows(value = Behaviour.SAFETY, after = WAITS)
    @ShowTimeline
    void no_record_is_begun_while_its_page_is_read(Workers workers) throws Exception {
        var isBegun = new Gate("a record is begun");
        var isRead = new Gate("the page is being read");
        var goOn = new Gate("the reader may go on");
        Page held =
                Pages.blank(
                        isBegun::open,
                        unchecked(
                                () -> {
                                    isRead.open();
                                    goOn.pass();
                                }));
        workers.start("reader", () -> assertThat(scribe.read(held)).as("what is read").isEmpty());
        isRead.pass();

        Worker writer = workers.start("writer", () -> scribe.append(held, "one", "1"));

        assertThat(writer).restsOrEnds();
        assertThat(isBegun.isOpen()).as("a record was begun while the page was read").isFalse();
        goOn.open();
        workers.joinAll();
        assertThat(held.text()).isEqualTo("one=1\n");
    }

    @Test
    @Shows(value = Behaviour.OVERLAP, points = 2)
    @ShowTimeline
    void records_on_different_pages_are_written_at_the_same_time(Workers workers) throws Exception {
        var bothAreAtIt = new Rendezvous(2, "the moment when both records are half written");
        Runnable meet = unchecked(bothAreAtIt::meet);
        assertWrittenTogether(List.of(Pages.blank(meet), Pages.blank(meet)), workers);
        assertWrittenTogether(Pages.twoAlike(meet), workers);
    }

    private void assertWrittenTogether(List<Page> two, Workers workers)
            throws InterruptedException {
        workers.start("left", () -> scribe.append(two.get(0), "one", "1"));
        workers.start("right", () -> scribe.append(two.get(1), "two", "2"));
        workers.joinAll();

        assertThat(two.get(0).text()).isEqualTo("one=1\n");
        assertThat(two.get(1).text()).isEqualTo("two=2\n");
    }

    @Test
    @Shows(
            value = Behaviour.OVERLAP,
            after = "records_on_different_pages_are_written_at_the_same_time")
    void calls_about_other_pages_end_while_one_is_written_and_others_wait_for_it(Workers workers)
            throws Exception {
        workers.start("first", () -> scribe.append(page, "one", "1"));
        records.awaitTheMiddle(0);
        Worker writer = workers.start("writer", () -> scribe.append(page, "two", "2"));
        Worker reader = workers.start("reader", () -> scribe.read(page));
        assertThat(writer).rests();
        assertThat(reader).rests();

        workers.start("others", this::useOthers).join();
        Worker late =
                workers.start(
                        "late reader",
                        () ->
                                assertThat(scribe.read(page))
                                        .as("what is read by one who came after the others")
                                        .startsWith("one=1\n"));
        assertThat(late).rests();

        records.letGoOn(0);
        records.letGoOn(1);
        workers.joinAll();
        assertThat(page.text()).isEqualTo(BOTH_WHOLE);
    }

    /**
     * So many that two of them would share a lock if there were not one for each, and that who
     * keeps only some locks would have forgotten that of the page.
     */
    private void useOthers() {
        for (int i = 0; i < OTHERS; i++) {
            Page other = Pages.blank();
            scribe.append(other, "one", "1");
            assertThat(scribe.read(other)).as("what is on another page").isEqualTo("one=1\n");
        }
    }

    @Test
    @Shows(
            value = Behaviour.CLEAN_UP,
            after = "a_thread_waits_until_a_record_is_whole_and_leaves_the_processor_alone")
    @ShowTimeline
    void an_interrupt_of_a_thread_that_waits_does_no_harm_and_is_not_lost(Workers workers)
            throws Exception {
        var ofFirst = new HeldRecords("of the first", 1);
        Page shared = Pages.blank(ofFirst);
        workers.start("first", () -> scribe.append(shared, "one", "1"));
        ofFirst.awaitTheMiddle(0);
        Worker writer =
                workers.start(
                        "writer",
                        () -> {
                            scribe.append(shared, "two", "2");
                            assertStillInterrupted();
                        });
        Worker reader =
                workers.start(
                        "reader",
                        () -> {
                            assertThat(scribe.read(shared))
                                    .as("what is read")
                                    .startsWith("one=1\n");
                            assertStillInterrupted();
                        });
        for (Worker each : List.of(writer, reader, writer)) {
            assertThat(each).rests();
            each.interrupt();
            assertThat(each).noticesTheInterrupt();
        }
        ofFirst.letGoOn(0);
        workers.joinAll();

        assertThat(shared.text()).as("the page after the interrupts").isEqualTo(BOTH_WHOLE);
    }

    @Test
    @Shows(Behaviour.CLEAN_UP)
    void an_interrupt_before_the_call_does_no_harm_and_is_not_lost(Workers workers)
            throws Exception {
        Page blank = Pages.blank();

        workers.start(
                        "interrupted",
                        () -> {
                            Thread.currentThread().interrupt();
                            scribe.append(blank, "one", "1");
                            assertStillInterrupted();
                            assertThat(scribe.read(blank)).as("what is read").isEqualTo("one=1\n");
                            assertStillInterrupted();
                        })
                .join();

        assertThat(blank.text()).isEqualTo("one=1\n");
    }

    private static void assertStillInterrupted() {
        assertThat(Thread.currentThread().isInterrupted())
                .as("the thread is still interrupted")
                .isTrue();
    }
}
