package vespera.connectors.http;

import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.models.StopSignal;

/**
 * Sends requests that a stop signal can end at any moment, also before the first byte. Redirects are not followed,
 * since they would carry a key to another house; HTTP/1.1 only, since an upgrade offer confuses some local servers.
 */
public final class Wire {

    private static final int MAX_BODY = 16 << 20;

    private @Nullable HttpClient client;
    private final Patience patience;

    /** A whole response: its status, media type and text. */
    public record Fetched(int status, String mediaType, String text) {}

    public Wire(final Patience patience) {
        this.patience = patience;
    }

    /** Made on first use: most commands never ask a model, and a client loads all of TLS. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience.connect())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
            client = made;
        }
        return made;
    }

    public Patience patience() {
        return patience;
    }

    /**
     * A request to one path below an address.
     *
     * @throws WireTrouble.Unreachable where the address is not one that can be asked
     */
    public static HttpRequest.Builder to(final URI base, final String path) throws WireTrouble.Unreachable {
        final String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
        if (base.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new WireTrouble.Unreachable("no web address");
        }
        try {
            return HttpRequest.newBuilder(URI.create(Provider.shown(base) + path));
        } catch (final IllegalArgumentException e) {
            throw new WireTrouble.Unreachable("no web address");
        }
    }

    /** Sends a request and returns as soon as its status is known. */
    public Incoming open(final HttpRequest request, final StopSignal stop) throws WireTrouble {
        return open(request, stop, patience.firstByte());
    }

    /** Sends a request and returns all of its answer, within the patience for lists. */
    public Fetched fetch(final HttpRequest request) throws WireTrouble {
        final Duration within = patience.listing();
        final long end = System.nanoTime() + within.toNanos();
        try (Incoming incoming = open(request, new StopSignal(), within)) {
            final Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            return new Fetched(incoming.status(), incoming.mediaType(), incoming.text(MAX_BODY, left));
        }
    }

    private Incoming open(final HttpRequest request, final StopSignal stop, final Duration within) throws WireTrouble {
        final CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> coming =
                client().sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
        stop.onStop(() -> coming.cancel(true));
        final HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = await(coming, within);
        final Inbox inbox = new Inbox();
        response.body().subscribe(inbox);
        stop.onStop(inbox::stop);
        return new Incoming(response.statusCode(), response.headers(), inbox, patience);
    }

    private static <T> T await(final CompletableFuture<T> coming, final Duration within) throws WireTrouble {
        try {
            return coming.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (final CancellationException e) {
            throw new WireTrouble.Stopped();
        } catch (final InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new WireTrouble.Stopped();
        } catch (final TimeoutException e) {
            coming.cancel(true);
            throw new WireTrouble.Silent(within);
        } catch (final ExecutionException e) {
            throw trouble(e.getCause());
        }
    }

    private static WireTrouble trouble(final @Nullable Throwable cause) {
        @Nullable Throwable looked = cause;
        while (looked != null) {
            switch (looked) {
                case ConnectException _, HttpConnectTimeoutException _, UnresolvedAddressException _ -> {
                    return new WireTrouble.Unreachable("no connection");
                }
                case SSLException _ -> {
                    return new WireTrouble.Unreachable("no secure connection");
                }
                case ProtocolException _ -> {
                    return new WireTrouble.Nonsense("it does not speak HTTP");
                }
                case CancellationException _ -> {
                    return new WireTrouble.Stopped();
                }
                default -> looked = looked.getCause();
            }
        }
        return new WireTrouble.Cut();
    }
}
