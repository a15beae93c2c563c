package vespera.desktop.artifactview;

import java.util.UUID;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.TaskId;

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

    /** Saves a version's text again as the newest one; the versions between stay. */
    void restore(final Artifact artifact) {
        final @Nullable UUID document = artifact.document();
        if (document == null || !desk.mayChange()) {
            return;
        }
        desk.work().command(() -> restored(artifact, new DocumentId(document)), result -> {
            switch (result) {
                case SaveResult.Saved saved ->
                    desk.notices()
                            .say(
                                    Notices.Tone.DONE,
                                    "“" + saved.document().name()
                                            + "” holds that version's text again, as a new version.");
                case SaveResult.Unchanged same ->
                    desk.notices()
                            .say(
                                    Notices.Tone.INFO,
                                    "“" + same.document().name() + "” holds exactly this text already.");
                case SaveResult.Conflict theirs ->
                    desk.notices()
                            .say(
                                    Notices.Tone.PROBLEM,
                                    "“" + theirs.theirs().name()
                                            + "” was changed by another program just now. Its text was left as it is; "
                                            + "the restored text is kept as a draft.");
            }
        });
    }

    private SaveResult restored(final Artifact artifact, final DocumentId id) {
        final Atelier atelier = desk.atelier();
        final Document document = atelier.documents().existing(id);
        if (!document.here()) {
            throw new Refused(
                    "not-here",
                    "“" + document.name() + "” is not in its folder, so nothing was restored.",
                    "Take it out of the archive first.");
        }
        final String text = atelier.documents()
                .versionText(artifact.hash())
                .orElseThrow(() -> new Refused(
                        "content-missing", "The text of this version was not kept.", "Nothing was changed."));
        final OpenText now = atelier.documents().open(id);
        if (now.draft().filter(draft -> !draft.text().equals(now.text())).isPresent()) {
            throw new Refused(
                    "unsaved-text",
                    "“" + document.name() + "” has unsaved text, so nothing was restored.",
                    "Save it on the writing desk first; then both are kept.");
        }
        return atelier.documents().save(desk.origin().because(artifact.id()), id, now.base(), text);
    }
}
