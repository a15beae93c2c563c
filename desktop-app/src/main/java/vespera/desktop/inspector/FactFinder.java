package vespera.desktop.inspector;

import java.util.List;
import java.util.Locale;
import vespera.desktop.desk.Subject;
import vespera.desktop.passages.Quote;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.gateway.Organising;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.links.InLink;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Gathers facts. Every method blocks: for background threads. */
final class FactFinder {

    private static final Texts TEXTS = Texts.of(FactFinder.class);
    private static final int HISTORY = 20;
    private static final int RELATED = 6;
    private static final int ENTITIES = 12;
    private static final int READ = 40;

    private final Atelier atelier;

    FactFinder(final Atelier atelier) {
        this.atelier = atelier;
    }

    Facts about(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t ->
                atelier.tasks().tree().find(t.id()).map(this::task).orElseGet(FactFinder::gone);
            case Subject.OfDocument d ->
                atelier.catalogue().find(d.id()).map(this::document).orElseGet(FactFinder::gone);
            case Subject.OfTag t -> new Facts.OfTag(t.tag(), tagged(t.tag()));
            case Subject.OfArtifact a ->
                atelier.artifacts().artifact(a.id()).map(this::artifact).orElseGet(FactFinder::gone);
        };
    }

    private static Facts gone() {
        return new Facts.Nothing(TEXTS.say("gone"));
    }

    private Facts artifact(final Artifact artifact) {
        return new Facts.OfArtifact(artifact);
    }

    private Facts task(final Task task) {
        final TaskTree tree = atelier.tasks().tree();
        final List<Task> place =
                tree.ancestry(task.id()).stream().skip(1).toList().reversed();
        return new Facts.OfTask(
                task,
                place,
                task.dependsOn().stream().flatMap(id -> tree.find(id).stream()).toList(),
                tree.live().stream()
                        .filter(t -> t.dependsOn().contains(task.id()))
                        .toList(),
                tree.children(task.id()),
                atelier.links().targets(task.notes()),
                history(task.id()),
                atelier.history().decisions().all().stream()
                        .filter(d -> task.id().equals(d.decision().task()))
                        .toList());
    }

    private List<Artifact> history(final TaskId task) {
        return atelier.artifacts().artifacts(new ArtifactRecords.Filter(null, task.value(), null, null, "", HISTORY));
    }

    private Facts document(final Document document) {
        final DocumentRecords records = atelier.documents().records();
        final int words = document.kind() == Document.Kind.MARKDOWN || document.kind() == Document.Kind.EXTRACTED
                ? atelier.documents()
                        .readable(document)
                        .map(readable -> readable.reading().words())
                        .orElse(-1)
                : -1;
        final List<InLink> in = atelier.links().in(document);
        final List<Version> versions = records.versions(document.id());
        return new Facts.OfDocument(
                document,
                records.tags(document.id()),
                records.aliases(document.id()),
                words,
                atelier.links().out(document),
                in,
                in.stream().limit(READ).map(this::line).toList(),
                versions,
                atelier.history().decisions().about(document.id()));
    }

    private String line(final InLink link) {
        return atelier.documents()
                .readableText(link.source())
                .flatMap(text -> text.lines().skip(link.link().line() - 1L).findFirst())
                .map(line -> Quote.of(line, List.of()).text())
                .orElse("");
    }

    private List<Document> tagged(final String tag) {
        final DocumentRecords records = atelier.documents().records();
        final String wanted = tag.toLowerCase(Locale.ROOT);
        return atelier.catalogue().here().stream()
                .filter(d -> records.tags(d.id()).stream()
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .anyMatch(t -> t.equals(wanted) || t.startsWith(wanted + "/")))
                .toList();
    }

    /** Who names a document without a link, what belongs to it, what is suggested about it, who is in it. */
    Facts.Related related(final Document document) {
        final Organising organising = atelier.organising();
        final String path = document.path();
        final List<Suggestion> open = organising.suggestions().open();
        final List<Suggestion> about = open.stream()
                .filter(s -> s.subject().equals(path) || s.object().equals(path))
                .toList();
        return new Facts.Related(
                about.stream().filter(s -> s.kind() == Kind.MENTION).toList(),
                open.isEmpty() ? atelier.links().mentions(document) : List.of(),
                organising.related().to(document, RELATED),
                about.stream()
                        .filter(s -> s.kind() != Kind.MENTION && s.kind() != Kind.RELATED)
                        .toList(),
                organising.codex().in(document).stream().limit(ENTITIES).toList());
    }
}
