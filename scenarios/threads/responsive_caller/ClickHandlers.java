package threads.responsive_caller;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Two handlers that freeze the user interface, and one that does not. */
final class ClickHandlers {

    private ClickHandlers() {}

    /** Does the task in place. */
    static final class OnTheLoop implements ClickHandler {

        @Override
        public void clicked(Executor loop, Supplier<String> task, Consumer<String> screen) {
            screen.accept(task.get());
        }
    }

    /** Hands the task to a second thread, and waits for that. */
    static final class OnASecondThreadThatIsJoined implements ClickHandler {

        @Override
        public void clicked(Executor loop, Supplier<String> task, Consumer<String> screen)
                throws InterruptedException {
            var result = new AtomicReference<String>();
            var second = new Thread(() -> result.set(task.get()), "second");
            second.start();
            second.join();
            screen.accept(result.get());
        }
    }

    /** Hands the task to a second thread, which hands the result back to the loop. */
    static final class OnASecondThread implements ClickHandler {

        @Override
        public void clicked(Executor loop, Supplier<String> task, Consumer<String> screen) {
            new Thread(
                            () -> {
                                String result = task.get();
                                loop.execute(() -> screen.accept(result));
                            },
                            "second")
                    .start();
        }
    }
}
