package vespera.scriptorium.artifacts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.codex.EntityEvent;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.suggestions.SuggestionEvent;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** Makes an artifact of every event: a message, a file version, a decision, or an action. It holds no state of its own. */
public final class ArtifactBook implements LiveView {

    private final Catalogue catalogue;

    public ArtifactBook(final Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<ArtifactRow> rows =
                entries.stream().map(r -> new ArtifactRow(artifact(r))).toList();
        return Staged.of(rows, () -> {});
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        return Optional.empty();
    }

    private Artifact artifact(final Recorded recorded) {
        return switch (recorded.event()) {
            case ChatEvent.Posted e ->
                new Artifact(
                        recorded.entry().id(),
                        recorded.entry().sequence(),
                        Artifact.Type.MESSAGE,
                        recorded.entry().time(),
                        recorded.entry().origin().actor(),
                        "message in " + e.channel(),
                        null,
                        null,
                        null,
                        recorded.entry().origin().cause(),
                        e.textHash(),
                        e.size(),
                        true);
            case DocumentEvent.Added e -> version(recorded.entry(), e.id(), e.path(), e.state());
            case DocumentEvent.Written e -> version(recorded.entry(), e.id(), path(e.id()), e.to());
            case DocumentEvent e -> action(recorded.entry(), null, e.id().value(), path(e.id()));
            case DecisionEvent e -> decision(recorded.entry(), e);
            // What she makes of a suggestion is a decision of hers, and is found again among them.
            case SuggestionEvent _ -> payload(recorded.entry(), Artifact.Type.DECISION, null, null, null);
            case EntityEvent _ -> payload(recorded.entry(), Artifact.Type.DECISION, null, null, null);
            case TaskEvent e -> action(recorded.entry(), e.id().value(), null, null);
            default -> action(recorded.entry(), null, null, null);
        };
    }

    private Artifact version(
            final Entry entry, final DocumentId document, final @Nullable String path, final FileState state) {
        return new Artifact(
                entry.id(),
                entry.sequence(),
                Artifact.Type.VERSION,
                entry.time(),
                entry.origin().actor(),
                path == null ? entry.command().words() : Document.baseName(path),
                null,
                document.value(),
                path,
                entry.origin().cause(),
                state.hash(),
                state.size(),
                state.kept());
    }

    private Artifact decision(final Entry entry, final DecisionEvent event) {
        final DocumentId document = event.decision().document();
        final TaskId task = event.decision().task();
        return payload(
                entry,
                Artifact.Type.DECISION,
                task == null ? null : task.value(),
                document == null ? null : document.value(),
                document == null ? null : path(document));
    }

    private static Artifact action(
            final Entry entry, final @Nullable UUID task, final @Nullable UUID document, final @Nullable String path) {
        return payload(entry, Artifact.Type.ACTION, task, document, path);
    }

    private static Artifact payload(
            final Entry entry,
            final Artifact.Type type,
            final @Nullable UUID task,
            final @Nullable UUID document,
            final @Nullable String path) {
        final String payload = Objects.requireNonNullElse(entry.payload(), "");
        return new Artifact(
                entry.id(),
                entry.sequence(),
                type,
                entry.time(),
                entry.origin().actor(),
                entry.command().words(),
                task,
                document,
                path,
                entry.origin().cause(),
                entry.payloadHash(),
                payload.getBytes(StandardCharsets.UTF_8).length,
                false);
    }

    private @Nullable String path(final DocumentId id) {
        return catalogue.find(id).map(Document::path).orElse(null);
    }
}
