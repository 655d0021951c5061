package races.unsafe_publication;

/** The same with a final field. */
class FinalFingerprint {

    final int value;

    FinalFingerprint(int seed) {
        value = Fingerprint.mix(seed);
    }
}
