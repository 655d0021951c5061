package claimcheck.grading;

import claimcheck.exercise.Isolation;

/** The hostile class where every judgement has a process of its own. */
class HostileInProcessTest extends HostileTest {

    HostileInProcessTest() {
        super(Isolation.PROCESS);
    }
}
