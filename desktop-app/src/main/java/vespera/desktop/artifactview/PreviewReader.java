package vespera.desktop.artifactview;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.desktop.versions.Comparison;
import vespera.desktop.versions.DiffRun;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Entry;

/** Reads what an artifact holds. Blocks on the store; belongs on a background thread. */
final class PreviewReader {

    private static final int LONGEST = 400_000;

    private final Atelier atelier;

    PreviewReader(final Atelier atelier) {
        this.atelier = atelier;
    }

    Preview read(final Artifact artifact) {
        return switch (artifact.type()) {
            case MESSAGE, DECISION -> artifact.blob() ? said(artifact) : facts(artifact);
            case VERSION -> version(artifact);
            case ACTION -> facts(artifact);
        };
    }

    private Preview said(final Artifact artifact) {
        return atelier.blobs()
                .read(artifact.hash())
                .<Preview>map(bytes -> new Preview.Said(new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> new Preview.Nothing("The text was erased. Its record and hash remain."));
    }

    private Preview facts(final Artifact artifact) {
        final @Nullable String payload =
                atelier.journal().find(artifact.id()).map(Entry::payload).orElse(null);
        return payload == null
                ? new Preview.Nothing("The content of this record was erased. Its hash remains.")
                : new Preview.Facts(new FactReader(atelier.tasks().tree(), atelier.catalogue(), ZoneId.systemDefault())
                        .read(payload));
    }

    private Preview version(final Artifact artifact) {
        if (!artifact.blob()) {
            return new Preview.Nothing("This file is too large to be kept as a version; only its hash was taken.");
        }
        final String path = artifact.path() == null ? "" : artifact.path();
        if (Document.kindOf(path) == Document.Kind.IMAGE) {
            return atelier.blobs()
                    .read(artifact.hash())
                    .<Preview>map(Preview.Picture::new)
                    .orElseGet(() -> new Preview.Nothing("The picture was erased. Its hash remains."));
        }
        if (atelier.blobs().read(artifact.hash()).isEmpty()) {
            return new Preview.Nothing("The text was erased. Its record and hash remain.");
        }
        final Optional<String> text = atelier.documents().versionText(artifact.hash());
        if (text.isEmpty()) {
            return new Preview.Nothing("This is no text, and Vespera has no preview of this kind of file.");
        }
        return new Preview.Written(cut(text.get()), changes(artifact, text.get()));
    }

    private Optional<List<DiffRun>> changes(final Artifact artifact, final String text) {
        return previous(artifact)
                .flatMap(v -> atelier.documents().versionText(v.state().hash()))
                .filter(before -> before.length() <= LONGEST && text.length() <= LONGEST)
                .map(before -> Comparison.between(before, text));
    }

    private Optional<Version> previous(final Artifact artifact) {
        if (artifact.document() == null) {
            return Optional.empty();
        }
        final List<Version> newestFirst = atelier.documents().records().versions(new DocumentId(artifact.document()));
        for (int i = 0; i < newestFirst.size() - 1; i++) {
            if (newestFirst.get(i).artifact().equals(artifact.id())) {
                return Optional.of(newestFirst.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static String cut(final String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n… the rest is not shown here";
    }
}
