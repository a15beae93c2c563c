package vespera.scriptorium.meaning;

final class HashingEmbedderTest extends EmbedderContract {

    @Override
    protected Embedder open() {
        return new HashingEmbedder();
    }
}
