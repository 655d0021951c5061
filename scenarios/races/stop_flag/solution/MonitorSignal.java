package races.stop_flag.solution;

import races.stop_flag.StopSignal;

/** Everything in one monitor, to ask too. */
public final class MonitorSignal implements StopSignal {

    private boolean stop;

    @Override
    public synchronized void set() {
        stop = true;
        notifyAll();
    }

    @Override
    public synchronized boolean isSet() {
        return stop;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!stop) {
            wait();
        }
    }
}
