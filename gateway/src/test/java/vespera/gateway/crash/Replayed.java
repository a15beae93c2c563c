package vespera.gateway.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskTree;

/** What the journal alone says the state is, worked out here on our own, to be held against what was kept as rows. */
final class Replayed {

    private static final int PIECE = 10_000;

    final List<UUID> entries = new ArrayList<>();
    final List<UUID> messages = new ArrayList<>();
    final Map<DocumentId, String> documents = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    final List<DocumentEvent> documentEvents = new ArrayList<>();
    final TaskTree tasks;

    Replayed(final Journal journal, final Gate gate) {
        final List<TaskEvent> taskEvents = new ArrayList<>();
        final Map<DocumentId, Facts> facts = new HashMap<>();
        for (List<Entry> piece = journal.read(0, PIECE); !piece.isEmpty(); ) {
            for (final Entry entry : piece) {
                entries.add(entry.id());
                final Event event = gate.event(entry);
                switch (event) {
                    case TaskEvent e -> taskEvents.add(e);
                    case DocumentEvent e -> {
                        documentEvents.add(e);
                        facts.merge(e.id(), Facts.none().after(e), (before, _) -> before.after(e));
                    }
                    case ChatEvent.Posted _ -> messages.add(entry.id());
                    default -> {}
                }
            }
            piece = journal.read(piece.getLast().sequence(), PIECE);
        }
        tasks = TaskTree.of(List.of()).after(taskEvents);
        facts.forEach((id, one) -> documents.put(id, one.words()));
    }

    /** A document's row as one line, to be compared with what the journal says. */
    static String words(final Document document) {
        return new Facts(document.path(), document.state().hash(), document.versions(), document.place()).words();
    }

    private record Facts(String path, String hash, int versions, Document.Place place) {

        static Facts none() {
            return new Facts("", "", 0, Document.Place.HERE);
        }

        Facts after(final DocumentEvent event) {
            return switch (event) {
                case DocumentEvent.Added e -> new Facts(e.path(), e.state().hash(), 1, Document.Place.HERE);
                case DocumentEvent.Written e -> new Facts(path, e.to().hash(), versions + 1, Document.Place.HERE);
                case DocumentEvent.Moved e -> new Facts(e.to(), hash, versions, Document.Place.HERE);
                case DocumentEvent.Archived _ -> new Facts(path, hash, versions, Document.Place.ARCHIVED);
                case DocumentEvent.Restored e -> new Facts(e.path(), hash, versions, Document.Place.HERE);
                case DocumentEvent.Vanished _ -> new Facts(path, hash, versions, Document.Place.VANISHED);
            };
        }

        String words() {
            return path + " " + hash + " " + versions + " " + place;
        }
    }
}
