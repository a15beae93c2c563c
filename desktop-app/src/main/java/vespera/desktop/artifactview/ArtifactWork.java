package vespera.desktop.artifactview;

import java.io.File;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Outside;
import vespera.desktop.texts.Texts;
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

    private static final Texts TEXTS = Texts.of(ArtifactWork.class);

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
        desk.notices().say(Notices.Tone.DONE, TEXTS.say("copied-the-id"));
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
                                        TEXTS.say("holds-that-versions-text-again", now.name(), now.versions()),
                                        TEXTS.say("undo"),
                                        this::undo));
    }

    private void undo() {
        desk.work()
                .command(
                        () -> desk.atelier().undo().undo(desk.origin()),
                        words -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        words.map(w -> TEXTS.say("undone", w)).orElse(TEXTS.say("nothing-to-undo"))));
    }

    private Document restored(final Artifact artifact, final DocumentId id) {
        final Documents documents = desk.atelier().documents();
        final Versions versions = desk.atelier().history().versions();
        final Version version = versions.history(id).stream()
                .filter(one -> one.artifact().equals(artifact.id()))
                .findFirst()
                .orElseThrow(() -> new Refused("no-such-version", TEXTS.say("this-is-no-version-of-a"), ""));
        final OpenText now = documents.open(id);
        if (now.draft().filter(draft -> !draft.text().equals(now.text())).isPresent()) {
            throw new Refused(
                    "unsaved-text",
                    TEXTS.say("has-unsaved-text-so-nothing-was", now.document().name()),
                    TEXTS.say("save-it-on-the-writing-desk"));
        }
        return versions.restore(desk.origin().because(artifact.id()), id, version.number());
    }

    /** Gives them out as files, where she says. */
    void export(final List<Artifact> all, final Window window) {
        final ArtifactExport export = new ArtifactExport(desk.atelier());
        if (all.size() == 1) {
            final FileChooser chooser = new FileChooser();
            chooser.setTitle(TEXTS.say("export-where"));
            chooser.setInitialFileName(ArtifactExport.name(all.getFirst()));
            final File file = new Outside(window).save(chooser);
            if (file != null) {
                desk.work().query(() -> export.to(file.toPath(), all.getFirst()), done -> exported(done, file));
            }
            return;
        }
        final DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.say("export-where"));
        final File folder = new Outside(window).folder(chooser);
        if (folder != null) {
            desk.work().query(() -> export.into(folder.toPath(), all), done -> exported(done, folder));
        }
    }

    private void exported(final ArtifactExport.Result done, final File where) {
        desk.notices()
                .say(
                        done.gone() == 0 ? Notices.Tone.DONE : Notices.Tone.PROBLEM,
                        TEXTS.say("exported", done.written(), where.getName(), done.gone()));
    }

    /** Shows a version among the others of its document, to be compared with any of them. */
    void compare(final Artifact artifact) {
        final @Nullable UUID document = artifact.document();
        if (document != null) {
            desk.navigator().versions(new DocumentId(document), artifact.id());
        }
    }
}
