package processes.copying_costs;

import claimcheck.scenario.Await;
import java.util.concurrent.SynchronousQueue;

/** A thread, which gets the array itself. */
final class ReceivingThread implements Receiver {

    private final SynchronousQueue<byte[]> given = new SynchronousQueue<>();
    private final SynchronousQueue<byte[]> taken = new SynchronousQueue<>();
    private final Thread thread = new Thread(this::receive, "receiver");

    ReceivingThread() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void handOver(byte[] data) throws InterruptedException {
        given.put(data);
        if (taken.take() != data) {
            throw new AssertionError("the thread has another array than was given");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        Await.until("the end of the receiver", () -> !thread.isAlive());
    }

    private void receive() {
        try {
            while (true) {
                taken.put(given.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
