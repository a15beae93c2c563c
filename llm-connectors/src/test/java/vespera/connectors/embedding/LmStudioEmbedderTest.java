package vespera.connectors.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vespera.connectors.http.LoopbackServer;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderContract;
import vespera.scriptorium.meaning.EmbedderUnavailable;

/** Against a server that speaks LM Studio's wire format. */
final class LmStudioEmbedderTest extends EmbedderContract {

    private final LoopbackServer server = EmbeddingServer.start();

    @Override
    protected Embedder open() {
        return ServerEmbedder.lmStudio(
                URI.create(server.address() + "/v1"), EmbeddingServer.MODEL, ServerEmbedder.PATIENCE);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itNamesServerModelAndLength() {
        assertThat(embedder().fingerprint()).isEqualTo("lmstudio/all-minilm:latest/64");
        assertThat(server.asked().getFirst().path()).isEqualTo("/v1/embeddings");
    }

    @Test
    void aModelThatIsNotThereIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> ServerEmbedder.lmStudio(server.address(), "nowhere", ServerEmbedder.PATIENCE))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("no model called “nowhere”")
                .hasMessageContaining("LM Studio");
    }
}
