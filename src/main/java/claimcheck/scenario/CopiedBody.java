package claimcheck.scenario;

import java.io.Serializable;

/**
 * What a child JVM does. It is copied into it with all that it captures: what it changes there,
 * changes nothing here.
 *
 * @param <R> what it returns, which is copied back
 */
@FunctionalInterface
public interface CopiedBody<R extends Serializable> extends Serializable {

    /** Runs it. */
    R run() throws Exception;
}
