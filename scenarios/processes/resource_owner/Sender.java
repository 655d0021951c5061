package processes.resource_owner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** What the processes do that want something entered. */
final class Sender {

    static final String MIDWAY = "midway";

    private Sender() {}

    /** The entries of one sender, in their order. */
    static List<String> entriesOf(String sender, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> sender + " " + number).toList();
    }

    /** Sends them to the owner. */
    static Boolean send(List<String> entries, int port) throws IOException {
        try (var owner = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (String entry : entries) {
                owner.getOutputStream().write((entry + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return true;
    }

    /** Makes one entry itself, and waits midway until it is told to go on. */
    static Boolean enter(String entry, Ledger ledger) throws Exception {
        ledger.enter(
                entry,
                () -> {
                    System.out.println(MIDWAY);
                    System.in.read();
                });
        return true;
    }
}
