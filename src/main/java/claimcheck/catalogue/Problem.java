package claimcheck.catalogue;

/**
 * Why a room is refused.
 *
 * @param place file, and line where there is one
 * @param what what is wrong
 * @param mend what to do about it
 */
public record Problem(String place, String what, String mend) {

    /** One line. */
    @Override
    public String toString() {
        return place + ": " + what + "; " + mend;
    }
}
