package queues.workers_share_the_work;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server on the loopback interface. It counts its requests, and those that it serves at one
 * time.
 */
final class DownloadServer implements AutoCloseable {

    /** What happens while a file is served; it may wait. */
    interface Seam {
        void serve(String path) throws InterruptedException;
    }

    private final HttpServer server;
    private final URI root;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Seam seam;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private DownloadServer(Seam seam) throws IOException, URISyntaxException {
        this.seam = seam;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        int port = server.getAddress().getPort();
        root = new URI("http", null, loopback.getHostAddress(), port, "/", null, null);
    }

    static DownloadServer start(Seam seam) throws IOException, URISyntaxException {
        var downloads = new DownloadServer(seam);
        downloads.server.setExecutor(downloads.threads);
        downloads.server.createContext("/", downloads::serve);
        downloads.server.start();
        return downloads;
    }

    URI uri(String path) {
        return root.resolve(path);
    }

    static String contentOf(String path) {
        return "what is in " + path;
    }

    /** How often each path was asked for. */
    Map<String, Integer> requests() {
        return Map.copyOf(requests);
    }

    /** The most requests that it has served at one time. */
    int most() {
        return most.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.merge(path, 1, Integer::sum);
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            seam.serve(path);
            byte[] content = contentOf(path).getBytes(StandardCharsets.UTF_8);
            // Before the answer: whoever has it may ask again at once.
            now.decrementAndGet();
            // A client that kept the connection would start a thread to look after it.
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server is being stopped");
        }
    }

    /** Its threads end with it; a scenario would tell if one did not. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
