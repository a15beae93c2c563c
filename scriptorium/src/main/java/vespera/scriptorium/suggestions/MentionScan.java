package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.NameIndex;

/**
 * Where names stand in running text, remembered for each document by its content. New and vanished names send back to
 * the documents that they concern only.
 */
final class MentionScan {

    private static final int MANY_NAMES = 400;

    private final Map<DocumentId, Scanned> scanned = new HashMap<>();
    private Set<String> names = Set.of();
    private NameIndex index = new NameIndex(Set.of());

    private record Scanned(String hash, List<NameIndex.Place> places) {}

    /** Brings the places up to date. */
    void refresh(final Material material, final Set<String> wanted) {
        final Set<String> added = new HashSet<>(wanted);
        added.removeAll(names);
        final Set<String> removed = new HashSet<>(names);
        removed.removeAll(wanted);
        if (!added.isEmpty() || !removed.isEmpty()) {
            names = Set.copyOf(wanted);
            index = new NameIndex(names);
            forget(material, added, removed);
        }
        final Set<DocumentId> present = new HashSet<>();
        for (final Document document : material.documents()) {
            present.add(document.id());
            final Scanned before = scanned.get(document.id());
            if (material.editable(document)
                    && (before == null || !before.hash().equals(document.state().hash()))) {
                scanned.put(document.id(), scan(material, document));
            }
        }
        scanned.keySet().retainAll(present);
    }

    private Scanned scan(final Material material, final Document document) {
        final String text = material.text(document).orElse("");
        return new Scanned(document.state().hash(), index.in(text, material.prose(text)));
    }

    private void forget(final Material material, final Set<String> added, final Set<String> removed) {
        if (added.size() + removed.size() > MANY_NAMES) {
            scanned.clear();
            return;
        }
        final List<int[]> words = new ArrayList<>();
        for (final String name : added) {
            final int[] numbers =
                    NameIndex.words(name).stream().mapToInt(material::word).toArray();
            words.add(numbers);
        }
        for (final Document document : material.documents()) {
            final @Nullable Scanned before = scanned.get(document.id());
            if (before != null
                    && (before.places().stream().anyMatch(p -> removed.contains(p.name()))
                            || words.stream().anyMatch(w -> hasAll(material.digest(document), w)))) {
                scanned.remove(document.id());
            }
        }
    }

    private static boolean hasAll(final Digest digest, final int[] words) {
        for (final int word : words) {
            if (!digest.has(word)) {
                return false;
            }
        }
        return true;
    }

    List<NameIndex.Place> places(final Document document) {
        return Optional.ofNullable(scanned.get(document.id()))
                .map(Scanned::places)
                .orElse(List.of());
    }
}
