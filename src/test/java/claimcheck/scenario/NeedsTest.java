package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JVM is not, it is not asked for, and that is no pass. */
class NeedsTest {

    private static final String NAME = "java.vm.name";

    private final String own = System.getProperty(NAME);

    @AfterEach
    void restore() {
        System.setProperty(NAME, own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenJDK 64-Bit Server VM",
                "Java HotSpot(TM) 64-Bit Server VM",
                "OpenJDK 64-Bit Zero VM"
            })
    void hotspot_is_known_by_its_names(String name) {
        System.setProperty(NAME, name);

        assertThatCode(() -> Needs.hotSpot("a dump")).doesNotThrowAnyException();
    }

    @Test
    void another_jvm_is_not_asked_for_hotspots_words() {
        System.setProperty(NAME, "Eclipse OpenJ9 VM");

        assertThatThrownBy(() -> Needs.hotSpot("what jcmd prints"))
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "not applicable: what jcmd prints is in HotSpot's words; this is Eclipse OpenJ9 VM");
    }

    @Test
    void a_jdk_that_is_too_old_and_a_program_that_is_missing_are_named() {
        int here = Runtime.version().feature();

        assertThatThrownBy(() -> Needs.jdk(here + 1, "what is to come"))
                .isInstanceOf(Inconclusive.class)
                .hasMessage(
                        "not applicable: what is to come came with JDK %d; this is JDK %d",
                        here + 1, here);
        assertThatThrownBy(() -> Needs.program("no-such-program"))
                .isInstanceOf(Inconclusive.class)
                .hasMessage("not applicable: there is no program 'no-such-program' on the path");
        assertThatCode(() -> Needs.jdk(here, "what is there")).doesNotThrowAnyException();
    }
}
