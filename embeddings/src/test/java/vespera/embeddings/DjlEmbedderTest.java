package vespera.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbedderContract;
import vespera.scriptorium.meaning.EmbedderUnavailable;

final class DjlEmbedderTest extends EmbedderContract {

    private static final BundledModel MODEL = BundledModel.bgeSmallEnglish();

    @Override
    protected Embedder open() {
        return DjlEmbedder.open(Path.of("target", "model-cache"));
    }

    @Test
    void itNamesModelQuantisationAndRuntime() {
        assertThat(embedder().dimensions()).isEqualTo(384);
        assertThat(embedder().fingerprint()).isEqualTo("bge-small-en-v1.5-q8/onnxruntime-1.21.1");
    }

    @Test
    void meaningIsFoundWhereNoWordIsShared() {
        final float[] question = embedder().question("Which vessel did the sailors steer home?");
        final double answer = cosine(question, embedder().passage("A crew guided its boat back to port."));
        final double other = cosine(question, embedder().passage("My aunt bakes bread with rye and caraway."));
        assertThat(answer).isGreaterThan(other + 0.1);
    }

    @Test
    void aQuestionIsNotEmbeddedAsAPassage() {
        final String text = "Who owns the lighthouse?";
        assertThat(cosine(embedder().question(text), embedder().passage(text))).isLessThan(0.999);
    }

    @Test
    void halfASurrogatePairCountsAsAReplacementCharacter() {
        assertThat(embedder().passage("a \uD83D b")).isEqualTo(embedder().passage("a \uFFFD b"));
    }

    @Test
    void aBrokenCopyOfTheModelIsReplaced(@TempDir final Path folder) throws IOException {
        final ModelCache cache = new ModelCache(folder);
        final Path file = cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256());
        final byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256())).hasBinaryContent(whole);

        final byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        Files.write(file, flipped);
        assertThat(cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256())).hasBinaryContent(whole);
    }

    @Test
    void unpackingLeavesNothingElseBehind(@TempDir final Path folder) throws IOException {
        final ModelCache cache = new ModelCache(folder);
        final Path kept = cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256());
        assertThatThrownBy(() -> cache.file(MODEL.tokenizer(), "0".repeat(64)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the one");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(kept);
        }
    }

    @Test
    void aFileThatIsWholeIsNotWrittenAgain(@TempDir final Path folder) throws IOException {
        final ModelCache cache = new ModelCache(folder);
        final Path file = cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256());
        final Object key = keyOf(file);
        assertThat(cache.file(MODEL.tokenizer(), MODEL.tokenizerSha256())).isEqualTo(file);
        assertThat(keyOf(file)).isEqualTo(key);
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithoutItsName(@TempDir final Path folder) throws IOException {
        final Path file = Files.writeString(folder.resolve("in-the-way"), "x");
        assertThatThrownBy(() -> DjlEmbedder.open(file.resolve("cache")))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("Search by words goes on")
                .hasMessageNotContaining("in-the-way");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, true",
        "Linux, aarch64, true",
        "Windows 11, amd64, true",
        "Mac OS X, aarch64, true",
        "Mac OS X, x86_64, false",
        "Windows 11, aarch64, false",
        "Linux, riscv64, false",
        "FreeBSD, amd64, false"
    })
    void itKnowsWhereItsLibrariesExist(final String system, final String processor, final boolean supported) {
        assertThat(new NativePlatform(system, processor).isSupported()).isEqualTo(supported);
    }

    @Test
    void onAMachineWithoutLibrariesItSaysWhatGoesOn(@TempDir final Path folder) {
        assertThatThrownBy(() -> DjlEmbedder.open(folder, new NativePlatform("Mac OS X", "x86_64")))
                .isInstanceOf(EmbedderUnavailable.class)
                .hasMessageContaining("Mac OS X on x86_64")
                .hasMessageContaining("Search by words goes on");
        assertThat(folder).isEmptyDirectory();
    }

    /** Tells one file from another of the same name: the inode where there is one, else the time. */
    private static Object keyOf(final Path file) throws IOException {
        final BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() == null ? attributes.lastModifiedTime() : attributes.fileKey();
    }
}
