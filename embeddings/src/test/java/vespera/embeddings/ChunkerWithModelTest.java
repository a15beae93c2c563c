package vespera.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.meaning.Chunk;
import vespera.scriptorium.meaning.Chunker;

/** The chunker's bound holds with the tokens of a real model, whose words are not what a reader calls words. */
final class ChunkerWithModelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lighthouse-keeper's daughter, twelve years old, rowed out in the storm to save nine sailors. ",
                "antidisestablishmentarianism-hydrochlorofluorocarbons ",
                "\u6F22\u5B57\u304B\u306A\u6DF7\u3058\u308A\u6587\u3002",
                "if (a[i] != null) { b += a[i++]; }\n",
                "0x9f8e7d6c5b4a",
                "| a | b | c |\n"
            })
    void passagesHaveAtMostTheTargetsTokens(final String repeated) {
        final String text = repeated.repeat(60_000 / repeated.length());
        try (DjlEmbedder embedder = DjlEmbedder.open(Path.of("target", "model-cache"))) {
            final List<Chunk> chunks = new Chunker(embedder::tokens).chunk(text, Reading.empty());
            assertThat(chunks)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                            chunk -> assertThat(embedder.tokens(chunk.text())).isLessThanOrEqualTo(Chunker.TARGET + 8));
        }
    }
}
