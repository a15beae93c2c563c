package vespera.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vespera.connectors.http.LoopbackServer.Asked;
import vespera.connectors.http.LoopbackServer.Reply;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatModelContract;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelFailure.Code;
import vespera.scriptorium.models.Scene;
import vespera.scriptorium.models.StopSignal;

/** The contract over HTTP: plays each scene in a vendor's dialect, and adds what only a wire can do wrong. */
public abstract class HttpChatModelContract extends ChatModelContract {

    protected static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(2), Duration.ofMillis(1800), Duration.ofMillis(1500), Duration.ofMillis(1800));

    private final List<AutoCloseable> open = new ArrayList<>();

    protected abstract Dialect dialect();

    @AfterEach
    final void closeServers() throws Exception {
        for (final AutoCloseable server : open) {
            server.close();
        }
    }

    /** A server for one test, closed after it. */
    protected final LoopbackServer serving(final LoopbackServer.Play play) {
        final LoopbackServer server = new LoopbackServer(play);
        open.add(server);
        return server;
    }

    protected final ChatModel connected(final LoopbackServer.Play play) {
        return dialect().connector(serving(play).address(), PATIENCE);
    }

    protected final ChatReply ask(final ChatModel model) {
        return model.stream(question(), _ -> {}, new StopSignal());
    }

    @Override
    protected final ChatModel playing(final Scene scene) {
        return scene instanceof Scene.Nobody
                ? dialect().connector(nobody(), PATIENCE)
                : connected((asked, reply) -> play(scene, asked, reply));
    }

    private static URI nobody() {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + taken.getLocalPort());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(final Scene scene, final Asked asked, final Reply reply) throws IOException {
        switch (scene) {
            case Scene.Listing(final var names) ->
                reply.start(200, "application/json")
                        .send(dialect().list(asked.path(), names))
                        .end();
            case Scene.Answer(final var pieces, final var end, final int read, final int written) ->
                said(reply, pieces, read)
                        .send(dialect().closing(end, read, written))
                        .end();
            case Scene.Bytewise(final var pieces) ->
                reply.start(200, dialect().mediaType()).drip(whole(pieces)).end();
            case Scene.Silence _ -> reply.rest(Duration.ofSeconds(20));
            case Scene.Stall(final var pieces) -> said(reply, pieces, 1).rest(Duration.ofSeconds(20));
            case Scene.Slow(final var pieces, final var pause) -> slow(reply, pieces, pause);
            case Scene.Refusal(final var code, final var words) -> {
                final Dialect.Refused refused = dialect().refused(code, words);
                refused.headers().forEach(reply::header);
                reply.start(refused.status(), "application/json")
                        .send(refused.body())
                        .end();
            }
            case Scene.Breakdown(final var pieces, final var words) ->
                said(reply, pieces, 1).send(dialect().error(words)).end();
            case Scene.Cut(final var pieces) -> said(reply, pieces, 1).cut();
            case Scene.Nonsense(final var mediaType, final var body) ->
                reply.start(200, mediaType).send(body).end();
            case Scene.Nobody _ -> reply.cut();
        }
    }

    private Reply said(final Reply reply, final List<String> pieces, final int read) throws IOException {
        reply.start(200, dialect().mediaType()).send(dialect().opening(read));
        for (final String piece : pieces) {
            reply.send(dialect().piece(piece));
        }
        return reply;
    }

    private void slow(final Reply reply, final List<String> pieces, final Duration pause) throws IOException {
        reply.start(200, dialect().mediaType()).send(dialect().opening(1));
        for (final String piece : pieces) {
            reply.rest(pause).send(dialect().piece(piece));
        }
        reply.send(dialect().closing(ChatReply.End.COMPLETE, 1, 1)).end();
    }

    /** A whole answer as one text. */
    protected final String whole(final List<String> pieces) {
        final StringBuilder all = new StringBuilder(dialect().opening(1));
        pieces.forEach(piece -> all.append(dialect().piece(piece)));
        return all.append(dialect().closing(ChatReply.End.COMPLETE, 1, 1)).toString();
    }

    @Test
    void a_whole_answer_in_one_chunk_is_still_pieces() {
        final List<String> heard = new ArrayList<>();
        final ChatModel model =
                connected((_, reply) -> reply.start(200, dialect().mediaType())
                        .send(whole(List.of("a", "b", "c")).replace("\n", "\r\n"))
                        .end());
        model.stream(question(), heard::add, new StopSignal());
        assertThat(heard).containsExactly("a", "b", "c");
    }

    @Test
    void a_piece_of_two_megabytes_comes_whole() {
        final String large = "灯".repeat(700_000);
        final ChatModel model =
                connected((_, reply) -> reply.start(200, dialect().mediaType())
                        .send(whole(List.of(large)))
                        .end());
        assertThat(ask(model).text()).isEqualTo(large);
    }

    @Test
    void an_answer_that_ends_politely_but_too_early_is_no_whole_answer() {
        final ChatModel model =
                connected((_, reply) -> said(reply, List.of("a", "b"), 1).end());
        assertThat(failure(model).code()).isEqualTo(Code.BROKEN);
    }

    @Test
    void a_line_without_end_is_given_up_and_the_connection_closed() throws Exception {
        final CountDownLatch hungUp = new CountDownLatch(2);
        final ChatModel model = connected((_, reply) -> {
            reply.start(200, dialect().mediaType());
            final byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            try {
                for (int sent = 0; sent < 40; sent++) {
                    reply.send(megabyte);
                }
            } catch (final IOException e) {
                hungUp.countDown();
                throw e;
            }
            reply.end();
        });
        assertThat(failure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(listingFailure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(hungUp.await(5, TimeUnit.SECONDS)).as("nobody reads on").isTrue();
    }

    @Test
    void another_protocol_is_told_apart() throws IOException {
        final ServerSocket stranger = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        open.add(stranger);
        Thread.ofVirtual().start(() -> greet(stranger));
        final ChatModel model =
                dialect().connector(URI.create("http://127.0.0.1:" + stranger.getLocalPort()), PATIENCE);
        assertThat(failure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(listingFailure(model).code()).isEqualTo(Code.NONSENSE);
    }

    private static void greet(final ServerSocket stranger) {
        while (!stranger.isClosed()) {
            try (Socket guest = stranger.accept()) {
                guest.getOutputStream().write("220 mail.example ready\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                guest.getOutputStream().flush();
                final int first = guest.getInputStream().read(new byte[8192]);
                if (first < 0) {
                    return;
                }
            } catch (final IOException e) {
                // The guest left, or the test is over.
            }
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        final LoopbackServer elsewhere =
                serving((_, reply) -> reply.start(200, "text/plain").end());
        final ChatModel model = connected((_, reply) -> reply.header("Location", elsewhere.address() + "/x")
                .start(307, "text/plain")
                .end());
        assertThat(failure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(listingFailure(model).code()).isEqualTo(Code.NONSENSE);
        assertThat(elsewhere.asked()).isEmpty();
    }

    @Test
    void patience_ends_while_listing() {
        assertThat(listingFailure(playing(new Scene.Silence())).code()).isEqualTo(Code.UNREACHABLE);
    }

    @Test
    void a_list_that_trickles_for_ever_is_given_up() {
        final ChatModel model = connected((_, reply) -> {
            reply.start(200, "application/json");
            for (int sent = 0; sent < 100; sent++) {
                reply.send(" ").rest(Duration.ofMillis(100));
            }
        });
        assertThat(listingFailure(model).code()).isEqualTo(Code.UNREACHABLE);
    }

    @Test
    void an_address_that_is_none_is_said_when_asked() {
        for (final String address : List.of("localhost:11434", "127.0.0.1", "ftp://127.0.0.1/", "http:///x", "")) {
            final ChatModel model = dialect().connector(URI.create(address), PATIENCE);
            assertThat(failure(model).code()).isEqualTo(Code.UNREACHABLE);
            assertThat(listingFailure(model).code()).isEqualTo(Code.UNREACHABLE);
        }
    }

    @Test
    void an_address_with_a_password_keeps_it_to_itself() {
        final URI plain = nobody();
        final URI base = URI.create("http://ada:hush-hush@127.0.0.1:" + plain.getPort() + "/?token=hush-hush");
        assertThat(failure(dialect().connector(base, PATIENCE)))
                .hasMessageContaining(plain.toString())
                .hasMessageNotContaining("hush");
    }

    @Test
    void what_a_provider_repeats_of_key_and_prompt_is_taken_out() {
        final String echo = "refused " + String.join(" ", secrets()) + " for \u202E" + PROMPT + "\nbye";
        final Dialect.Refused refused = dialect().refused(Code.REJECTED, echo);
        final ChatModel model = connected((_, reply) -> reply.start(refused.status(), "application/json")
                .send(refused.body())
                .end());
        assertThat(failure(model)).hasMessageContaining("refused").hasMessageContaining("bye”");
        assertThat(failure(playing(new Scene.Breakdown(List.of(), echo)))).hasMessageContaining("bye”");
    }

    @Test
    void the_server_hears_of_a_stop() throws Exception {
        final StopSignal stop = new StopSignal();
        final CountDownLatch hungUp = new CountDownLatch(1);
        final ChatModel model = connected((_, reply) -> {
            try {
                said(reply, List.of("a"), 1);
                while (true) {
                    reply.rest(Duration.ofMillis(20)).send(dialect().piece("b"));
                }
            } catch (final IOException e) {
                hungUp.countDown();
                throw e;
            }
        });
        final ChatReply reply = model.stream(question(), _ -> stop.stop(), stop);
        assertThat(reply.text()).isEqualTo("a");
        assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
