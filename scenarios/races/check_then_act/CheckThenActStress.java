package races.check_then_act;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** What is left of 100 when two threads each want to pay 100: first unprotected, then cured. */
public class CheckThenActStress {

    private CheckThenActStress() {}

    /** Check and act are two steps. */
    @JCStressTest
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "One paid, the other was refused.")
    @Outcome(
            id = "-100",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "Both checked before either paid: there is less than nothing left.")
    @State
    public static class Separate {
        private final Account account = new Accounts.CheckThenAct(100, () -> {});

        @Actor
        public void first() {
            account.pay(100);
        }

        @Actor
        public void second() {
            account.pay(100);
        }

        @Arbiter
        public void left(I_Result result) {
            result.r1 = account.balance();
        }
    }

    /** Check and act are one step: by a lock in one account, by compareAndSet in the other. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Each account paid once.")
    @Outcome(id = "-100, 0", expect = Expect.FORBIDDEN, desc = "The locked account paid twice.")
    @Outcome(id = "0, -100", expect = Expect.FORBIDDEN, desc = "The other account paid twice.")
    @State
    public static class Together {
        private final Account locked = new Accounts.UnderOneLock(100, () -> {});
        private final Account compared = new Accounts.CompareAndSet(100, () -> {});

        @Actor
        public void first() {
            locked.pay(100);
            compared.pay(100);
        }

        @Actor
        public void second() {
            locked.pay(100);
            compared.pay(100);
        }

        @Arbiter
        public void left(II_Result result) {
            result.r1 = locked.balance();
            result.r2 = compared.balance();
        }
    }
}
