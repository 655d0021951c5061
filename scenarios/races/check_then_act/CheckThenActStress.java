package races.check_then_act;

import static races.check_then_act.TwoPayers.BILL;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** How many bills two threads pay, and what is left: first unprotected, then cured. */
public class CheckThenActStress {

    private CheckThenActStress() {}

    /** Check and act are two steps. */
    @JCStressTest
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "One paid, the other was refused.")
    @Outcome(
            id = "2, -100",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both checked before either paid: there is less than nothing left.")
    @State
    public static class Separate {
        private final TwoPayers payers = new TwoPayers(new Accounts.CheckThenAct(BILL, () -> {}));

        @Actor
        public void first() {
            payers.first();
        }

        @Actor
        public void second() {
            payers.second();
        }

        @Arbiter
        public void paidAndLeft(II_Result result) {
            result.r1 = payers.billsPaid();
            result.r2 = payers.left();
        }
    }

    /** Check and act are one step: by a lock in one account, by compareAndSet in the other. */
    @JCStressTest
    @Outcome(id = "1, 0, 1, 0", expect = Expect.ACCEPTABLE, desc = "Each account paid one bill.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The bills paid and the money left do not match.")
    @State
    public static class Together {
        private final TwoPayers locked = new TwoPayers(new Accounts.UnderOneLock(BILL, () -> {}));
        private final TwoPayers compared =
                new TwoPayers(new Accounts.CompareAndSet(BILL, () -> {}));

        @Actor
        public void first() {
            locked.first();
            compared.first();
        }

        @Actor
        public void second() {
            locked.second();
            compared.second();
        }

        @Arbiter
        public void paidAndLeft(IIII_Result result) {
            result.r1 = locked.billsPaid();
            result.r2 = locked.left();
            result.r3 = compared.billsPaid();
            result.r4 = compared.left();
        }
    }
}
