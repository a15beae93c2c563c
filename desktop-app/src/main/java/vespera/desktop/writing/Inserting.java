package vespera.desktop.writing;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import vespera.desktop.authorship.Stretches;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Actors;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** Puts in what somebody else wrote, so that it is never taken for hers: quotations, imports, answers of models. */
final class Inserting {

    private static final Texts TEXTS = Texts.of(Inserting.class);

    private static final Actor PASTED = Actor.imported("pasted");

    private final Desk desk;
    private final TextEditor editor;
    private final WritingModel model;
    private final Marking marking;
    private final UnsavedMarks kept;
    private final Sheets sheets;

    Inserting(
            final Desk desk,
            final TextEditor editor,
            final WritingModel model,
            final Marking marking,
            final UnsavedMarks kept,
            final Sheets sheets) {
        this.desk = desk;
        this.editor = editor;
        this.model = model;
        this.marking = marking;
        this.kept = kept;
        this.sheets = sheets;
        editor.onSplice(marking::spliced);
        editor.onShow(() -> marking.begin(Stretches.none()));
        model.saveStateProperty().subscribe(state -> {
            if (state == SaveState.SAVED) {
                marking.begin(Stretches.none());
            }
        });
        model.standingProperty().subscribe(this::stands);
    }

    /** Unsaved text came back: so does what is known of it. */
    private void stands(final Standing now) {
        if (now instanceof Standing.Restored || now instanceof Standing.Conflict) {
            final Optional<DocumentId> of = model.open();
            final String text = editor.text();
            of.ifPresent(id -> desk.work().query(() -> kept.recall(id, text), known -> {
                if (!known.isEmpty()
                        && marking.marks().isEmpty()
                        && model.open().equals(of)
                        && editor.text().equals(text)) {
                    marking.begin(known);
                    sheets.authors().marked();
                }
            }));
        }
    }

    /** Pastes what another program put on the clipboard, marked as an import. */
    void pasteImport() {
        final String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isEmpty()) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("no-clipboard"));
        } else {
            insert(text, PASTED);
        }
    }

    /** Puts words in where the caret is, or in the place of what is selected. */
    void insert(final String words, final Actor author) {
        final boolean writable = !sheets.covered()
                && model.sheet().filter(sheet -> sheet.readOnly().isEmpty()).isPresent();
        if (!writable) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("no-place"));
            return;
        }
        final String text = words.replace("\r\n", "\n").replace('\r', '\n');
        final int from = editor.selectionStart();
        final int to = from + text.codePointCount(0, text.length());
        editor.replace(from, editor.selectionEnd(), text);
        marking.mark(from, to, author);
        editor.select(to, to);
        editor.focus();
        sheets.authors().marked();
        desk.notices()
                .say(
                        Notices.Tone.DONE,
                        author.kind() == Actor.Kind.ROLE
                                ? TEXTS.say("put-in-by", Actors.words(author))
                                : TEXTS.say("put-in"));
    }
}
