package vespera.desktop.writing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.FxThread;
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

    private static final Duration DRAFT = Duration.millis(700);
    private static final Duration IDLE = Duration.minutes(5);
    private static final Duration LONG_WRITING = Duration.minutes(30);

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
    private final Pause draft = new Pause(DRAFT, this::keepDraft);
    private final Pause idle = new Pause(IDLE, this::save);
    private final Pause longWriting = new Pause(LONG_WRITING, this::save);
    private @Nullable Sheet sheet;
    private boolean dirty;
    private boolean failed;
    private long revision;
    /** Whether a draft of this unsaved text is kept, at most a second old. */
    private boolean draftKept;
    private int saving;
    private long asked;

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

    /** What became of an attempt to open. */
    private record Opening(@Nullable OpenText text, String problem) {}

    /** Opens a document, handing in the one before; afterwards, and where it is open already, does what follows. */
    void open(final DocumentId id, final Runnable then) {
        if (open().equals(Optional.of(id)) && !(standing.get() instanceof Standing.Refusal)) {
            then.run();
            return;
        }
        leave();
        final long number = ++asked;
        work.command(() -> opening(id), opening -> {
            if (number == asked) {
                opened(id, opening);
                then.run();
            }
        });
    }

    private Opening opening(final DocumentId id) {
        try {
            return documents.existing(id).kind() == Document.Kind.IMAGE
                    ? new Opening(null, "")
                    : new Opening(documents.open(id), "");
        } catch (Refused e) {
            return new Opening(null, e.getMessage() + " " + e.hint());
        }
    }

    private void opened(final DocumentId id, final Opening opening) {
        final OpenText text = opening.text();
        document.set(documents.catalogue().find(id));
        dirty = false;
        failed = false;
        draftKept = false;
        if (text == null || (!text.readOnly().isEmpty() && text.text().indexOf('\0') >= 0)) {
            sheet = null;
            page.show("", 0);
            page.setReadOnly(true);
            final Optional<Document> picture =
                    document.get().filter(d -> d.kind() == Document.Kind.IMAGE && opening.problem().isEmpty());
            standing.set(picture.<Standing>map(Standing.Picture::new).orElseGet(() -> new Standing.Refusal(
                    opening.problem().isEmpty()
                            ? "This file is no text. Open it with the program it was made with."
                            : opening.problem().strip())));
            settle();
            return;
        }
        sheet = Sheet.of(text);
        page.setReadOnly(!text.readOnly().isEmpty());
        standing.set(text.readOnly().isEmpty() ? new Standing.Plain() : new Standing.ReadOnly(text.readOnly()));
        final Draft mine = text.draft().orElse(null);
        if (mine == null || !text.readOnly().isEmpty() || mine.text().equals(text.text())) {
            page.show(text.text(), 0);
        } else {
            restore(text, mine);
        }
        settle();
    }

    private void restore(final OpenText text, final Draft mine) {
        page.show(mine.text(), mine.caret());
        dirty = true;
        draftKept = true;
        if (mine.base().equals(text.base())) {
            standing.set(new Standing.Restored(mine.at()));
        } else {
            sheet = new Sheet(text.document().id(), mine.base(), text.text(), "");
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
        draft.start();
        idle.restart();
        longWriting.start();
        settle();
    }

    private boolean conflicted() {
        return standing.get() instanceof Standing.Conflict || standing.get() instanceof Standing.Gone;
    }

    private void keepDraft() {
        final Sheet of = sheet;
        if (of == null || !dirty || saving > 0) {
            // A save under way takes the draft with it; what was typed since is kept right after.
            return;
        }
        final String text = page.text();
        if (text.equals(of.saved()) && !conflicted()) {
            work.command(() -> documents.records().dropDraft(of.id()));
            clean();
            return;
        }
        final long now = revision;
        final Draft mine = new Draft(of.id(), of.base(), text, page.caret(), clock.millis());
        command(
                () -> {
                    documents.records().keepDraft(mine);
                    return now;
                },
                done -> {
                    if (of.equals(sheet)) {
                        failed = false;
                        draftKept = dirty;
                        if (revision > done) {
                            draft.start();
                        }
                        settle();
                    }
                },
                this::failed);
    }

    private void clean() {
        dirty = false;
        draftKept = false;
        draft.stop();
        idle.stop();
        longWriting.stop();
        settle();
    }

    /** Saves a version now, where there is anything to save. */
    void save() {
        final Sheet of = sheet;
        if (of == null || !dirty || !of.readOnly().isEmpty() || conflicted() || saving > 0) {
            settle();
            return;
        }
        write(of, page.text());
    }

    private void write(final Sheet of, final String text) {
        final long now = revision;
        saving++;
        settle();
        command(
                () -> documents.save(origin, of.id(), of.base(), text),
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
        if (sheet == null || !sheet.id().equals(of.id())) {
            if (result instanceof SaveResult.Conflict conflict) {
                notices.offer(
                        Notices.Tone.PROBLEM,
                        "“" + conflict.theirs().name()
                                + "” was changed by another program while you had unsaved text. Both are kept.",
                        "Look at it",
                        () -> open(of.id(), () -> {}));
            }
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
            documents.catalogue().find(of.id()).ifPresent(d -> sheet = of.savedAs(d.state().hash(), text));
        }
    }

    /** Hands in what is not kept yet: the document is left, or the window closes. */
    void leave() {
        final Sheet of = sheet;
        draft.stop();
        idle.stop();
        longWriting.stop();
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
        sheet = null;
        dirty = false;
        document.set(Optional.empty());
        page.show("", 0);
        page.setReadOnly(true);
        standing.set(new Standing.Empty());
        settle();
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
    private void adopt(final OpenText theirs) {
        sheet = Sheet.of(theirs);
        document.set(Optional.of(theirs.document()));
        page.setReadOnly(!theirs.readOnly().isEmpty());
        page.revise(theirs.text());
        standing.set(theirs.readOnly().isEmpty() ? new Standing.Plain() : new Standing.ReadOnly(theirs.readOnly()));
        clean();
    }

    /** Saves hers over theirs; theirs stays in the history. */
    void keepMine() {
        if (sheet != null && standing.get() instanceof Standing.Conflict(final Document theirs, _)) {
            sheet = sheet.savedAs(theirs.state().hash(), sheet.saved());
            standing.set(new Standing.Plain());
            write(sheet, page.text());
        }
    }

    /** Puts hers into a document of its own and shows theirs. */
    void keepCopy() {
        final Sheet of = sheet;
        if (of == null || !(standing.get() instanceof Standing.Conflict(final Document theirs, _))) {
            return;
        }
        final String text = page.text();
        saving++;
        command(
                () -> {
                    final Document copy = documents.create(origin, Names.free(documents, theirs.path(), "mine"), text);
                    documents.records().dropDraft(of.id());
                    return new Resolved(copy, documents.open(of.id()));
                },
                done -> {
                    saving--;
                    adopt(done.shown());
                    notices.offer(
                            Notices.Tone.DONE,
                            "Your text is kept as “" + Document.baseName(done.mine().path()) + "”.",
                            "Open it",
                            () -> open(done.mine().id(), () -> {}));
                },
                this::unresolved);
    }

    private record Resolved(Document mine, OpenText shown) {}

    /** Shows theirs; hers becomes a version first, so that nothing is lost. */
    void takeTheirs() {
        if (standing.get() instanceof Standing.Conflict(final Document theirs, final boolean text)) {
            if (text) {
                yieldTo(theirs);
            } else {
                keepCopy();
            }
        }
    }

    /** Goes back from restored unsaved text to what is saved; the unsaved becomes a version first. */
    void backToSaved() {
        final Document now = document.get().orElse(null);
        if (now != null && standing.get() instanceof Standing.Restored) {
            yieldTo(now);
        }
    }

    private void yieldTo(final Document theirs) {
        final Sheet of = sheet;
        if (of == null) {
            return;
        }
        final String mine = page.text();
        saving++;
        command(
                () -> {
                    final String other = documents.text(theirs).orElseThrow();
                    final SaveResult first = documents.save(origin, of.id(), theirs.state().hash(), mine);
                    if (first instanceof SaveResult.Saved(final Document kept)) {
                        documents.save(origin, of.id(), kept.state().hash(), other);
                    }
                    return new Resolved(theirs, documents.open(of.id()));
                },
                done -> {
                    saving--;
                    if (of.equals(sheet)) {
                        adopt(done.shown());
                        notices.say(Notices.Tone.DONE, "Your own text is one version back in the history.");
                    }
                },
                this::unresolved);
    }

    private void unresolved(final Throwable problem) {
        saving--;
        failed(problem);
    }

    /** Writes a removed file again, with the text that is on the screen. */
    void putBack() {
        if (standing.get() instanceof Standing.Gone(final String path) && sheet != null) {
            final String text = page.text();
            final DocumentId old = sheet.id();
            command(() -> documents.create(origin, path, text), made -> {
                work.command(() -> documents.records().dropDraft(old));
                dirty = false;
                open(made.id(), () -> {});
            }, this::failed);
        }
    }

    private void failed(final Throwable problem) {
        failed = true;
        settle();
    }

    /** A command that hears of its failure too; the person is told by the window as ever. */
    private <T> void command(final Callable<T> task, final Consumer<T> then, final Consumer<Throwable> problem) {
        work.command(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        FxThread.run(() -> problem.accept(e));
                        throw e;
                    }
                },
                then);
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
