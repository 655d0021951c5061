package claimcheck.grading;

import claimcheck.exercise.Isolation;

/** The hostile class where every judgement has namespaces of its own, too. */
class HostileInNamespacesTest extends HostileTest {

    HostileInNamespacesTest() {
        super(Isolation.BWRAP);
    }
}
