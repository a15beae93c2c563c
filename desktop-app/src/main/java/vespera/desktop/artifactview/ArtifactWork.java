package vespera.desktop.artifactview;

import java.util.UUID;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.versions.Versions;

/** What can be done with an artifact. */
final class ArtifactWork {

    private final Desk desk;

    ArtifactWork(final Desk desk) {
        this.desk = desk;
    }

    /** Shows what an artifact belongs to where it is worked on. */
    void open(final Artifact artifact) {
        final @Nullable UUID document = artifact.document();
        final @Nullable UUID task = artifact.task();
        if (document != null) {
            desk.navigator().open(new Subject.OfDocument(new DocumentId(document)));
        } else if (task != null) {
            desk.navigator().open(new Subject.OfTask(new TaskId(task)));
        }
    }

    void copyId(final Artifact artifact) {
        final ClipboardContent content = new ClipboardContent();
        content.putString(artifact.id().toString());
        Clipboard.getSystemClipboard().setContent(content);
        desk.notices().say(Notices.Tone.DONE, "Copied the id.");
    }

    /** Gives the document a version's content again as its newest version; the versions between stay. */
    void restore(final Artifact artifact) {
        final @Nullable UUID document = artifact.document();
        if (document == null || !desk.mayChange()) {
            return;
        }
        desk.work()
                .command(
                        () -> restored(artifact, new DocumentId(document)),
                        now -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        "“" + now.name() + "” holds that version's text again, as version "
                                                + now.versions() + ". Nothing in between is lost.",
                                        "Undo",
                                        this::undo));
    }

    private void undo() {
        desk.work()
                .command(
                        () -> desk.atelier().undo().undo(desk.origin()),
                        words -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        words.map(w -> "Undone: " + w).orElse("Nothing to undo.")));
    }

    private Document restored(final Artifact artifact, final DocumentId id) {
        final Documents documents = desk.atelier().documents();
        final Versions versions = desk.atelier().history().versions();
        final Version version = versions.history(id).stream()
                .filter(one -> one.artifact().equals(artifact.id()))
                .findFirst()
                .orElseThrow(() -> new Refused("no-such-version", "This is no version of a document.", ""));
        final OpenText now = documents.open(id);
        if (now.draft().filter(draft -> !draft.text().equals(now.text())).isPresent()) {
            throw new Refused(
                    "unsaved-text",
                    "“" + now.document().name() + "” has unsaved text, so nothing was restored.",
                    "Save it on the writing desk first; then both are kept.");
        }
        return versions.restore(desk.origin().because(artifact.id()), id, version.number());
    }

    /** Shows a version among the others of its document, to be compared with any of them. */
    void compare(final Artifact artifact) {
        final @Nullable UUID document = artifact.document();
        if (document != null) {
            desk.navigator().versions(new DocumentId(document), artifact.id());
        }
    }
}
