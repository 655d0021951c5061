package claimcheck.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The child JVMs of one scenario, each of which runs a body that is copied into it. Thread-safe.
 */
public final class Children {

    private final List<Child<?>> children = new CopyOnWriteArrayList<>();

    Children() {}

    /**
     * Copies the body, and starts nothing yet.
     *
     * @throws IllegalArgumentException if the body captures what cannot be copied: a lock, a
     *     socket, a thread, an object of a class that is not serializable; it says what
     */
    public <R extends Serializable> Child<R> prepare(String name, CopiedBody<R> body) {
        return prepare(name, ChildJvm.QUICK_START, body);
    }

    /** The same with options for the JVM instead of those for a quick start. */
    public <R extends Serializable> Child<R> prepare(
            String name, List<String> options, CopiedBody<R> body) {
        var child = new Child<>(name, options, body);
        children.add(child);
        return child;
    }

    /** Copies the body and starts it; as {@link #prepare(String, CopiedBody)}. */
    public <R extends Serializable> Child<R> start(String name, CopiedBody<R> body) {
        Child<R> child = prepare(name, body);
        child.start();
        return child;
    }

    /** Kills those that still run, and tells of every error that the scenario did not ask for. */
    List<Throwable> end() {
        return errors(Child::end);
    }

    /** Deletes what they wrote; only after this can nobody ask for it. */
    List<Throwable> forget() {
        return errors(Child::forget);
    }

    private List<Throwable> errors(Function<Child<?>, @Nullable Throwable> step) {
        List<Throwable> errors = new ArrayList<>();
        for (Child<?> child : children) {
            Throwable error = step.apply(child);
            if (error != null) {
                errors.add(error);
            }
        }
        return errors;
    }
}
