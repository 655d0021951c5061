package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A scenario's methods are shown as the sentences that they are. */
class SentencesTest {

    @Test
    void a_name_with_underscores_is_shown_with_blanks_and_without_parameters() throws Exception {
        var method = getClass().getDeclaredMethod("both_threads_wait", Workers.class);

        assertThat(new Sentences().generateDisplayNameForMethod(List.of(), getClass(), method))
                .isEqualTo("both threads wait");
    }

    @SuppressWarnings("unused") // only its name is looked at
    private static void both_threads_wait(Workers workers) {}
}
