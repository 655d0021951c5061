package races.stop_flag.starter;

import races.stop_flag.StopSignal;

/** Wakes whoever waits, and answers whoever asks. Does the one who asks get the truth? */
public final class MyStopSignal implements StopSignal {

    private boolean stop;

    @Override
    public synchronized void set() {
        stop = true;
        notifyAll();
    }

    @Override
    public boolean isSet() {
        return stop;
    }

    @Override
    public synchronized void await() throws InterruptedException {
        while (!stop) {
            wait();
        }
    }
}
