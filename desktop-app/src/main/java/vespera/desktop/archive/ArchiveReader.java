package vespera.desktop.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskTree;

/** Reads what is in the archive. Every method blocks: for background threads. */
final class ArchiveReader {

    private static final Texts TEXTS = Texts.of(ArchiveReader.class);

    private final Atelier atelier;

    ArchiveReader(final Atelier atelier) {
        this.atelier = atelier;
    }

    /** All of it, what was put away last first. */
    List<Kept> read() {
        final List<Kept> all = new ArrayList<>();
        for (final Document one : atelier.catalogue().archived()) {
            all.add(new Kept(
                    new Subject.OfDocument(one.id()),
                    one.name(),
                    one.path(),
                    "",
                    last(null, one.id().value())));
        }
        final TaskTree tree = atelier.tasks().tree();
        tree.all().stream().filter(Task::archived).forEach(task -> all.add(kept(task, tree)));
        all.sort(Comparator.comparingLong(
                        (Kept k) -> k.away().map(Artifact::sequence).orElse(0L))
                .reversed()
                .thenComparing(Kept::name));
        return all;
    }

    private Kept kept(final Task task, final TaskTree tree) {
        final String place = String.join(
                " › ",
                tree.ancestry(task.id()).stream()
                        .skip(1)
                        .map(Task::title)
                        .toList()
                        .reversed());
        return new Kept(
                new Subject.OfTask(task.id()),
                task.title(),
                place.isEmpty() ? TEXTS.say("task") : TEXTS.say("task-in", place),
                task.notes(),
                last(task.id().value(), null));
    }

    private Optional<Artifact> last(final @Nullable UUID task, final @Nullable UUID document) {
        return atelier.artifacts().artifacts(new ArtifactRecords.Filter(null, task, document, null, "", 1)).stream()
                .findFirst();
    }

    /** What it holds: a document's text or a task's notes. */
    String text(final Kept kept) {
        return switch (kept.subject()) {
            case Subject.OfDocument d ->
                atelier.catalogue()
                        .find(d.id())
                        .flatMap(atelier.documents()::text)
                        .orElse(TEXTS.say("no-text"));
            case Subject.OfTask _ -> kept.text().isBlank() ? TEXTS.say("no-notes") : kept.text();
            case Subject.OfTag _, Subject.OfArtifact _ -> "";
        };
    }
}
