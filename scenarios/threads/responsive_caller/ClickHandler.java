package threads.responsive_caller;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a user interface does when its user asks for something that takes long. */
interface ClickHandler {

    /**
     * Called on the thread of the loop. Has the task done, and its result shown, once, on the
     * thread of the loop.
     */
    void clicked(Executor loop, Supplier<String> task, Consumer<String> screen)
            throws InterruptedException;
}
