package vespera.scriptorium.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vespera.scriptorium.sessions.Memory;

/**
 * Remembers by which key the file system knew each document's file when it was last seen, so that a file is known again
 * under another name. Kept in shelves, so that one changed file does not have all of them written again.
 */
final class FileKeys {

    private static final String SHELF = "documents.keys.";
    private static final int SHELVES = 16;

    private final Memory memory;
    private final Map<DocumentId, String> keys = new HashMap<>();
    private boolean read;

    FileKeys(final Memory memory) {
        this.memory = memory;
    }

    private static int shelf(final DocumentId id) {
        return (int) (id.value().getLeastSignificantBits() & (SHELVES - 1));
    }

    private Map<DocumentId, String> known() {
        if (!read) {
            for (int shelf = 0; shelf < SHELVES; shelf++) {
                for (final String line : memory.recall(SHELF + shelf).orElse("").split("\n")) {
                    final int tab = line.indexOf('\t');
                    if (tab > 0) {
                        keys.put(DocumentId.of(line.substring(0, tab)), line.substring(tab + 1));
                    }
                }
            }
            read = true;
        }
        return keys;
    }

    /** Which document's file had each key; a key that several had tells nothing. */
    synchronized Map<String, DocumentId> documents() {
        final Map<String, DocumentId> documents = new HashMap<>();
        final Set<String> several = new HashSet<>();
        known().forEach((id, key) -> {
            if (documents.put(key, id) != null) {
                several.add(key);
            }
        });
        several.forEach(documents::remove);
        return documents;
    }

    /** Notes the files of documents as they lie there now. */
    synchronized void see(final Collection<AtelierFolder.Found> files, final Catalogue catalogue) {
        final Map<DocumentId, String> now = new HashMap<>();
        for (final AtelierFolder.Found found : files) {
            final Optional<Document> document = catalogue.at(found.path());
            if (document.isPresent() && !found.key().isEmpty()) {
                now.put(document.get().id(), found.key());
            }
        }
        final Set<Integer> changed = new HashSet<>();
        now.forEach((id, key) -> {
            if (!key.equals(known().put(id, key))) {
                changed.add(shelf(id));
            }
        });
        if (known().keySet().retainAll(now.keySet())) {
            for (int shelf = 0; shelf < SHELVES; shelf++) {
                changed.add(shelf);
            }
        }
        write(changed);
    }

    private void write(final Set<Integer> changed) {
        final Map<Integer, Map<String, String>> shelves = new TreeMap<>();
        changed.forEach(shelf -> shelves.put(shelf, new TreeMap<>()));
        keys.forEach((id, key) -> {
            final Map<String, String> lines = shelves.get(shelf(id));
            if (lines != null) {
                lines.put(id.toString(), key);
            }
        });
        shelves.forEach((shelf, lines) -> {
            final StringBuilder text = new StringBuilder();
            lines.forEach((id, key) -> text.append(id).append('\t').append(key).append('\n'));
            if (!memory.recall(SHELF + shelf).orElse("").contentEquals(text)) {
                memory.remember(SHELF + shelf, text.toString());
            }
        });
    }
}
