package queues.workers_share_the_work;

import claimcheck.scenario.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A file that a worker has fetched. */
record Download(String worker, String path, String content) {

    /** By HTTP, over a connection of its own. */
    static Download of(URI uri) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setReadTimeout((int) Bounds.patience().toMillis());
        try (InputStream in = connection.getInputStream()) {
            return new Download(
                    Thread.currentThread().getName(),
                    uri.getPath(),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
