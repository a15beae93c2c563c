package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Tasks;

/**
 * Search over words and meaning. The two lists are fused by reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009)
 * with their constant of 60 and equal weights.
 */
public final class Search {

    private static final double RANK_CONSTANT = 60;
    private static final int POOL = 60;

    private final Documents documents;
    private final Tasks tasks;
    private final WordIndex words;
    private final VectorStore vectors;
    private final LazyEmbedder embedder;
    private final NearestChunks nearest;

    public Search(
            final Documents documents,
            final Tasks tasks,
            final WordIndex words,
            final VectorStore vectors,
            final LazyEmbedder embedder,
            final NearestChunks nearest) {
        this.documents = documents;
        this.tasks = tasks;
        this.words = words;
        this.vectors = vectors;
        this.embedder = embedder;
        this.nearest = nearest;
    }

    /**
     * Searches.
     *
     * @param query what was typed; a blank one finds nothing
     * @param limit at least 1
     */
    public Found search(final String query, final Mode mode, final int limit) {
        if (query.isBlank()) {
            return new Found(List.of(), List.of());
        }
        final Map<String, Merged> merged = new LinkedHashMap<>();
        final List<String> missing = new ArrayList<>();
        if (mode != Mode.MEANING) {
            byWords(query, merged);
        }
        if (mode != Mode.TEXT) {
            byMeaning(query, merged, missing);
        }
        final List<Hit> hits = merged.values().stream()
                .sorted(Comparator.comparingDouble((Merged m) -> -m.score).thenComparing(m -> m.path))
                .limit(limit)
                .map(m -> m.hit(query, documents))
                .toList();
        return new Found(hits, missing);
    }

    /** As {@link #search(String, Mode, int)}, for a query that was taken apart already. */
    public Found search(final Query query, final Mode mode, final int limit) {
        return search(query.print(), mode, limit);
    }

    /** How many of all that a query matches are of which sort. */
    public Facets facets(final Query query) {
        return new Facets(0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    private void byWords(final String query, final Map<String, Merged> merged) {
        List<WordIndex.WordHit> found = words.find(query, true, POOL);
        if (found.isEmpty()) {
            found = words.find(query, false, POOL);
        }
        int rank = 0;
        for (final WordIndex.WordHit hit : found) {
            final Optional<Document> document =
                    documents.catalogue().find(hit.document()).filter(Document::here);
            if (document.isPresent()) {
                rank++;
                final Merged one = merged(merged, document.get());
                one.score += 1 / (RANK_CONSTANT + rank);
                one.byWords = true;
            }
        }
        final List<String> terms = Passages.terms(query);
        int taskRank = 0;
        for (final Task task : tasks.tree().live()) {
            final String title = Passages.plain(task.title());
            final String all = title + "\n" + Passages.plain(task.notes());
            if (!terms.isEmpty() && terms.stream().allMatch(all::contains)) {
                taskRank++;
                final Merged one = new Merged("task:" + task.id(), task.title());
                one.task = task;
                one.score = 1 / (RANK_CONSTANT + taskRank);
                merged.put(one.path, one);
            }
        }
    }

    private void byMeaning(final String query, final Map<String, Merged> merged, final List<String> missing) {
        final Optional<Embedder> model = embedder.get();
        if (model.isEmpty()) {
            missing.add("meaning: " + embedder.trouble());
            return;
        }
        final String fingerprint = model.get().fingerprint();
        final VectorStore.Counts counts = vectors.counts(fingerprint);
        if (counts.embedded() < counts.chunks()) {
            missing.add("meaning: " + (counts.chunks() - counts.embedded()) + " of " + counts.chunks()
                    + " passages are not read yet");
        }
        if (counts.embedded() == 0) {
            return;
        }
        int rank = 0;
        final float[] question = model.get().question(query);
        for (final VectorStore.Near near : nearest.nearest(fingerprint, question, POOL)) {
            final Optional<Document> document =
                    documents.catalogue().find(new DocumentId(near.document())).filter(Document::here);
            if (document.isPresent()) {
                final Merged one = merged(merged, document.get());
                // Only a document's best passage counts, so that long ones do not win by length.
                if (one.near == null) {
                    rank++;
                    one.score += 1 / (RANK_CONSTANT + rank);
                    one.near = near;
                    one.chunk = vectors.chunks(near.document()).stream()
                            .filter(c -> c.ordinal() == near.ordinal())
                            .findFirst();
                }
            }
        }
    }

    private static Merged merged(final Map<String, Merged> merged, final Document document) {
        return merged.computeIfAbsent(document.path(), path -> {
            final Merged one = new Merged(path, document.name());
            one.document = document;
            return one;
        });
    }

    /** A hit while its reasons are gathered. */
    private static final class Merged {
        private final String path;
        private final String title;
        private @org.jspecify.annotations.Nullable Document document;
        private @org.jspecify.annotations.Nullable Task task;
        private VectorStore.@org.jspecify.annotations.Nullable Near near;
        private Optional<VectorStore.StoredChunk> chunk = Optional.empty();
        private boolean byWords;
        private double score;

        Merged(final String path, final String title) {
            this.path = path;
            this.title = title;
        }

        Hit hit(final String query, final Documents documents) {
            final List<String> why = new ArrayList<>();
            final List<String> terms = Passages.terms(query);
            if (task != null) {
                why.add("a task with these words");
                final Passages.Passage best = Passages.best(task.title() + "\n" + task.notes(), terms);
                return new Hit(
                        Hit.TASK, null, task.id(), null, path, title, 0, score, best.text(), 1, why, List.of());
            }
            final Document found = java.util.Objects.requireNonNull(document);
            final String text = documents.readableText(found).orElse("");
            String passage = "";
            int line = 1;
            if (byWords) {
                final Passages.Passage best = Passages.best(text, terms);
                passage = best.text();
                line = best.line();
                final String plainTitle = Passages.plain(title);
                final List<String> named = terms.stream()
                        .filter(t -> Passages.holds(plainTitle, t))
                        .toList();
                if (!named.isEmpty()) {
                    why.add("the title has " + quoted(named));
                } else if (!best.found().isEmpty()) {
                    why.add("has the words " + quoted(best.found()));
                } else {
                    why.add("its words match");
                }
            }
            if (near != null) {
                why.add(String.format(Locale.ROOT, "close in meaning (%.2f)", near.similarity()));
                if (passage.isEmpty() && chunk.isPresent()) {
                    passage = Passages.shortened(EmbeddingQueue.slice(text, chunk.get()));
                    line = chunk.get().line();
                }
            }
            return new Hit(
                    "md",
                    found.id(),
                    null,
                    null,
                    path,
                    title,
                    found.state().modified(),
                    score,
                    passage,
                    line,
                    why,
                    List.of());
        }

        private static String quoted(final List<String> shown) {
            return String.join(", ", shown.stream().map(t -> "“" + t + "”").toList());
        }
    }
}
