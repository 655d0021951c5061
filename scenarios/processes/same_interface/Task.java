package processes.same_interface;

import claimcheck.scenario.Child;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What a thread and a process have in common. */
interface Task {

    void start();

    boolean isAlive();

    void join(Duration time) throws InterruptedException;

    static Task of(Thread thread) {
        return new Task() {
            @Override
            public void start() {
                thread.start();
            }

            @Override
            public boolean isAlive() {
                return thread.isAlive();
            }

            @Override
            public void join(Duration time) throws InterruptedException {
                TimeUnit.NANOSECONDS.timedJoin(thread, time.toNanos());
            }
        };
    }

    static Task of(Child<?> child) {
        return new Task() {
            @Override
            public void start() {
                child.start();
            }

            @Override
            public boolean isAlive() {
                return child.isAlive();
            }

            @Override
            public void join(Duration time) throws InterruptedException {
                child.join(time);
            }
        };
    }
}
