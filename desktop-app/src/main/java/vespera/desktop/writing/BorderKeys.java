package vespera.desktop.writing;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.scrivenings.Scrivening;

/**
 * Keys at the borders of several texts: what would take a border away takes only what is written on either side. What
 * slips through is refused after the fact.
 */
final class BorderKeys {

    private final Together together;
    private final TextEditor editor;

    BorderKeys(final Together together, final TextEditor editor) {
        this.together = together;
        this.editor = editor;
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.node().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private boolean across(final Scrivening all) {
        final int from = editor.selectionStart();
        final int to = editor.selectionEnd();
        return from < to
                && (all.partAt(from).isEmpty() || to > all.end(all.partAt(from).getAsInt()));
    }

    private void pressed(final KeyEvent event) {
        final Scrivening all = together.whole();
        if (all == null) {
            return;
        }
        final KeyCode code = event.getCode();
        final boolean cut = code == KeyCode.X && event.isShortcutDown();
        final boolean paste = code == KeyCode.V && event.isShortcutDown();
        final boolean takes = code == KeyCode.BACK_SPACE || code == KeyCode.DELETE;
        if (across(all)) {
            if (cut) {
                final ClipboardContent content = new ClipboardContent();
                content.putString(editor.part(editor.selectionStart(), editor.selectionEnd()));
                Clipboard.getSystemClipboard().setContent(content);
            }
            if (takes || cut) {
                spread(all);
                event.consume();
            } else if (paste || code == KeyCode.ENTER) {
                spread(all);
            }
        } else if (editor.selectionStart() == editor.selectionEnd()) {
            alone(all, event, takes, paste || code == KeyCode.ENTER || code == KeyCode.TAB);
        }
    }

    /** No selection: at the rim of a text nothing can be taken; on a border writing begins under it. */
    private void alone(final Scrivening all, final KeyEvent event, final boolean takes, final boolean puts) {
        final int caret = editor.caret();
        final int part = all.partFrom(caret);
        final boolean onBorder = all.partAt(caret).isEmpty();
        final boolean back = event.getCode() == KeyCode.BACK_SPACE;
        if (takes && (onBorder || caret == (back ? all.start(part) : all.end(part)))) {
            event.consume();
        } else if (puts && onBorder) {
            editor.select(all.start(part), all.start(part));
        }
    }

    private void typed(final KeyEvent event) {
        final Scrivening all = together.whole();
        final String letter = event.getCharacter();
        if (all == null
                || letter.isEmpty()
                || Character.isISOControl(letter.charAt(0))
                || event.isShortcutDown() && !event.isAltDown()) {
            return;
        }
        if (across(all)) {
            spread(all);
        } else if (all.partAt(editor.caret()).isEmpty()) {
            final int start = all.start(all.partFrom(editor.caret()));
            editor.select(start, start);
        }
    }

    /** Takes what is selected of each text away, and puts the caret where writing goes on. */
    private void spread(final Scrivening all) {
        final int from = editor.selectionStart();
        final List<Scrivening.Cut> cuts = all.spread(from, editor.selectionEnd() - from, "");
        for (final Scrivening.Cut cut : cuts) {
            editor.replace(cut.at(), cut.at() + cut.removed(), cut.added());
        }
        final int caret =
                cuts.isEmpty() ? all.start(all.partFrom(from)) : cuts.getLast().at();
        editor.select(caret, caret);
    }
}
