package lifecycle.last_normal_thread;

/** Normal threads, each of which starts the next one and ends; the last one starts none. */
final class ChainProgram {

    private ChainProgram() {}

    /** Takes the length of the chain. */
    public static void main(String[] arguments) {
        startNext(Thread.currentThread(), 1, Integer.parseInt(arguments[0]));
    }

    private static void startNext(Thread before, int number, int last) {
        new Thread(() -> outlive(before, number, last), "thread " + number).start();
    }

    private static void outlive(Thread before, int number, int last) {
        try {
            before.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
        System.out.println("thread " + number + " goes on, " + before.getName() + " has ended");
        if (number < last) {
            startNext(Thread.currentThread(), number + 1, last);
        }
    }
}
