package vespera.connectors.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A provider on an ephemeral loopback port that does what a test wants, and remembers what it was asked. */
public final class LoopbackServer implements AutoCloseable {

    static {
        // Single bytes would otherwise wait for acknowledgements, 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** One request as it came; header names in lower case. */
    public record Asked(String method, String path, Map<String, String> headers, String body) {}

    /** What the server does with a request. */
    @FunctionalInterface
    public interface Play {
        void play(Asked asked, Reply reply) throws IOException;
    }

    /** A reply in the making. */
    public final class Reply {

        private final HttpExchange exchange;

        private Reply(final HttpExchange exchange) {
            this.exchange = exchange;
        }

        public Reply header(final String name, final String value) {
            exchange.getResponseHeaders().set(name, value);
            return this;
        }

        /** Sends status and headers; the body follows in chunks. */
        public Reply start(final int status, final String mediaType) throws IOException {
            header("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().flush();
            return this;
        }

        public Reply send(final String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        public Reply send(final byte[] bytes) throws IOException {
            final OutputStream out = exchange.getResponseBody();
            out.write(bytes);
            out.flush();
            return this;
        }

        /** Sends each byte as a chunk of its own. */
        public Reply drip(final String text) throws IOException {
            for (final byte b : text.getBytes(StandardCharsets.UTF_8)) {
                send(new byte[] {b});
            }
            return this;
        }

        /** Does nothing for so long, or until the test is over. */
        public Reply rest(final Duration howLong) throws IOException {
            try {
                if (closing.await(howLong.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("the test is over");
                }
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            return this;
        }

        /** Closes the connection without the end that HTTP demands. */
        public void cut() throws IOException {
            exchange.getResponseBody().flush();
            throw new IOException("cut on purpose");
        }

        /** Ends the reply as HTTP demands. */
        public void end() {
            exchange.close();
        }
    }

    public LoopbackServer(final Play play) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            final Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            final Asked question = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(question);
            play.play(question, new Reply(exchange));
        });
        server.start();
    }

    /** The server's address, without a last slash. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The requests so far, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
