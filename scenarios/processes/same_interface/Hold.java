package processes.same_interface;

import claimcheck.scenario.Bounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Holds a body until it is let go, in this JVM as well as in another one. */
final class Hold implements AutoCloseable {

    private final ServerSocket door;

    Hold() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        door.setSoTimeout((int) Bounds.patience().toMillis());
    }

    /** What a body takes with it, to wait there. */
    int port() {
        return door.getLocalPort();
    }

    /** Lets go the one who waits, or will soon. */
    void letGo() throws IOException {
        try {
            door.accept().close();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("nobody came to be held within " + Bounds.patience(), e);
        }
    }

    /** Waits until somebody lets it go. */
    static void await(int port) throws IOException {
        try (var waiting = new Socket(InetAddress.getLoopbackAddress(), port)) {
            waiting.getInputStream().read();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
