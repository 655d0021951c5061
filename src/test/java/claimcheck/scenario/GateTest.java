package claimcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gate holds every thread until it is opened, and none after. */
class GateTest {

    private final Workers workers = new Workers();
    private final Gate gate = new Gate("the reader has looked");

    @AfterEach
    void all_workers_end() throws InterruptedException {
        assertThat(workers.end(new Patience())).isEmpty();
    }

    @Test
    void it_holds_all_until_it_is_opened() throws InterruptedException {
        var first = workers.start("first", gate::pass);
        var second = workers.start("second", gate::pass);

        assertThat(gate.isOpen()).isFalse();
        assertThat(first).isBlockedIn(Gate.class, "pass").staysBlocked();
        assertThat(second).isBlockedIn(Gate.class, "pass");

        gate.open();

        workers.joinAll();
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void it_stays_open() throws InterruptedException {
        gate.open();
        gate.open();

        gate.pass();
        gate.pass();
    }

    @Test
    void it_says_that_nobody_opened_it_and_what_all_were_doing() {
        Delay.by(
                0.005,
                () ->
                        assertThatThrownBy(gate::pass)
                                .isInstanceOf(AssertionError.class)
                                .hasMessageStartingWith(
                                        "nobody opened the gate 'the reader has looked' within PT0.15S\n")
                                .hasMessageContaining("GateTest.it_says_that_nobody"));
    }
}
