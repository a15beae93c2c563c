package vespera.desktop.writing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;

/** Keeps what is typed: drafts within a second, versions when they are due, and both texts when two programs write. */
final class WritingModel {

    private final Documents documents;
    private final Work work;
    private final Afterwords afterwords;
    private final Page page;
    private final Keeper keeper;
    private final Rhythm rhythm = new Rhythm(this::keepDraft, this::save);
    private final ReadOnlyObjectWrapper<Optional<Document>> document =
            new ReadOnlyObjectWrapper<>(this, "document", Optional.empty());
    private final ReadOnlyObjectWrapper<SaveState> saveState =
            new ReadOnlyObjectWrapper<>(this, "saveState", SaveState.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", new Standing.Empty());
    private @Nullable Sheet sheet;
    private boolean dirty;
    private boolean failed;
    private int opening;
    /** Whether a draft of this unsaved text is kept, at most a second old. */
    private boolean draftKept;
    /** Rises with every edit. */
    private long revision;
    /** Rises with every wish to open something; only the last one counts. How many are on their way: opening. */
    private long asked;

    WritingModel(
            final Documents documents, final Keeper keeper, final Work work, final Notices notices, final Page page) {
        this.documents = documents;
        this.keeper = keeper;
        this.work = work;
        this.afterwords = new Afterwords(notices);
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

    /** Opens a document, handing in the one before; afterwards, and where it is open already, does what follows. */
    void open(final DocumentId id, final Runnable then) {
        if (open().equals(Optional.of(id)) && opening == 0 && !(standing.get() instanceof Standing.Refusal)) {
            then.run();
            return;
        }
        leave();
        final long left = revision;
        final long number = ++asked;
        opening++;
        work.command(() -> Opening.of(documents, id), opened -> {
            opening--;
            if (number == asked) {
                if (revision != left) {
                    // What was typed while the other document was on its way belongs to this one.
                    leave();
                }
                opened(id, opened);
                then.run();
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
        keeper.standOn(on.base());
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
            keeper.dropDraft(of.id());
            clean();
            return;
        }
        final long now = revision;
        keeper.draft(of.id(), text, page.caret(), () -> draftKept(of, now), this::failed);
    }

    private void draftKept(final Sheet of, final long then) {
        if (sheet != null && sheet.id().equals(of.id())) {
            failed = false;
            draftKept = dirty;
            if (dirty && revision > then) {
                rhythm.draftAgain();
            }
            settle();
        }
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
        keeper.save(of.id(), text, result -> saved(of, text, now, result), problem -> unsaved(of, text, problem));
        settle();
    }

    private boolean here(final Sheet of) {
        return sheet != null && sheet.id().equals(of.id());
    }

    private void saved(final Sheet of, final String text, final long then, final SaveResult result) {
        if (result instanceof SaveResult.Conflict(final Document theirs) && (!here(of) || opening > 0)) {
            afterwords.conflict(theirs, () -> open(of.id(), () -> {}));
        }
        if (!here(of)) {
            return;
        }
        failed = false;
        draftKept = false;
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

    private void unsaved(final Sheet of, final String text, final Throwable problem) {
        if (here(of)) {
            failed(problem);
            adoptKept(of, text, problem);
        } else if (!(problem instanceof Refused refused && refused.code().equals("file-failed"))) {
            afterwords.unsaved(text);
        }
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
            final Optional<Document> kept = documents.catalogue().find(of.id());
            kept.ifPresent(d -> stand(of.savedAs(d.state().hash(), text)));
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
            keeper.draft(of.id(), text, page.caret(), () -> {}, problem -> unsaved(of, text, problem));
        } else if (text.equals(of.saved())) {
            keeper.dropDraft(of.id());
            clean();
        } else {
            write(of, text);
        }
    }

    /** Another hand archived it: what is unsaved waits beside it as a draft, since no version can be saved there. */
    private void putAway(final Sheet of) {
        if (dirty) {
            final String text = page.text();
            keeper.draft(of.id(), text, page.caret(), afterwords::waits, problem -> unsaved(of, text, problem));
            clean();
        }
        close();
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
        if (entries.stream()
                .anyMatch(r -> r.event() instanceof DocumentEvent e && open().equals(Optional.of(e.id())))) {
            lookOutside();
        }
    }

    private void lookOutside() {
        final Sheet of = sheet;
        if (of == null || keeper.busy()) {
            return;
        }
        final Optional<Document> now = documents.catalogue().find(of.id());
        document.set(now);
        switch (now.map(Document::place).orElse(Document.Place.VANISHED)) {
            case ARCHIVED -> putAway(of);
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
        if (!of.equals(sheet) || keeper.busy()) {
            return;
        }
        if (dirty && !page.text().equals(theirs.text())) {
            standing.set(
                    new Standing.Conflict(theirs.document(), theirs.readOnly().isEmpty()));
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

    /** Does something to the open document that counts as saving. */
    <T> void busy(final Callable<T> task, final Consumer<T> then) {
        keeper.busy(
                task,
                done -> {
                    then.accept(done);
                    settle();
                },
                this::failed);
        settle();
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
        final Sheet of = sheet;
        if (of == null || !of.readOnly().isEmpty()) {
            saveState.set(of == null ? SaveState.NOTHING_OPEN : SaveState.READ_ONLY);
        } else if (conflicted()) {
            saveState.set(SaveState.CHANGED_OUTSIDE);
        } else {
            saveState.set(keeper.busy() ? SaveState.SAVING : SaveState.of(failed, dirty, draftKept));
        }
    }
}
