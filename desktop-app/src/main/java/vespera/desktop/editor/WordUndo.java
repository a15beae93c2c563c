package vespera.desktop.editor;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import org.jspecify.annotations.Nullable;

/** Undo and redo a word at a time: the code area by itself takes back every letter alone. */
final class WordUndo {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /** One step of the area: a letter taken away or put in, or anything larger. */
    private record Stroke(boolean letter, boolean put, int line, int at) {

        static Stroke of(final ContentChange change) {
            final boolean oneLine = change.getLinesAdded() == 0
                    && change.getStart().index() == change.getEnd().index();
            final int taken = change.getEnd().offset() - change.getStart().offset();
            final int given = change.getCharsAddedTop() + change.getCharsAddedBottom();
            return new Stroke(
                    oneLine && taken + given == 1,
                    given == 1,
                    change.getStart().index(),
                    change.getStart().offset());
        }

        boolean follows(final Stroke before) {
            return letter && put == before.put && line == before.line && Math.abs(at - before.at) <= 1;
        }
    }

    private final CodeArea area;
    private final CodeTextModel model;
    private @Nullable Stroke last;

    WordUndo(final CodeArea area, final CodeTextModel model) {
        this.area = area;
        this.model = model;
        model.addListener(change -> {
            if (change.isEdit()) {
                last = Stroke.of(change);
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(final KeyEvent event) {
        if (UNDO.match(event)) {
            undo();
            event.consume();
        } else if (REDO.match(event)) {
            redo();
            event.consume();
        }
    }

    void undo() {
        run(area::isUndoable, area::undo, area::redo);
    }

    void redo() {
        run(area::isRedoable, area::redo, area::undo);
    }

    private void run(final BooleanSupplier more, final Runnable step, final Runnable back) {
        Stroke before = null;
        while (more.getAsBoolean()) {
            final Stroke now = stroke(step);
            if (before != null && (now == null || !now.follows(before))) {
                // Belongs to another word or is no typing at all: for the next time.
                back.run();
                return;
            }
            if (now == null || !now.letter() || ends(now)) {
                return;
            }
            before = now;
        }
    }

    private @Nullable Stroke stroke(final Runnable step) {
        last = null;
        step.run();
        return last;
    }

    private boolean ends(final Stroke stroke) {
        final String line = model.getPlainText(stroke.line());
        final int beside = stroke.put() ? stroke.at() : stroke.at() - 1;
        return beside < 0 || beside >= line.length() || Character.isWhitespace(line.charAt(beside));
    }
}
