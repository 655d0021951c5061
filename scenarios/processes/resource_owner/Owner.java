package processes.resource_owner;

import claimcheck.scenario.Body;
import claimcheck.scenario.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process to which the ledger belongs. Whoever connects may send entries, one a line; all of
 * them go through one queue, from which one thread alone makes them.
 */
final class Owner implements AutoCloseable {

    private static final String NO_MORE = "";

    private final ServerSocket door;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    private Owner(ServerSocket door) {
        this.door = door;
    }

    /** For so many senders; each entry comes to the same point when it is half made. */
    static Owner of(Ledger ledger, int senders, Workers workers, Body midway) throws IOException {
        var owner = new Owner(new ServerSocket(0, senders, InetAddress.getLoopbackAddress()));
        workers.start("door", () -> owner.letIn(senders, workers));
        workers.start("owner", () -> owner.work(ledger, senders, midway));
        return owner;
    }

    int port() {
        return door.getLocalPort();
    }

    /** The entries that have come and wait. */
    List<String> waiting() {
        return queue.stream().filter(line -> !line.equals(NO_MORE)).toList();
    }

    private void letIn(int senders, Workers workers) throws IOException {
        for (int number = 1; number <= senders; number++) {
            Socket connection = door.accept();
            connections.add(connection);
            workers.start("connection " + number, () -> receive(connection));
        }
    }

    private void receive(Socket connection) throws IOException, InterruptedException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            queue.put(line);
        }
        queue.put(NO_MORE);
    }

    private void work(Ledger ledger, int senders, Body midway) throws Exception {
        for (int sending = senders; sending > 0; ) {
            String entry = queue.take();
            if (entry.equals(NO_MORE)) {
                sending--;
            } else {
                ledger.enter(entry, midway);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
