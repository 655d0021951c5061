package races.thread_safe_packages.decoy;

import claimcheck.scenario.CaughtBy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import races.thread_safe_packages.Ballot;
import races.thread_safe_packages.BallotBox;

/** Counts under one lock, unless it is interrupted. */
@CaughtBy(
        value = "a_thread_counts_many_votes_interrupted_or_not",
        because = "Who comes interrupted gives up, and its votes are lost.")
public final class DropsIfInterrupted implements BallotBox {

    private final Lock lock = new ReentrantLock();
    private final Set<String> voters = new HashSet<>();
    private final Map<String, Integer> votes = new HashMap<>();

    @Override
    public boolean count(Ballot ballot) {
        String name = ballot.read();
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            boolean isFirst = voters.add(ballot.voter());
            if (isFirst) {
                votes.merge(name, 1, Integer::sum);
            }
            return isFirst;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<String, Integer> result() {
        lock.lock();
        try {
            return new HashMap<>(votes);
        } finally {
            lock.unlock();
        }
    }
}
