package subprocess.environment_not_variables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import claimcheck.scenario.ChildJvm;
import claimcheck.scenario.ClaimScenario;
import claimcheck.scenario.Evidence;
import claimcheck.scenario.ShowTimeline;
import claimcheck.scenario.Workers;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A child has its parent's environment, and none of the values that the parent's variables have.
 */
@ClaimScenario
@ShowTimeline
class EnvironmentNotVariablesScenario {

    private static final String NAME = "CLAIMCHECK_GREETING";
    private static final String CHANGED = "changed by the parent";

    @AfterEach
    void asBefore() {
        Settings.greeting = Settings.INITIAL;
        System.clearProperty(WhatItHas.NAME);
    }

    @Test
    void the_whole_environment_arrives_with_what_is_added_for_the_child(Evidence evidence)
            throws IOException, InterruptedException {
        ProcessBuilder child = jvm();
        child.environment().put(NAME, "hello");

        WhatItHas has = WhatItHas.told(child);

        assertThat(has.environment(NAME)).hasValue("hello");
        // By their names only: what is in an environment does not belong in a report.
        assertThat(System.getenv().keySet())
                .allMatch(name -> has.environment(name).equals(parentHas(name)), "arrived");
        evidence.saw("%d entries of the parent arrived, and one more", System.getenv().size());
    }

    @Test
    void what_is_taken_out_of_the_environment_does_not_arrive() throws Exception {
        ProcessBuilder child = jvm();
        child.environment().clear();
        child.environment().put(NAME, "hello");

        WhatItHas has = WhatItHas.told(child);

        assertThat(has.environment(NAME)).hasValue("hello");
        assertThat(parentHas("PATH")).isPresent();
        assertThat(has.environment("PATH")).isEmpty();
    }

    @Test
    void what_is_put_there_for_a_child_is_not_in_the_environment_of_the_parent() {
        ProcessBuilder child = jvm();

        child.environment().put(NAME, "hello");

        assertThat(parentHas(NAME)).isEmpty();
        assertThat(jvm().environment().get(NAME)).isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> System.getenv().put(NAME, "hello"));
    }

    @Test
    void neither_a_variable_nor_a_system_property_arrives(Evidence evidence)
            throws IOException, InterruptedException {
        Settings.greeting = CHANGED;
        System.setProperty(WhatItHas.NAME, CHANGED);

        WhatItHas has = WhatItHas.told(jvm());

        assertThat(has.variable()).isEqualTo(Settings.INITIAL);
        assertThat(has.property()).isEmpty();
        assertThat(WhatItHas.now().variable()).isEqualTo(CHANGED);
        evidence.table(
                "What each has",
                List.of("", "the parent", "the child"),
                List.of(
                        List.of("variable", WhatItHas.now().variable(), has.variable()),
                        List.of("system property", CHANGED, has.property().orElse("nothing"))));
    }

    @Test
    void a_thread_has_both(Workers workers) throws InterruptedException {
        Settings.greeting = CHANGED;
        System.setProperty(WhatItHas.NAME, CHANGED);
        var told = new CompletableFuture<WhatItHas>();

        workers.start("thread", () -> told.complete(WhatItHas.now())).join();

        assertThat(told.join().variable()).isEqualTo(CHANGED);
        assertThat(told.join().property()).hasValue(CHANGED);
    }

    @Test
    void a_system_property_arrives_if_it_is_put_on_the_command_line() throws Exception {
        WhatItHas has = WhatItHas.told(jvm("-D" + WhatItHas.NAME + "=" + CHANGED));

        assertThat(has.property()).hasValue(CHANGED);
    }

    private static Optional<String> parentHas(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    private static ProcessBuilder jvm(String... options) {
        List<String> all =
                Stream.concat(ChildJvm.QUICK_START.stream(), Stream.of(options)).toList();
        return new ProcessBuilder(ChildJvm.command(all, WhatItHas.class))
                .redirectError(Redirect.INHERIT);
    }
}
