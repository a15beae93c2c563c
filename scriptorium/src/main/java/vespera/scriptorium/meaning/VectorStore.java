package vespera.scriptorium.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Computed vectors, kept by the hash of their text and the model's fingerprint, so that nothing is embedded twice. */
public interface VectorStore extends AutoCloseable {

    /** The journal's sequence number up to which every document's chunks are stored and embedded. */
    long applied(String fingerprint);

    void applied(String fingerprint, long sequence);

    /** Which of these text hashes have a vector already. */
    Map<String, float[]> vectors(String fingerprint, Set<String> textHashes);

    /** Keeps vectors by the hash of their text. */
    void keep(String fingerprint, Map<String, float[]> vectors);

    /** Replaces a document's chunks; an empty list removes them. Each chunk goes with the hash of its embedded text. */
    void putChunks(UUID document, String textHash, List<StoredChunk> chunks);

    /** The hash of the text that a document's chunks were made from, if it has any. */
    Optional<String> chunkedFrom(UUID document);

    List<StoredChunk> chunks(UUID document);

    /** Every document that has chunks. */
    Set<UUID> documents();

    /**
     * The documents with a chunk that has no vector of this fingerprint.
     *
     * @param among those to look through; all of them where empty
     */
    default Set<UUID> lacking(final String fingerprint, final Optional<Set<UUID>> among) {
        final Set<UUID> lacking = new LinkedHashSet<>();
        for (final UUID document : among.orElseGet(this::documents)) {
            final Set<String> hashes = new HashSet<>();
            chunks(document).forEach(chunk -> hashes.add(chunk.textHash()));
            if (!vectors(fingerprint, hashes).keySet().containsAll(hashes)) {
                lacking.add(document);
            }
        }
        return lacking;
    }

    /** Lets go of the vectors of all models but these. */
    default void forgetModels(final Set<String> kept) {
        // A store that forgets with the program has nothing to let go.
    }

    /** Lets go of vectors that no chunk has any more, and of every trace of them in the store's files. */
    default void forgetUnused() {
        // A store that only holds what is in use has nothing to forget.
    }

    /** How many chunks there are, and how many of them have a vector of this fingerprint. */
    Counts counts(String fingerprint);

    /** The chunks nearest to a vector by exact comparison with all, best first. */
    List<Near> nearest(String fingerprint, float[] question, int limit);

    /**
     * Where documents lie: the mean of their chunks' unit vectors, itself of unit length. Documents none of whose chunks
     * has a vector are left out.
     */
    default Map<UUID, float[]> means(final String fingerprint, final Set<UUID> documents) {
        final Map<UUID, float[]> means = new HashMap<>();
        for (final UUID document : documents) {
            final List<String> hashes =
                    chunks(document).stream().map(StoredChunk::textHash).toList();
            final Map<String, float[]> kept = vectors(fingerprint, Set.copyOf(hashes));
            Mean.of(hashes.stream().map(kept::get).filter(Objects::nonNull).toList())
                    .ifPresent(mean -> means.put(document, mean));
        }
        return means;
    }

    /** A chunk without its text. */
    record StoredChunk(int ordinal, String heading, int from, int to, int line, String textHash) {}

    /** How many chunks, how many embedded. */
    record Counts(long chunks, long embedded) {}

    /** A found chunk with its cosine similarity. */
    record Near(UUID document, int ordinal, double similarity) {}

    @Override
    void close();
}
