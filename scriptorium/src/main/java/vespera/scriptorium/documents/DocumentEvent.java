package vespera.scriptorium.documents;

import java.util.List;
import java.util.Optional;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/** What can happen to a document. */
public sealed interface DocumentEvent extends Event {

    DocumentId id();

    /** It was found on opening, created here, or appeared from outside. */
    record Added(DocumentId id, String path, FileState state) implements DocumentEvent {}

    /**
     * It holds something else now.
     *
     * @param marks stretches of the new text that somebody else wrote than whoever saved it
     */
    record Written(DocumentId id, FileState from, FileState to, List<Mark> marks) implements DocumentEvent {

        public Written {
            marks = List.copyOf(marks);
        }

        /** All of it written by whoever saved it. */
        public Written(final DocumentId id, final FileState from, final FileState to) {
            this(id, from, to, List.of());
        }
    }

    record Moved(DocumentId id, String from, String to) implements DocumentEvent {}

    /** Put into the archive folder. */
    record Archived(DocumentId id, String path) implements DocumentEvent {}

    /** Taken back to its path. */
    record Restored(DocumentId id, String path) implements DocumentEvent {}

    /** The file is gone, by another program's doing. */
    record Vanished(DocumentId id, String path) implements DocumentEvent {}

    /** The event that takes this one back; a file's vanishing can only be answered by writing it again. */
    default Optional<DocumentEvent> reversed() {
        return switch (this) {
            case Added e -> Optional.of(new Archived(e.id(), e.path()));
            case Written e -> Optional.of(new Written(e.id(), e.to(), e.from()));
            case Moved e -> Optional.of(new Moved(e.id(), e.to(), e.from()));
            case Archived e -> Optional.of(new Restored(e.id(), e.path()));
            case Restored e -> Optional.of(new Archived(e.id(), e.path()));
            case Vanished _ -> Optional.empty();
        };
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(
                new EventType("document.added", 1, Added.class),
                new EventType("document.written", 2, Written.class, List.of(old -> old.putArray("marks"))),
                new EventType("document.moved", 1, Moved.class),
                new EventType("document.archived", 1, Archived.class),
                new EventType("document.restored", 1, Restored.class),
                new EventType("document.vanished", 1, Vanished.class));
    }
}
