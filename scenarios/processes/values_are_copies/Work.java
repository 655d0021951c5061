package processes.values_are_copies;

/**
 * What a helper does.
 *
 * @param <T> what it works on
 * @param <R> what comes of it
 */
@FunctionalInterface
public interface Work<T, R> {

    /** Does it with a value, which it may change. */
    R on(T value) throws Exception;
}
