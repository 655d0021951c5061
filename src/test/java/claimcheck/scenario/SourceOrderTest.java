package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Methods run as they stand in the source, but for the one that is asked for first. */
class SourceOrderTest {

    /** No order of names is that of its source. */
    @TestMethodOrder(SourceOrder.class)
    static class Argument {

        @Test
        void second_to_none() {}

        @Test
        void a_later_one() {}

        @Test
        void the_last() {}
    }

    /** One that takes long stands where it explains most. */
    @TestMethodOrder(SourceOrder.class)
    static class Patient {

        @Test
        @TakesLong
        void takes_long() {}

        @Test
        void takes_a_moment() {}
    }

    @AfterEach
    void ask_for_none() {
        System.clearProperty(SourceOrder.SOONEST);
    }

    @Test
    void methods_run_in_the_order_of_their_source() {
        assertThat(run(Argument.class))
                .containsExactly("second_to_none()", "a_later_one()", "the_last()");
    }

    @Test
    void one_that_takes_long_stands_where_it_stands() {
        assertThat(run(Patient.class)).containsExactly("takes_long()", "takes_a_moment()");
    }

    @Test
    void one_that_takes_long_runs_last_where_the_soonest_word_matters() {
        System.setProperty(SourceOrder.SOONEST, "");
        assertThat(run(Patient.class)).containsExactly("takes_a_moment()", "takes_long()");

        System.setProperty(SourceOrder.SOONEST, "takes_long");
        assertThat(run(Patient.class)).containsExactly("takes_a_moment()", "takes_long()");
    }

    @Test
    void one_that_is_asked_for_runs_first() {
        System.setProperty(SourceOrder.SOONEST, "the_last");

        assertThat(run(Argument.class))
                .containsExactly("the_last()", "second_to_none()", "a_later_one()");
    }

    @Test
    void one_that_is_not_there_changes_nothing() {
        System.setProperty(SourceOrder.SOONEST, "of_another_kit");

        assertThat(run(Argument.class))
                .containsExactly("second_to_none()", "a_later_one()", "the_last()");
    }

    private static List<String> run(Class<?> type) {
        List<String> names = new ArrayList<>();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .execute()
                .testEvents()
                .started()
                .stream()
                .map(Event::getTestDescriptor)
                .forEach(test -> names.add(test.getDisplayName()));
        return names;
    }
}
