package races.unsafe_publication;

/** One fingerprint for all, made when the first thread asks. */
public interface LazyFingerprint {

    /** Always the same one, and always whole. */
    Fingerprint get();
}
