package vespera.scriptorium.documents;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.markdown.RawLink;

/** What is kept about documents. */
public interface DocumentRecords {

    /** Every document, archived and vanished ones included. */
    List<Document> documents();

    /** The links of a document in order, commented ones included. */
    List<RawLink> links(DocumentId document);

    /** Documents with a link, not commented, whose target has this key (see the link resolver). */
    List<DocumentId> referrers(String key);

    /** The links, not commented, whose target has this key, by their document. */
    Map<DocumentId, List<RawLink>> linksTo(String key);

    /** Every document's links at once, for counting. */
    Map<DocumentId, List<RawLink>> allLinks();

    List<String> tags(DocumentId document);

    /** Every document's tags at once; documents without any are left out. */
    default Map<DocumentId, List<String>> allTags() {
        final Map<DocumentId, List<String>> all = new HashMap<>();
        documents().stream().filter(d -> !tags(d.id()).isEmpty()).forEach(d -> all.put(d.id(), tags(d.id())));
        return all;
    }

    /** Everyone who made a version of each document, each once; who made the last one stands last. */
    default Map<DocumentId, List<Actor>> allAuthors() {
        final Map<DocumentId, List<Actor>> all = new HashMap<>();
        for (final Document document : documents()) {
            final Set<Actor> authors = new LinkedHashSet<>();
            versions(document.id()).forEach(version -> authors.add(version.actor()));
            all.put(document.id(), List.copyOf(authors).reversed());
        }
        return all;
    }

    List<String> aliases(DocumentId document);

    /** Every document's aliases at once; documents without any are left out. */
    Map<DocumentId, List<String>> allAliases();

    /** Each tag in use with its number of documents, most used first. */
    Map<String, Integer> tagCounts();

    /** The states a document has had, newest first. */
    List<Version> versions(DocumentId document);

    /** Effects on files that were promised by an event and not yet seen to be done. */
    List<PendingEffect> pendingEffects();

    /** Notes that an effect is done. */
    void effectDone(long sequence);

    /** The unsaved text of a document, or empty. */
    Optional<Draft> draft(DocumentId document);

    /** Keeps unsaved text; replaces the one before. Not an event: a draft is private until it is saved. */
    void keepDraft(Draft draft);

    void dropDraft(DocumentId document);
}
