package vespera.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes command lines of other processes on 127.0.0.1. Every call must carry the token from the door file and the exact
 * host; what a browser page would send is refused.
 */
public final class Door implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final int LONGEST_BODY = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DoorFile file;
    private final Path store;
    private final Runner runner;

    /** Runs a command line and gives its exit code. */
    public interface Runner {
        int run(String[] arguments, Path workingFolder, Speaker speaker);
    }

    private Door(final HttpServer server, final DoorFile file, final Path store, final Runner runner) {
        this.server = server;
        this.file = file;
        this.store = store;
        this.runner = runner;
    }

    /** Opens a door on a free port and writes down where it is. */
    public static Door open(final Path store, final Runner runner) throws IOException {
        final byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 16);
        final DoorFile file =
                new DoorFile(server.getAddress().getPort(), HexFormat.of().formatHex(secret));
        final Door door = new Door(server, file, store, runner);
        server.createContext("/command", door::handle);
        server.setExecutor(door.threads);
        server.start();
        file.write(store);
        return door;
    }

    private void handle(final HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!allowed(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            final byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            final JsonNode request = JSON.readTree(body);
            final List<String> arguments = new ArrayList<>();
            request.path("arguments").forEach(a -> arguments.add(a.asText()));
            final Path workingFolder = Path.of(request.path("workingFolder").asText("."));
            exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            final Frames frames = new Frames(exchange.getResponseBody());
            final int exit = runner.run(arguments.toArray(new String[0]), workingFolder, frames);
            frames.write(Map.of("exit", exit));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "a caller at the door went away or made no sense");
        }
    }

    private boolean allowed(final HttpExchange exchange) {
        final String host = exchange.getRequestHeaders().getFirst("Host");
        final String shown = exchange.getRequestHeaders().getFirst("Authorization");
        return "POST".equals(exchange.getRequestMethod())
                && ("127.0.0.1:" + file.port()).equals(host)
                && exchange.getRequestHeaders().getFirst("Origin") == null
                && shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + file.token()).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what a command says as JSON lines. */
    private static final class Frames implements Speaker {
        private final OutputStream out;
        private boolean gone;

        Frames(final OutputStream out) {
            this.out = out;
        }

        @Override
        public void answer(final String text) {
            write(Map.of("answer", text));
        }

        @Override
        public void remarkRaw(final String text) {
            write(Map.of("remark", text));
        }

        synchronized void write(final Map<String, ?> frame) {
            try {
                out.write(JSON.writeValueAsBytes(frame));
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                gone = true;
            }
        }

        @Override
        public synchronized boolean gone() {
            return gone;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            Files.deleteIfExists(DoorFile.in(store));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the door file could not be removed");
        }
    }
}
