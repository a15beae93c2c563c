package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.Models;

class StatusModelTest {

    @Test
    void aJobSaysHowFarItIs() {
        assertThat(StatusModel.job("Indexing", 412, 1_900, 3)).isEqualTo("Indexing 412/1,900 · about 3 s");
        assertThat(StatusModel.job("Indexing", 0, 0, -1)).isEqualTo("Indexing…");
        assertThat(StatusModel.job("Reading", 1, 9, 600)).isEqualTo("Reading 1/9 · about 10 min");
    }

    @Test
    void theGraphSaysWhatItDoes() {
        assertThat(StatusModel.graph(KnowledgeGraph.State.READY, 0)).isEqualTo("Graph ready");
        assertThat(StatusModel.graph(KnowledgeGraph.State.READY, 12)).isEqualTo("Graph catching up (12)");
        assertThat(StatusModel.graph(KnowledgeGraph.State.OPENING, 0)).isEqualTo("Graph opening…");
    }

    @Test
    void aModelThatOnlyEmbedsIsNoneToChatWith() {
        final ModelCard embeds = new ModelCard("ollama", "nomic", null, Set.of(ModelCard.Capability.EMBEDDING));
        final ModelCard chats = new ModelCard("ollama", "llama3.2", null, Set.of());
        assertThat(StatusModel.models(List.of(new Models.Answer("ollama", List.of(embeds), ""))))
                .isEqualTo("No model");
        assertThat(StatusModel.models(List.of(new Models.Answer("ollama", List.of(embeds, chats), ""))))
                .isEqualTo("llama3.2 ready");
    }

    @Test
    void troublesComeOneALine() {
        assertThat(StatusModel.troubles(Map.of("graph", "is full", "folders", "read-only")))
                .isEqualTo("folders: read-only\ngraph: is full");
    }
}
