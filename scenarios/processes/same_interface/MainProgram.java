package processes.same_interface;

import java.time.Duration;

/** The document's main program: starts a task, and shows that it is alive until it has ended. */
final class MainProgram {

    /** In this turn of its loop it lets the task go. */
    static final int LET_GO = 3;

    private final Hold hold;

    MainProgram(Hold hold) {
        this.hold = hold;
    }

    /** Says how many turns it took until the task had ended. */
    int run(Task task) throws Exception {
        task.start();
        int turns = 0;
        while (task.isAlive()) {
            turns++;
            if (turns == LET_GO) {
                hold.letGo();
            }
            task.join(Duration.ofMillis(10));
        }
        return turns;
    }
}
