package vespera.connectors.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vespera.connectors.http.LoopbackServer;
import vespera.connectors.http.Patience;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderContract;
import vespera.scriptorium.meaning.EmbedderUnavailable;

/** Against a server that speaks Ollama's wire format. */
final class OllamaEmbedderTest extends EmbedderContract {

    private static final Patience SHORT = new Patience(
            Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(500));

    private final LoopbackServer server = EmbeddingServer.start();

    @Override
    protected Embedder open() {
        return ServerEmbedder.ollama(server.address(), EmbeddingServer.MODEL, ServerEmbedder.PATIENCE);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itNamesServerModelAndLength() {
        assertThat(embedder().fingerprint()).isEqualTo("ollama/all-minilm:latest/64");
        assertThat(server.asked().getFirst().path()).isEqualTo("/api/embed");
        assertThat(server.asked().getFirst().body()).contains("\"model\":\"all-minilm:latest\"", "\"input\":\"");
    }

    @Test
    void aModelThatIsNotThereIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> ServerEmbedder.ollama(server.address(), "nowhere", SHORT))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("no model called “nowhere”")
                .hasMessageContaining("ollama pull nowhere")
                .hasMessageContaining("Search by words goes on");
    }

    @Test
    void aServerThatIsAwayIsToldInPlainWords() {
        final URI away;
        try (LoopbackServer gone = EmbeddingServer.start()) {
            away = gone.address();
        }
        assertThatThrownBy(() -> ServerEmbedder.ollama(away, EmbeddingServer.MODEL, SHORT))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("ollama serve")
                .hasMessageContaining("Search by words goes on");
    }

    @Test
    void aServerThatStaysSilentIsNotWaitedForForEver() {
        try (LoopbackServer silent = new LoopbackServer((_, reply) -> reply.rest(Duration.ofSeconds(20)))) {
            assertThatThrownBy(() -> ServerEmbedder.ollama(silent.address(), EmbeddingServer.MODEL, SHORT))
                    .isInstanceOf(EmbedderUnavailable.class)
                    .hasMessageContaining("did not answer within");
        }
    }

    @Test
    void aModelThatDoesNotEmbedIsRefused() {
        try (LoopbackServer chatter = new LoopbackServer((_, reply) ->
                reply.start(200, "application/json").send("{\"embeddings\":[]}").end())) {
            assertThatThrownBy(() -> ServerEmbedder.ollama(chatter.address(), "llama", SHORT))
                    .isInstanceOf(EmbedderUnavailable.class)
                    .hasMessageContaining("does not embed texts");
        }
    }

    @Test
    void aTroubleRepeatsNothingOfHers() {
        try (LoopbackServer parrot = new LoopbackServer((asked, reply) -> reply.start(500, "application/json")
                .send("{\"error\":\"cannot read " + said(asked) + "\"}")
                .end())) {
            assertThatThrownBy(() -> ServerEmbedder.ollama(parrot.address(), EmbeddingServer.MODEL, SHORT))
                    .isInstanceOf(EmbedderUnavailable.class)
                    .hasMessageNotContaining("A text to see");
        }
    }

    private static String said(final LoopbackServer.Asked asked) {
        return asked.body().replace("\"", "'");
    }

    @Test
    void modelsThatWantAPrefixGetIt() {
        assertThat(Prefixes.of("nomic-embed-text:v1.5").question()).isEqualTo("search_query: ");
        assertThat(Prefixes.of("nomic-embed-text:v1.5").passage()).isEqualTo("search_document: ");
        assertThat(Prefixes.of("all-minilm").question()).isEmpty();
    }
}
