package lifecycle.kill_and_terminate;

import java.util.concurrent.CountDownLatch;

/** Waits for what never comes; says so when it is given the time to clean up. */
final class HookedProgram {

    static final String READY = "ready";
    static final String CLEANED_UP = "cleaned up";

    private HookedProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        var hook = new Thread(() -> System.out.println(CLEANED_UP), "hook");
        Runtime.getRuntime().addShutdownHook(hook);
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
