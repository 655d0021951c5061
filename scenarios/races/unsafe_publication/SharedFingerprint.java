package races.unsafe_publication;

import java.util.Optional;

/**
 * One fingerprint for all threads that share it, made when the first of them asks for it.
 *
 * <p>An implementation has a public constructor that takes the maker, a {@code
 * Supplier<Fingerprint>} that never gives null. It has nothing in common with any other, and no
 * thread of its own.
 */
public interface SharedFingerprint extends LazyFingerprint {

    /**
     * The fingerprint, for all the very same. The maker is asked when somebody asks for the first
     * time, by one thread only, and never again when it has made one. Whoever comes meanwhile waits
     * without keeping a processor busy. An interrupt does not end the wait, and the thread is still
     * interrupted when the call returns.
     *
     * <p>If the maker throws, so does the call that asked it, the very same. For all others, also
     * those who wait, it is as though the maker had not been asked: one of them asks it again.
     */
    @Override
    Fingerprint get();

    /**
     * The fingerprint if it is made, without making it and without waiting for anybody, also while
     * another thread makes it. Whoever knows that it is made sees it at once; a thread that looks
     * again and again and does nothing else sees it in the end.
     */
    Optional<Fingerprint> peek();
}
