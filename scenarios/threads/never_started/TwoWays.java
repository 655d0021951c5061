package threads.never_started;

import claimcheck.scenario.Body;
import java.util.List;

/** Two ways to share work between two threads; one forgets a thread. */
final class TwoWays {

    private TwoWays() {}

    /** Names what the first thread should do, and calls nothing of it. */
    static final class FirstOnlyNamed implements TwoThreads {

        @Override
        @SuppressWarnings("UnusedVariable") // what this room is about
        public List<Thread> work(Runnable firstShare, Runnable secondShare)
                throws InterruptedException {
            var first = new Thread(firstShare, "first");
            var second = new Thread(secondShare, "second");
            Runnable start = first::start;
            second.start();
            Body join = first::join;
            second.join();
            return List.of(first, second);
        }
    }

    /** Starts both, then joins both. */
    static final class BothStarted implements TwoThreads {

        @Override
        public List<Thread> work(Runnable firstShare, Runnable secondShare)
                throws InterruptedException {
            var first = new Thread(firstShare, "first");
            var second = new Thread(secondShare, "second");
            first.start();
            second.start();
            first.join();
            second.join();
            return List.of(first, second);
        }
    }
}
