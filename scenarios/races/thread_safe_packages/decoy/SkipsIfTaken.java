package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Counts under a lock, and waits for nobody. */
@CaughtBy(
        value = "two_threads_count_at_once_and_no_vote_is_lost_and_no_voter_votes_twice",
        because = "If another is counting, the vote is dropped.")
public final class SkipsIfTaken implements BallotBox {

    private final Lock lock = new ReentrantLock();
    private final Set<String> voters = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        if (!lock.tryLock()) {
            return false;
        }
        try {
            boolean isFirst = voters.add(ballot.voter());
            if (isFirst) {
                votes.put(name, votes.getOrDefault(name, 0) + 1);
            }
            return isFirst;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<String, Integer> result() {
        return new HashMap<>(votes);
    }
}
