package vespera.desktop.board;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vespera.gateway.Atelier;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;

/**
 * Reads what the documents of cards say. Blocks: for background threads.
 *
 * @param cast whether to ask the codex too
 */
record FactReader(Atelier atelier, boolean cast) {

    CardFacts read(final List<Task> tasks) {
        final Map<TaskId, CardFacts.Fact> of = new HashMap<>();
        final TreeSet<String> keys = new TreeSet<>();
        final Map<DocumentId, Map<String, String>> read = new HashMap<>();
        for (final Task task : tasks) {
            final Set<Document> documents = documents(task);
            if (documents.isEmpty()) {
                continue;
            }
            final Map<String, String> values = new HashMap<>();
            final Set<String> names = new LinkedHashSet<>();
            for (final Document document : documents) {
                read.computeIfAbsent(document.id(), id -> properties(document)).forEach(values::putIfAbsent);
                if (cast) {
                    atelier.organising().codex().in(document).stream()
                            .map(Entity::name)
                            .forEach(names::add);
                }
            }
            keys.addAll(values.keySet());
            of.put(
                    task.id(),
                    new CardFacts.Fact(
                            documents.stream().map(Document::id).toList(), Map.copyOf(values), List.copyOf(names)));
        }
        return new CardFacts(of, keys);
    }

    private Set<Document> documents(final Task task) {
        final Set<Document> found = new LinkedHashSet<>();
        task.detail(TaskDetail.DOCUMENT)
                .flatMap(FactReader::id)
                .flatMap(atelier.catalogue()::find)
                .ifPresent(found::add);
        if (task.notes().indexOf('[') >= 0) {
            found.addAll(atelier.links().targets(task.notes()));
        }
        return found;
    }

    static Optional<DocumentId> id(final String text) {
        try {
            return Optional.of(new DocumentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The front matter's plain values; of a list the first. */
    private Map<String, String> properties(final Document document) {
        if (document.kind() != Document.Kind.MARKDOWN) {
            return Map.of();
        }
        final Map<String, String> values = new HashMap<>();
        atelier.documents()
                .readable(document)
                .map(Readable::reading)
                .ifPresent(reading -> reading.properties().forEach((key, value) -> {
                    final Object one = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
                    if (one instanceof String || one instanceof Number || one instanceof Boolean) {
                        values.put(key, String.valueOf(one).strip());
                    }
                }));
        return values;
    }
}
