package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.completion.Completion;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.editing.EditingKeys;
import vespera.desktop.editing.Pictures;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.finding.FindEverywhere;
import vespera.desktop.outlining.OutlinePane;
import vespera.desktop.proofing.Proofing;
import vespera.desktop.texts.Texts;

/** What an editor of texts brings along beyond the text itself, each with its keys. */
final class EditorTools {

    private static final Texts TEXTS = Texts.of(EditorTools.class);

    private final Desk desk;
    private final TextEditor editor;
    private final WritingModel model;
    private final Sheets sheets;
    private final Inserting inserting;
    private final EditingKeys keys;
    private final Proofing proofing;
    private final OutlinePane outline;
    private final Solitude alone;
    private boolean typewriter;

    EditorTools(
            final Desk desk,
            final TextEditor editor,
            final WritingModel model,
            final Sheets sheets,
            final Inserting inserting) {
        this.inserting = inserting;
        this.desk = desk;
        this.editor = editor;
        this.model = model;
        this.sheets = sheets;
        // What is offered in a list takes Enter and Tab first.
        final Completion completion =
                new Completion(desk, editor, () -> model.documentProperty().get());
        keys = new EditingKeys(editor);
        new Pictures(desk, editor);
        new Hover(desk, editor, () -> model.documentProperty().get());
        proofing = new Proofing(desk, editor);
        outline = new OutlinePane(editor);
        alone = new Solitude(editor.node());
        editor.node().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && alone.isOn() && !completion.isShowing()) {
                focusMode();
                event.consume();
            }
        });
    }

    List<Action> actions() {
        final List<Action> actions = new ArrayList<>(List.of(
                new Action("writing.replace", TEXTS.say("do-replace"), "Shortcut+R", () -> find(true)),
                new Action("writing.find-all", TEXTS.say("do-find-all"), "Shortcut+Shift+G", this::findAll),
                new Action("writing.outline", TEXTS.say("do-outline"), "Shortcut+Shift+M", this::outline),
                new Action("writing.focus-mode", TEXTS.say("do-focus-mode"), "Shortcut+Shift+D", this::focusMode),
                new Action(
                        "writing.typewriter",
                        TEXTS.say("do-typewriter"),
                        "Shortcut+Shift+W",
                        () -> typewriter(!typewriter)),
                new Action("writing.paste-plain", TEXTS.say("do-paste-plain"), "", this::pastePlain),
                new Action("writing.follow", TEXTS.say("do-follow"), "Shortcut+ENTER", this::follow)));
        actions.addAll(List.of(
                new Action("writing.authors", TEXTS.say("do-authors"), "Shortcut+Shift+A", sheets.authors()::toggle),
                new Action("writing.authors-list", TEXTS.say("do-authors-list"), "", sheets.authors()::toggleListByKey),
                new Action("writing.disclosure", TEXTS.say("do-disclosure"), "", sheets.authors()::disclose),
                new Action("writing.merge", TEXTS.say("do-merge"), "Shortcut+M", sheets.covers()::merge),
                new Action(
                        "writing.paste-import",
                        TEXTS.say("do-paste-import"),
                        "Shortcut+Shift+V",
                        inserting::pasteImport),
                new Action("writing.preview", TEXTS.say("do-preview"), "Shortcut+E", sheets::togglePreview),
                new Action(
                        "writing.who-is", TEXTS.say("do-who-is"), "Shortcut+Shift+K", new WhoIs(desk, editor)::open)));
        actions.addAll(keys.actions());
        actions.addAll(proofing.actions());
        return actions;
    }

    private void find(final boolean replace) {
        sheets.find(replace);
    }

    private void findAll() {
        final String selected = editor.part(editor.selectionStart(), editor.selectionEnd());
        model.save();
        final FindEverywhere page = new FindEverywhere(desk, sheets::uncover);
        sheets.cover(page);
        page.begin(sheets.finder(), selected);
    }

    private void outline() {
        final boolean wanted = outline.getScene() == null;
        sheets.beside(outline, wanted);
        if (wanted) {
            outline.focusList();
        } else {
            editor.focus();
        }
    }

    private void focusMode() {
        alone.toggle();
        editor.focus();
    }

    /** Another view comes to the front. */
    void leave() {
        alone.leave();
    }

    private void typewriter(final boolean on) {
        typewriter = on;
        editor.dim(on);
        editor.centred(on);
        editor.focus();
    }

    private void pastePlain() {
        final String text = javafx.scene.input.Clipboard.getSystemClipboard().getString();
        if (text != null && !editor.readOnly()) {
            final int from = editor.selectionStart();
            final String plain = text.replace("\r\n", "\n").replace('\r', '\n');
            final int end = from + plain.codePointCount(0, plain.length());
            editor.replace(from, editor.selectionEnd(), plain);
            editor.select(end, end);
        }
    }

    private void follow() {
        if (!keys.jump()) {
            sheets.follow();
        }
    }
}
