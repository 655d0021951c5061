package races.thread_safe_packages;

import java.util.Map;

/**
 * Counts ballots. Many threads use one box at the same time.
 *
 * <p>A ballot that is still being read counts for nothing yet, and holds up nobody: meanwhile
 * others are read and counted, and the result is told.
 *
 * <p>An implementation has a public constructor without parameters. It has nothing in common with
 * any other, and no thread of its own.
 */
public interface BallotBox {

    /**
     * Reads a ballot and counts its vote, if no other vote of its voter was counted before; else it
     * need not be read. When the call returns it is counted, and no vote is lost, whatever other
     * threads do, and also if interrupted.
     *
     * @return whether it was counted; of several ballots of one voter that are counted at once it
     *     is true for exactly one
     * @throws IllegalStateException the ballot's, if it cannot be read; then its voter has not
     *     voted
     */
    boolean count(Ballot ballot);

    /**
     * How many votes each name has that has one: all that were counted by calls which have
     * returned, and maybe some that are counted now. The box does not touch it any more afterwards,
     * and whatever is done to it, if it allows that, does nothing to the box.
     */
    Map<String, Integer> result();
}
