package threads.responsive_caller;

/** What a user sees. It may be used by the thread of the event loop only, and throws nothing. */
public interface Screen {

    /** Shows what a task came to. */
    void show(String result);

    /** Shows what a task failed of. */
    void showFailure(Throwable failure);
}
