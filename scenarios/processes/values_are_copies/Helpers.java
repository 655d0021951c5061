package processes.values_are_copies;

import java.io.Serializable;
import java.util.concurrent.Future;

/**
 * Helpers that work on copies, as processes do, though they are threads of this JVM.
 *
 * <p>A copy is what serialization makes of an object: it has copies of all that the object refers
 * to, however deep, and what is one object there is one in the copy. Nothing that can be changed
 * belongs to both.
 *
 * <p>An implementation has a public constructor without parameters. Any number of threads can use
 * one at the same time, and it leaves no thread behind when all its works have ended.
 */
public interface Helpers {

    /**
     * Has a helper work on a copy of a value. That is made before this returns, and is given to
     * this work alone. The work itself is not copied.
     *
     * <p>It does not wait for any work, nor for the copies of other calls: any number of works go
     * on at the same time, those on the same value, too. An interrupt of the caller changes nothing
     * of that.
     *
     * @return comes to a copy of what the work returned, made at the work's end, whether it is
     *     waited for with a time or without; {@code null} is copied as {@code null}. If the work
     *     throws anything, checked or not, comes to an {@code ExecutionException} with that very
     *     one as its cause, whatever its class; if the result cannot be copied, to one with an
     *     {@code IllegalArgumentException} as its cause. Whoever waits for it keeps no processor
     *     busy, and can be interrupted; several may, and may get the same copy
     * @throws IllegalArgumentException if the value cannot be copied, be it that it cannot be
     *     written or that it cannot be read; then no work is done. What the value's own code throws
     *     unchecked meanwhile may come as it is, and so may an error of the JVM; of a result, as
     *     the cause
     */
    <T extends Serializable, R extends Serializable> Future<R> start(T value, Work<T, R> work);
}
