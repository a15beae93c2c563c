package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.links.Links;

/**
 * What all documents say, for comparing one with all. A text is read again only when its content changed; the tables
 * over all documents are put together anew when any did. Not safe for several threads.
 */
final class Corpus {

    private final Documents documents;
    private final Links links;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<DocumentId, Profile> profiles = new HashMap<>();
    private long seen = -1;
    private @Nullable Tables tables;

    /** The tables of one moment. */
    record Tables(
            List<Document> documents,
            Map<DocumentId, Integer> slots,
            WordTable words,
            GraphTable graph,
            Customs customs) {}

    Corpus(final Documents documents, final Links links) {
        this.documents = documents;
        this.links = links;
    }

    /** As things are now. */
    Tables now() {
        final long revision = documents.catalogue().revision();
        final @Nullable Tables known = tables;
        if (known != null && revision == seen) {
            return known;
        }
        seen = revision;
        final List<Document> sorted = documents.catalogue().here().stream()
                .sorted(Comparator.comparing(Document::path))
                .toList();
        final List<Profile> all = new ArrayList<>(sorted.size());
        final Set<DocumentId> ids = new HashSet<>();
        final Map<DocumentId, Integer> slots = new HashMap<>();
        for (final Document document : sorted) {
            ids.add(document.id());
            slots.put(document.id(), all.size());
            all.add(profile(document));
        }
        profiles.keySet().retainAll(ids);
        final GraphTable graph = GraphTable.of(sorted, slots, all, links);
        final Tables fresh =
                new Tables(sorted, slots, new WordTable(sorted, all, vocabulary), graph, new Customs(sorted, graph));
        tables = fresh;
        return fresh;
    }

    private Profile profile(final Document document) {
        final @Nullable Profile known = profiles.get(document.id());
        final String hash = document.state().hash();
        if (known != null && known.hash().equals(hash)) {
            return known;
        }
        final Optional<String> text = documents.readableText(document);
        final Profile fresh = Profile.of(
                hash,
                text.orElse(""),
                documents.records().aliases(document.id()),
                documents.records().tags(document.id()),
                documents.records().links(document.id()),
                vocabulary);
        profiles.put(document.id(), fresh);
        return fresh;
    }
}
