package vespera.desktop.editor;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import vespera.desktop.fx.Drawn;

/** Keeps to where she writes: other paragraphs dim, the line at the caret in the middle, each on wish. */
final class Spotlight {

    private static final double NEAR = 3;

    private final TextEditor editor;
    private final CodeArea area;
    private final MarkdownDecorator decorator;
    private boolean dim;
    private boolean centred;

    Spotlight(final TextEditor editor, final CodeArea area, final MarkdownDecorator decorator) {
        this.editor = editor;
        this.area = area;
        this.decorator = decorator;
        area.caretPositionProperty().addListener((value, before, now) -> moved(now));
    }

    void dim(final boolean others) {
        if (dim != others) {
            dim = others;
            decorator.light(-1, -1);
            if (others) {
                moved(area.getCaretPosition());
            }
            editor.redraw(0, editor.lines() - 1);
        }
    }

    void centred(final boolean on) {
        centred = on;
        moved(area.getCaretPosition());
    }

    private void moved(final TextPos caret) {
        if (caret == null) {
            return;
        }
        if (dim) {
            light(caret.index());
        }
        if (centred) {
            new Drawn(area).then(this::centre);
        }
    }

    private void light(final int line) {
        if (decorator.isLit(line, line)) {
            return;
        }
        final int before = decorator.litFrom();
        decorator.light(line, line);
        if (before >= 0) {
            editor.redraw(before, before);
        }
        editor.redraw(line, line);
    }

    /** Scrolls as a wheel would, by as many pixels as the caret is off the middle. */
    private void centre() {
        final Node flow = area.lookup(".flow");
        final Bounds caret = editor.caretOnScreen().orElse(null);
        final Bounds field = area.localToScreen(area.getLayoutBounds());
        if (!centred || flow == null || caret == null || field == null) {
            return;
        }
        final double off = field.getCenterY() - caret.getCenterY();
        if (Math.abs(off) > NEAR) {
            flow.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    field.getWidth() / 2,
                    field.getHeight() / 2,
                    field.getCenterX(),
                    field.getCenterY(),
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    off,
                    0,
                    off,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
        }
    }
}
