package vespera.scriptorium.past;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskTree;

/**
 * The project as it was after a sequence number. Immutable.
 *
 * @param sequence the last entry that had happened, 0 before the first
 * @param time of that entry, in milliseconds since 1970 UTC, 0 before the first
 * @param tasks every task as it was, archived ones included
 * @param documents every document as it was, archived and vanished ones included
 * @param channels every channel with a message, by name
 */
public record Past(
        long sequence,
        long time,
        TaskTree tasks,
        Map<DocumentId, Document> documents,
        Map<String, ChannelThen> channels) {

    /** Before anything happened. */
    public static final Past NOTHING = new Past(0, 0, TaskTree.of(List.of()), Map.of(), Map.of());

    public Past {
        documents = Map.copyOf(documents);
        channels = Map.copyOf(channels);
    }

    /** Documents that were at their path, in the order of their paths. */
    public List<Document> here() {
        return placed(Document.Place.HERE);
    }

    /** Documents that were in the archive, in the order of their paths. */
    public List<Document> archived() {
        return placed(Document.Place.ARCHIVED);
    }

    private List<Document> placed(final Document.Place place) {
        return documents.values().stream()
                .filter(d -> d.place() == place)
                .sorted(Comparator.comparing(Document::path, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Document::path)
                        .thenComparing(d -> d.id().value()))
                .toList();
    }
}
