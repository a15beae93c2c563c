package vespera.scriptorium.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vespera.scriptorium.text.TextDiff;

/**
 * Recognises documents that another program gave another name: by the file system's key, else by equal content among
 * vanished and new paths, else by a unique match of most of the text. What is not certain is not guessed: then the old
 * document is gone and the new one is new.
 */
final class Renames {

    /** A text that shares this much with one that is gone is that one, changed. */
    private static final double MOST = 0.6;

    /** Larger files are not compared word by word. */
    private static final long COMPARED = 2L << 20;

    /** So many comparisons are made at most; whoever moves more files at once changes few of them as well. */
    private static final int PAIRS = 2_000;

    private final Catalogue catalogue;
    private final Map<String, DocumentId> keys;
    private final Function<String, Optional<String>> hashes;
    private final Function<String, Optional<String>> texts;
    private final Function<Document, Optional<String>> kept;
    private final Set<String> present = new HashSet<>();
    private final Map<String, AtelierFolder.Found> files = new LinkedHashMap<>();
    /** Documents by the path at which they are now. */
    private final Map<String, Document> claims = new LinkedHashMap<>();

    /**
     * @param keys the documents whose files had each key
     * @param hashes the hash of what a path holds, empty where it cannot be read
     * @param texts the text of what a path holds, empty where it is none
     * @param kept a document's text as it was kept
     */
    Renames(
            final Catalogue catalogue,
            final Map<String, DocumentId> keys,
            final Function<String, Optional<String>> hashes,
            final Function<String, Optional<String>> texts,
            final Function<Document, Optional<String>> kept) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.hashes = hashes;
        this.texts = texts;
        this.kept = kept;
    }

    /**
     * What another program renamed.
     *
     * @param moved documents by the path where each is now
     * @param displaced documents at whose path another one is now, and which were found nowhere else
     */
    record Found(Map<String, Document> moved, List<Document> displaced) {}

    /**
     * Looks for documents under other names.
     *
     * @param listing all files there are
     * @param suspects those that are new or seem changed
     * @param untouched paths that are not to be judged
     */
    Found among(
            final Collection<AtelierFolder.Found> listing,
            final Collection<AtelierFolder.Found> suspects,
            final Set<String> untouched) {
        listing.forEach(f -> present.add(f.path()));
        for (final AtelierFolder.Found found : listing) {
            if (!untouched.contains(found.path())) {
                files.put(found.path(), found);
            }
        }
        present.addAll(untouched);
        byKey();
        byHash(suspects.stream().filter(f -> files.containsKey(f.path())).toList());
        byText(suspects.stream().filter(f -> files.containsKey(f.path())).toList());
        final Set<DocumentId> found = new HashSet<>();
        claims.values().forEach(d -> found.add(d.id()));
        final List<Document> displaced = claims.keySet().stream()
                .flatMap(path -> catalogue.at(path).stream())
                .filter(d -> !found.contains(d.id()))
                .toList();
        return new Found(Map.copyOf(claims), displaced);
    }

    private void byKey() {
        final Map<String, Integer> seen = new HashMap<>();
        files.values().forEach(f -> seen.merge(f.key(), 1, Integer::sum));
        for (final AtelierFolder.Found file : files.values()) {
            final DocumentId id =
                    file.key().isEmpty() || seen.getOrDefault(file.key(), 0) > 1 ? null : keys.get(file.key());
            final Optional<Document> was = id == null ? Optional.empty() : catalogue.find(id);
            was.filter(d -> d.here() && !d.path().equals(file.path()))
                    .filter(d -> !unlikely(d, file))
                    .ifPresent(d -> claims.put(file.path(), d));
        }
        settle(path -> true);
    }

    /** A file of another sort under the same key is another file. */
    private static boolean unlikely(final Document document, final AtelierFolder.Found file) {
        return document.kind() != Document.kindOf(file.path())
                && document.state().size() != file.size();
    }

    private void byHash(final List<AtelierFolder.Found> suspects) {
        final Map<Long, List<Document>> bySize = new HashMap<>();
        for (final Document document : away(suspects)) {
            bySize.computeIfAbsent(document.state().size(), s -> new ArrayList<>())
                    .add(document);
        }
        final Map<String, Document> same = new LinkedHashMap<>();
        final Map<DocumentId, Integer> times = new HashMap<>();
        for (final AtelierFolder.Found file : suspects) {
            final List<Document> candidates = bySize.getOrDefault(file.size(), List.of());
            if (claims.containsKey(file.path()) || candidates.isEmpty() || returned(file.path())) {
                continue;
            }
            final String hash = hashes.apply(file.path()).orElse("");
            final List<Document> alike = candidates.stream()
                    .filter(d -> d.state().hash().equals(hash))
                    .toList();
            alike.forEach(d -> times.merge(d.id(), 1, Integer::sum));
            if (alike.size() == 1 && !alike.getFirst().path().equals(file.path())) {
                same.put(file.path(), alike.getFirst());
            }
        }
        same.values().removeIf(d -> times.getOrDefault(d.id(), 0) > 1);
        final Set<String> certain = Set.copyOf(claims.keySet());
        claims.putAll(same);
        // Equal content alone does not take a path from the document that is there, unless that one is found elsewhere.
        settle(path -> certain.contains(path)
                || catalogue.at(path).filter(d -> !claims.containsValue(d)).isEmpty());
    }

    /** Whether a document vanished from a path before: then what comes back there is that one. */
    private boolean returned(final String path) {
        return catalogue.at(path).isEmpty() && catalogue.vanishedFrom(path).isPresent();
    }

    /** Documents that are not known to be where they were. */
    private List<Document> away(final List<AtelierFolder.Found> suspects) {
        final Set<String> changed = new HashSet<>();
        suspects.forEach(f -> changed.add(f.path()));
        return catalogue.here().stream()
                .filter(d -> !claims.containsValue(d))
                .filter(d -> !present.contains(d.path()) || changed.contains(d.path()) || claims.containsKey(d.path()))
                .toList();
    }

    private void byText(final List<AtelierFolder.Found> suspects) {
        final List<Document> gone = catalogue.here().stream()
                .filter(d ->
                        !claims.containsValue(d) && text(d.path()) && d.state().size() <= COMPARED)
                .filter(d -> !present.contains(d.path()) || claims.containsKey(d.path()))
                .toList();
        final List<AtelierFolder.Found> fresh = suspects.stream()
                .filter(f ->
                        !claims.containsKey(f.path()) && catalogue.at(f.path()).isEmpty())
                .filter(f -> text(f.path()) && f.size() <= COMPARED && !returned(f.path()))
                .toList();
        if ((long) gone.size() * fresh.size() > PAIRS) {
            return;
        }
        final Map<String, Document> match = new LinkedHashMap<>();
        final Map<DocumentId, Integer> times = new HashMap<>();
        for (final AtelierFolder.Found file : fresh) {
            final List<Document> alike =
                    gone.stream().filter(d -> alike(d, file)).toList();
            alike.forEach(d -> times.merge(d.id(), 1, Integer::sum));
            if (alike.size() == 1) {
                match.put(file.path(), alike.getFirst());
            }
        }
        match.values().removeIf(d -> times.getOrDefault(d.id(), 0) > 1);
        claims.putAll(match);
    }

    private static boolean text(final String path) {
        final Document.Kind kind = Document.kindOf(path);
        return kind == Document.Kind.MARKDOWN || kind == Document.Kind.TEXT;
    }

    private boolean alike(final Document document, final AtelierFolder.Found file) {
        final long one = document.state().size();
        final long other = file.size();
        if (Math.min(one, other) == 0 || Math.min(one, other) < MOST / 2 * Math.max(one, other)) {
            return false;
        }
        final Optional<String> before = kept.apply(document);
        final Optional<String> now = texts.apply(file.path());
        return before.isPresent() && now.isPresent() && TextDiff.similarity(before.get(), now.get()) >= MOST;
    }

    /** Drops what cannot be: a document that is still at its own path, and what is not allowed; until all fits. */
    private void settle(final Predicate<String> allowed) {
        boolean dropped = true;
        while (dropped) {
            dropped = claims.entrySet().removeIf(claim -> {
                final String own = claim.getValue().path();
                return present.contains(own) && !claims.containsKey(own) || !allowed.test(claim.getKey());
            });
        }
    }
}
