package vespera.desktop.writing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Work;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;

/** Keeps what is typed: drafts within a second, versions when they are due, and both texts when two programs write. */
final class WritingModel {

    private final Documents documents;
    private final Origin origin;
    private final Work work;
    private final Notices notices;
    private final InstantSource clock;
    private final Page page;
    private final ReadOnlyObjectWrapper<Optional<Document>> document =
            new ReadOnlyObjectWrapper<>(this, "document", Optional.empty());
    private final ReadOnlyObjectWrapper<SaveState> saveState =
            new ReadOnlyObjectWrapper<>(this, "saveState", SaveState.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", new Standing.Empty());
    private final Rhythm rhythm = new Rhythm(this::keepDraft, this::save);
    private final Attempts attempts;
    private @Nullable Sheet sheet;
    /** What the next save stands on; commands under way move it on. */
    private AtomicReference<String> base = new AtomicReference<>("");
    private boolean dirty;
    private boolean failed;
    private long revision;
    /** Whether a draft of this unsaved text is kept, at most a second old. */
    private boolean draftKept;
    private int saving;
    private long asked;
    private int opening;

    WritingModel(
            final Documents documents,
            final Origin origin,
            final Work work,
            final Notices notices,
            final InstantSource clock,
            final Page page) {
        this.documents = documents;
        this.origin = origin;
        this.work = work;
        this.attempts = new Attempts(work);
        this.notices = notices;
        this.clock = clock;
        this.page = page;
    }

    ReadOnlyObjectProperty<Optional<Document>> documentProperty() {
        return document.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    Optional<DocumentId> open() {
        return document.get().map(Document::id);
    }

    /** Whether there is text that is in no version yet. */
    boolean dirty() {
        return dirty;
    }

    /** Opens a document, handing in the one before; afterwards, and where it is open already, does what follows. */
    void open(final DocumentId id, final Runnable then) {
        if (open().equals(Optional.of(id)) && !(standing.get() instanceof Standing.Refusal)) {
            then.run();
            return;
        }
        leave();
        final long number = ++asked;
        opening++;
        work.command(() -> Opening.of(documents, id), opened -> {
            if (number == asked) {
                // What was typed while the other document was on its way belongs to this one.
                leave();
                opening--;
                opened(id, opened);
                then.run();
            } else {
                opening--;
            }
        });
    }

    private void opened(final DocumentId id, final Opening opened) {
        final OpenText text = opened.text();
        document.set(documents.catalogue().find(id));
        dirty = false;
        failed = false;
        draftKept = false;
        if (text == null) {
            blank(opened.instead());
            return;
        }
        stand(Sheet.of(text));
        page.setReadOnly(!text.readOnly().isEmpty());
        standing.set(text.readOnly().isEmpty() ? new Standing.Plain() : new Standing.ReadOnly(text.readOnly()));
        opened.unsaved().ifPresentOrElse(mine -> restore(text, mine), () -> page.show(text.text(), 0));
        settle();
    }

    private void stand(final Sheet on) {
        sheet = on;
        base = new AtomicReference<>(on.base());
    }

    /** There is nothing to write on. */
    private void blank(final Standing instead) {
        sheet = null;
        dirty = false;
        page.show("", 0);
        page.setReadOnly(true);
        standing.set(instead);
        settle();
    }

    private void restore(final OpenText text, final Draft mine) {
        page.show(mine.text(), mine.caret());
        dirty = true;
        draftKept = true;
        if (mine.base().equals(text.base())) {
            standing.set(new Standing.Restored(mine.at()));
        } else {
            stand(new Sheet(text.document().id(), mine.base(), text.text(), ""));
            standing.set(new Standing.Conflict(text.document(), true));
        }
    }

    /** Somebody typed. */
    void typed() {
        if (sheet == null || !sheet.readOnly().isEmpty()) {
            return;
        }
        revision++;
        dirty = true;
        if (standing.get() instanceof Standing.Restored) {
            standing.set(new Standing.Plain());
        }
        rhythm.typed();
        settle();
    }

    private boolean conflicted() {
        return standing.get() instanceof Standing.Conflict || standing.get() instanceof Standing.Gone;
    }

    private void keepDraft() {
        final Sheet of = sheet;
        if (of == null || !dirty) {
            return;
        }
        final String text = page.text();
        if (text.equals(of.saved()) && !conflicted()) {
            work.command(() -> documents.records().dropDraft(of.id()));
            clean();
            return;
        }
        final long now = revision;
        final int caret = page.caret();
        final AtomicReference<String> on = base;
        attempts.command(
                () -> {
                    documents.records().keepDraft(new Draft(of.id(), on.get(), text, caret, clock.millis()));
                    return now;
                },
                done -> {
                    if (of.equals(sheet)) {
                        failed = false;
                        draftKept = dirty;
                        if (revision > done) {
                            rhythm.draftAgain();
                        }
                        settle();
                    }
                },
                this::failed);
    }

    private void clean() {
        dirty = false;
        draftKept = false;
        rhythm.stop();
        settle();
    }

    /** Saves a version now, where there is anything to save. */
    void save() {
        final Sheet of = sheet;
        if (of == null || !dirty || !of.readOnly().isEmpty() || conflicted()) {
            settle();
            return;
        }
        write(of, page.text());
    }

    private void write(final Sheet of, final String text) {
        final long now = revision;
        final AtomicReference<String> on = base;
        saving++;
        settle();
        attempts.command(
                () -> {
                    final SaveResult result = documents.save(origin, of.id(), on.get(), text);
                    if (result instanceof SaveResult.Saved saved) {
                        on.set(saved.document().state().hash());
                    }
                    return result;
                },
                result -> saved(of, text, now, result),
                problem -> {
                    saving--;
                    failed(problem);
                    adoptKept(of, text, problem);
                });
    }

    private void saved(final Sheet of, final String text, final long then, final SaveResult result) {
        saving--;
        failed = false;
        draftKept = false;
        final boolean here = sheet != null && sheet.id().equals(of.id());
        if (result instanceof SaveResult.Conflict conflict && (!here || opening > 0)) {
            notices.offer(
                    Notices.Tone.PROBLEM,
                    "“" + conflict.theirs().name()
                            + "” was changed by another program while you had unsaved text. Both are kept.",
                    "Look at it",
                    () -> open(of.id(), () -> {}));
        }
        if (!here) {
            return;
        }
        switch (result) {
            case SaveResult.Saved done -> stands(of, done.document(), text, then);
            case SaveResult.Unchanged done -> stands(of, done.document(), text, then);
            case SaveResult.Conflict _ -> {}
        }
        lookOutside();
        if (dirty) {
            keepDraft();
        }
        settle();
    }

    private void stands(final Sheet of, final Document now, final String text, final long then) {
        sheet = of.savedAs(now.state().hash(), text);
        document.set(Optional.of(now));
        if (!(standing.get() instanceof Standing.Plain)) {
            standing.set(new Standing.Plain());
        }
        if (revision == then) {
            clean();
        }
    }

    /** The journal may hold what the file could not be given; then the text stands on that. */
    private void adoptKept(final Sheet of, final String text, final Throwable problem) {
        if (problem instanceof Refused refused && refused.code().equals("file-failed") && of.equals(sheet)) {
            documents.catalogue().find(of.id()).ifPresent(d -> stand(of.savedAs(d.state().hash(), text)));
        }
    }

    /** Hands in what is not kept yet: the document is left, or the window closes. */
    void leave() {
        final Sheet of = sheet;
        rhythm.stop();
        if (of == null || !dirty) {
            return;
        }
        final String text = page.text();
        if (conflicted()) {
            final Draft mine = new Draft(of.id(), of.base(), text, page.caret(), clock.millis());
            work.command(() -> documents.records().keepDraft(mine));
        } else if (text.equals(of.saved())) {
            work.command(() -> documents.records().dropDraft(of.id()));
            clean();
        } else {
            write(of, text);
        }
    }

    /** Shows no document; the one before was handed in. */
    void close() {
        leave();
        asked++;
        document.set(Optional.empty());
        blank(new Standing.Empty());
    }

    /** Something was changed, by whomever. */
    void heard(final List<Recorded> entries) {
        final Optional<DocumentId> open = open();
        final boolean mine = entries.stream()
                .anyMatch(r -> r.event() instanceof DocumentEvent e
                        && Optional.of(e.id()).equals(open));
        if (mine && saving == 0) {
            lookOutside();
        }
    }

    private void lookOutside() {
        final Sheet of = sheet;
        if (of == null || saving > 0) {
            return;
        }
        final Optional<Document> now = documents.catalogue().find(of.id());
        document.set(now);
        switch (now.map(Document::place).orElse(Document.Place.VANISHED)) {
            case ARCHIVED -> close();
            case VANISHED -> {
                standing.set(new Standing.Gone(now.map(Document::path).orElse("")));
                settle();
            }
            case HERE -> {
                if (!now.get().state().hash().equals(of.base())) {
                    work.command(() -> documents.open(of.id()), opened -> compare(of, opened));
                } else if (standing.get() instanceof Standing.Gone) {
                    standing.set(new Standing.Plain());
                    settle();
                }
            }
        }
    }

    private void compare(final Sheet of, final OpenText theirs) {
        if (!of.equals(sheet) || saving > 0) {
            return;
        }
        if (dirty && !page.text().equals(theirs.text())) {
            standing.set(new Standing.Conflict(theirs.document(), theirs.readOnly().isEmpty()));
            keepDraft();
            settle();
        } else {
            adopt(theirs);
        }
    }

    /** Shows what the file holds now; nothing unsaved stands against it. */
    void adopt(final OpenText theirs) {
        stand(Sheet.of(theirs));
        document.set(Optional.of(theirs.document()));
        page.setReadOnly(!theirs.readOnly().isEmpty());
        page.revise(theirs.text());
        standing.set(theirs.readOnly().isEmpty() ? new Standing.Plain() : new Standing.ReadOnly(theirs.readOnly()));
        clean();
    }

    /** The document as it is open now, for settling what stands against it. */
    Optional<Sheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Does something to the open document that a save must wait for. */
    <T> void busy(final Callable<T> task, final Consumer<T> then) {
        saving++;
        settle();
        attempts.command(
                task,
                done -> {
                    saving--;
                    then.accept(done);
                    settle();
                },
                problem -> {
                    saving--;
                    failed(problem);
                });
    }

    /** Saves what is on the screen over another state, which stays in the history. */
    void saveOver(final Document theirs) {
        final Sheet of = sheet;
        if (of != null) {
            final Sheet over = of.savedAs(theirs.state().hash(), of.saved());
            stand(over);
            standing.set(new Standing.Plain());
            write(over, page.text());
        }
    }

    /** Forgets that there is something unsaved: it was kept elsewhere. */
    void keptElsewhere() {
        dirty = false;
    }

    private void failed(final Throwable problem) {
        failed = true;
        settle();
    }

    private void settle() {
        saveState.set(state());
    }

    private SaveState state() {
        final Sheet of = sheet;
        if (of == null) {
            return SaveState.NOTHING_OPEN;
        }
        if (!of.readOnly().isEmpty()) {
            return SaveState.READ_ONLY;
        }
        if (conflicted()) {
            return SaveState.CHANGED_OUTSIDE;
        }
        if (saving > 0) {
            return SaveState.SAVING;
        }
        if (failed) {
            return SaveState.FAILED;
        }
        if (!dirty) {
            return SaveState.SAVED;
        }
        // A draft that is less than a second behind counts as kept: the words would only flicker.
        return draftKept ? SaveState.DRAFT_KEPT : SaveState.UNSAVED;
    }
}
