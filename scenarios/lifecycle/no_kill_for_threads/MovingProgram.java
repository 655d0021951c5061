package lifecycle.no_kill_for_threads;

import java.lang.Thread.State;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread is at work in the middle of a move and looks at nothing; the main thread tries to end
 * it, and tells what comes of it.
 *
 * <p>A program of its own: such a thread may be ended by nothing but the end of its JVM.
 */
final class MovingProgram {

    static final int AMOUNT = 30;

    private final Accounts accounts = new Accounts();
    private final AtomicLong turns = new AtomicLong();
    private final Thread mover = new Thread(() -> accounts.move(AMOUNT, this::work), "mover");
    private final Thread auditor =
            new Thread(() -> System.out.println("the sum is " + accounts.sum()), "auditor");

    private MovingProgram() {}

    /** Takes what is tried. */
    public static void main(String[] arguments) throws Exception {
        var program = new MovingProgram();
        program.begin();
        switch (arguments[0]) {
            case "stop" -> program.stop();
            case "interrupt" -> program.interrupt();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void begin() {
        mover.start();
        awaitTurns(1);
        auditor.start();
        while (auditor.getState() != State.BLOCKED) {
            LockSupport.parkNanos(1_000_000);
        }
        tell("at first");
    }

    private void work() {
        while (true) {
            turns.incrementAndGet();
        }
    }

    // By its name: compilers warn of the method, and later JDKs do not have it.
    private void stop() throws Exception {
        try {
            Thread.class.getMethod("stop").invoke(mover);
        } catch (NoSuchMethodException e) {
            System.out.println("there is no stop");
            goOn();
            return;
        } catch (InvocationTargetException e) {
            System.out.println("stop threw " + e.getTargetException().getClass().getName());
            goOn();
            return;
        }
        mover.join();
        auditor.join();
        tell("stopped");
    }

    private void interrupt() {
        mover.interrupt();
        goOn();
    }

    private void goOn() {
        awaitTurns(turns.get() + 1_000);
        tell("a thousand turns later");
    }

    private void awaitTurns(long number) {
        while (turns.get() < number) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void tell(String when) {
        System.out.println(
                when + ": mover is " + mover.getState() + ", auditor is " + auditor.getState());
    }
}
