package vespera.scriptorium.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Vectors and chunks in plain maps. */
public final class InMemoryVectorStore implements VectorStore {

    private record Cut(String textHash, List<StoredChunk> chunks) {}

    private final Map<String, Long> applied = new HashMap<>();
    private final Map<String, Map<String, float[]>> vectors = new HashMap<>();
    private final Map<UUID, Cut> cuts = new LinkedHashMap<>();

    @Override
    public synchronized long applied(final String fingerprint) {
        return applied.getOrDefault(fingerprint, 0L);
    }

    @Override
    public synchronized void applied(final String fingerprint, final long sequence) {
        applied.put(fingerprint, sequence);
    }

    @Override
    public synchronized Map<String, float[]> vectors(final String fingerprint, final Set<String> textHashes) {
        final Map<String, float[]> found = new HashMap<>(vectors.getOrDefault(fingerprint, Map.of()));
        found.keySet().retainAll(textHashes);
        return found;
    }

    @Override
    public synchronized void keep(final String fingerprint, final Map<String, float[]> fresh) {
        vectors.computeIfAbsent(fingerprint, f -> new HashMap<>()).putAll(fresh);
    }

    @Override
    public synchronized void putChunks(final UUID document, final String textHash, final List<StoredChunk> chunks) {
        cuts.put(document, new Cut(textHash, List.copyOf(chunks)));
    }

    @Override
    public synchronized Optional<String> chunkedFrom(final UUID document) {
        return Optional.ofNullable(cuts.get(document)).map(Cut::textHash);
    }

    @Override
    public synchronized List<StoredChunk> chunks(final UUID document) {
        return Optional.ofNullable(cuts.get(document)).map(Cut::chunks).orElse(List.of());
    }

    @Override
    public synchronized Set<UUID> documents() {
        final Set<UUID> with = new LinkedHashSet<>(cuts.keySet());
        with.removeIf(id -> chunks(id).isEmpty());
        return with;
    }

    @Override
    public synchronized Counts counts(final String fingerprint) {
        final Map<String, float[]> there = vectors.getOrDefault(fingerprint, Map.of());
        final List<StoredChunk> all =
                cuts.values().stream().flatMap(c -> c.chunks().stream()).toList();
        return new Counts(
                all.size(),
                all.stream().filter(c -> there.containsKey(c.textHash())).count());
    }

    @Override
    public synchronized List<Near> nearest(final String fingerprint, final float[] question, final int limit) {
        final Map<String, float[]> there = vectors.getOrDefault(fingerprint, Map.of());
        final List<Near> all = new ArrayList<>();
        cuts.forEach((document, cut) -> cut.chunks().forEach(chunk -> {
            final float[] vector = there.get(chunk.textHash());
            if (vector != null) {
                all.add(new Near(document, chunk.ordinal(), dot(vector, question)));
            }
        }));
        all.sort(Comparator.comparingDouble(Near::similarity)
                .reversed()
                .thenComparing(Near::document)
                .thenComparingInt(Near::ordinal));
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    private static double dot(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Override
    public void close() {}
}
