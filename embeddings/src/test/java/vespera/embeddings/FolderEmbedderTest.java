package vespera.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderContract;
import vespera.scriptorium.meaning.EmbedderUnavailable;

/** A folder of hers: made of the bundled model's files, as a repository of Sentence Transformers has them. */
final class FolderEmbedderTest extends EmbedderContract {

    private static final BundledModel MODEL = BundledModel.bgeSmallEnglish();
    private static final Path CACHE = Path.of("target", "model-cache");
    private static final String PREFIX = "{\"prompts\": {\"query\": \"" + MODEL.questionPrefix() + "\"}}";

    @Override
    protected Embedder open() {
        try {
            final Path folder = Path.of("target", "own-model");
            fill(folder);
            Files.createDirectories(folder.resolve("1_Pooling"));
            Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
            Files.writeString(folder.resolve("config.json"), "{\"max_position_embeddings\": 512}");
            Files.writeString(folder.resolve("config_sentence_transformers.json"), PREFIX);
            return DjlEmbedder.ofFolder(folder, CACHE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(final Path folder) throws IOException {
        Files.createDirectories(folder);
        final ModelCache cache = new ModelCache(CACHE.toAbsolutePath());
        copy(cache.file(MODEL.weights(), MODEL.weightsSha256()), folder.resolve("model.onnx"));
        copy(cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256()), folder.resolve("tokenizer.json"));
    }

    private static void copy(final Path from, final Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.copy(from, to);
        }
    }

    @Test
    void itsVectorsAreThoseOfTheSameModelInside() {
        try (Embedder inside = DjlEmbedder.open(CACHE)) {
            assertThat(embedder().passage("A lighthouse.")).isEqualTo(inside.passage("A lighthouse."));
            assertThat(embedder().question("Who?")).isEqualTo(inside.question("Who?"));
            assertThat(embedder().fingerprint()).isNotEqualTo(inside.fingerprint());
        }
    }

    @Test
    void withoutAWordAboutPoolingTheMeanIsTaken(@TempDir final Path folder) throws IOException {
        fill(folder);
        try (Embedder mean = DjlEmbedder.ofFolder(folder, CACHE)) {
            assertThat(mean.fingerprint())
                    .contains("-mean/")
                    .isNotEqualTo(embedder().fingerprint());
            assertThat(cosine(mean.passage("A lighthouse."), embedder().passage("A lighthouse.")))
                    .isLessThan(0.9999);
        }
    }

    @Test
    void whatIsMissingOrBrokenIsNamed(@TempDir final Path folder) throws IOException {
        assertThatThrownBy(() -> DjlEmbedder.ofFolder(folder.resolve("nowhere"), CACHE))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("no folder “nowhere”");
        assertThatThrownBy(() -> DjlEmbedder.ofFolder(folder, CACHE)).hasMessageContaining("no model.onnx");
        Files.writeString(folder.resolve("model.onnx"), "no model");
        assertThatThrownBy(() -> DjlEmbedder.ofFolder(folder, CACHE)).hasMessageContaining("no tokenizer.json");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> DjlEmbedder.ofFolder(folder, CACHE))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("could not be loaded")
                .hasMessageNotContaining(folder.toString());
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(folder.resolve("1_Pooling/config.json"), "{");
        assertThatThrownBy(() -> DjlEmbedder.ofFolder(folder, CACHE)).hasMessageContaining("1_Pooling/config.json");
    }
}
