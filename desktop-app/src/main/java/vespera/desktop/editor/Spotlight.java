package vespera.desktop.editor;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import jfx.incubator.scene.control.richtext.TextPos;
import vespera.desktop.fx.Drawn;

/** Keeps to where she writes: other paragraphs dim, the line at the caret in the middle, each on wish. */
final class Spotlight {

    private static final double NEAR = 3;
    /** So near to the edge a caret is as good as on it, in pixels. */
    private static final double EDGE = 6;
    /** About two lines. */
    private static final double ROOM = 48;
    /** In a field as low as this there is no room to give. */
    private static final double SMALL = 160;

    private final TextEditor editor;
    private final DrawnArea area;
    private final MarkdownDecorator decorator;
    private boolean dim;
    private boolean centred;
    private boolean waiting;

    Spotlight(final TextEditor editor, final DrawnArea area, final MarkdownDecorator decorator) {
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
            soon();
        }
    }

    /** Something was typed. */
    void typed() {
        soon();
    }

    private void soon() {
        if (!waiting) {
            waiting = true;
            new Drawn(area).then(this::settle);
        }
    }

    private void settle() {
        waiting = false;
        if (centred) {
            centre();
        } else {
            clear();
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

    private void centre() {
        final Bounds caret = editor.caretOnScreen().orElse(null);
        final Bounds field = area.localToScreen(area.getLayoutBounds());
        if (centred && caret != null && field != null) {
            scroll(field, field.getCenterY() - caret.getCenterY());
        }
    }

    /**
     * Has a line or two in sight before and after the caret. At the very edge the area would scroll by half a pixel
     * with each key, there and back, and make every line anew for it.
     */
    private void clear() {
        final Bounds caret = editor.caretOnScreen().orElse(null);
        final Bounds field = area.localToScreen(area.getLayoutBounds());
        if (centred || caret == null || field == null || field.getHeight() < SMALL) {
            return;
        }
        if (caret.getMaxY() > field.getMaxY() - EDGE) {
            scroll(field, -ROOM);
        } else if (caret.getMinY() < field.getMinY() + EDGE) {
            scroll(field, ROOM);
        }
    }

    private void scroll(final Bounds field, final double off) {
        final Node flow = area.lookup(".content");
        if (flow != null && Math.abs(off) > NEAR) {
            // Only between beginning and end of a gesture does it scroll by pixels and not by tenths of the field.
            flow.fireEvent(event(ScrollEvent.SCROLL_STARTED, field, 0));
            flow.fireEvent(event(ScrollEvent.SCROLL, field, off));
            flow.fireEvent(event(ScrollEvent.SCROLL_FINISHED, field, 0));
        }
    }

    private static ScrollEvent event(final EventType<ScrollEvent> type, final Bounds field, final double off) {
        return new ScrollEvent(
                type,
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
                null);
    }
}
