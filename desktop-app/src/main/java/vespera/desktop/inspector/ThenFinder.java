package vespera.desktop.inspector;

import java.util.List;
import java.util.Optional;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Gathers what was known of a thing at a moment of the past. Every method blocks: for background threads. */
final class ThenFinder {

    private static final Texts TEXTS = Texts.of(ThenFinder.class);
    private static final int HISTORY = 20;

    private final Atelier atelier;

    ThenFinder(final Atelier atelier) {
        this.atelier = atelier;
    }

    /** What it was then; empty for what does not change with time. */
    Optional<Facts> about(final Subject subject, final Past past) {
        return switch (subject) {
            case Subject.OfTask t ->
                Optional.of(
                        past.tasks().find(t.id()).map(task -> task(task, past)).orElseGet(() -> notYet(name(t))));
            case Subject.OfDocument d ->
                Optional.of(Optional.ofNullable(past.documents().get(d.id()))
                        .map(document -> document(document, past))
                        .orElseGet(() -> notYet(name(d))));
            case Subject.OfTag _, Subject.OfArtifact _ -> Optional.empty();
        };
    }

    private String name(final Subject.OfTask task) {
        return atelier.tasks().tree().find(task.id()).map(Task::title).orElse(TEXTS.say("selected"));
    }

    private String name(final Subject.OfDocument document) {
        return atelier.catalogue().find(document.id()).map(Document::name).orElse(TEXTS.say("selected"));
    }

    private static Facts notYet(final String name) {
        return new Facts.Nothing(TEXTS.say("not-then", name));
    }

    private Facts task(final Task task, final Past past) {
        final TaskTree tree = past.tasks();
        return new Facts.TaskThen(
                task,
                tree.ancestry(task.id()).stream().skip(1).toList().reversed(),
                task.dependsOn().stream().flatMap(id -> tree.find(id).stream()).toList(),
                tree.children(task.id()),
                history(task.id(), past));
    }

    private List<Artifact> history(final TaskId task, final Past past) {
        return atelier.artifacts()
                .artifacts(
                        new ArtifactRecords.Filter(null, task.value(), null, null, "", HISTORY).upTo(past.sequence()));
    }

    private Facts document(final Document document, final Past past) {
        final List<LinkThen> links = document.here() ? atelier.past().resolvedLinks(past) : List.of();
        return new Facts.DocumentThen(
                document,
                atelier.past().text(past, document.id()),
                links.stream()
                        .filter(link -> link.from().id().equals(document.id()))
                        .toList(),
                links.stream()
                        .filter(link -> link.to()
                                .filter(to -> to.id().equals(document.id()))
                                .isPresent())
                        .toList());
    }
}
