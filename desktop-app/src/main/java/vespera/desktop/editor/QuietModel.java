package vespera.desktop.editor;

import java.util.function.BiFunction;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import org.jspecify.annotations.Nullable;

/**
 * The text, which puts what is typed into the line that stands on the screen. The area itself would make every line in
 * sight and two hundred around them anew with each key, which costs more than all else together. Whatever is not plain
 * typing within one line goes the area's own way.
 */
final class QuietModel extends CodeTextModel {

    private final MarkdownDecorator decorator;
    private final ShownLines shown;
    /** Who draws, where a change may be kept from it. */
    private BiFunction<TextPos, TextPos, @Nullable Listener> drawing = (start, end) -> null;
    /** Who does not hear of the change that is being told of now. */
    private @Nullable Listener unaware;

    QuietModel(final MarkdownDecorator decorator, final ShownLines shown) {
        this.decorator = decorator;
        this.shown = shown;
    }

    /** @param who draws the text, where a change from one place to another is typing at the caret; else null */
    void drawnBy(final BiFunction<TextPos, TextPos, @Nullable Listener> who) {
        drawing = who;
    }

    @Override
    public void fireChangeEvent(
            final TextPos start, final TextPos end, final int charsTop, final int linesAdded, final int charsBottom) {
        final Drawing before = start.index() == end.index() && linesAdded == 0 && unaware == null
                ? shown.onScreen(start.index())
                : null;
        final Listener area =
                before != null && fits(before, start, end, charsTop + charsBottom) ? drawing.apply(start, end) : null;
        if (area == null) {
            anew();
            super.fireChangeEvent(start, end, charsTop, linesAdded, charsBottom);
            return;
        }
        unaware = area;
        removeListener(area);
        try {
            super.fireChangeEvent(start, end, charsTop, linesAdded, charsBottom);
        } finally {
            final boolean quiet = unaware != null;
            tell();
            if (quiet && !shown.change(start.index(), decorator.drawing(this, start.index()))) {
                fireStyleChangeEvent(start, end);
            }
        }
    }

    @Override
    public void fireStyleChangeEvent(final TextPos start, final TextPos end) {
        anew();
        super.fireStyleChangeEvent(start, end);
    }

    /** Has a line look otherwise where it stands, or everything drawn anew where that cannot be. */
    boolean changeLooks(final int line) {
        final Drawing before = shown.kept(line);
        if (before == null) {
            // It is made when it comes into sight, and as it is to look then.
            return true;
        }
        final Drawing now = decorator.drawing(this, line);
        return now.equals(before) || now.likeIn(before) && shown.change(line, now);
    }

    /** The area hears of what comes, and makes every line anew. */
    private void anew() {
        tell();
        shown.clear();
    }

    private void tell() {
        final Listener area = unaware;
        if (area != null) {
            unaware = null;
            addListener(area);
        }
    }

    /** Whether the line was on the screen as it was before this change. */
    private boolean fits(final Drawing before, final TextPos start, final TextPos end, final int added) {
        final String now = getPlainText(start.index());
        final String was = before.line();
        return !before.border()
                && end.offset() <= was.length()
                && now.length() == was.length() - (end.offset() - start.offset()) + added
                && now.regionMatches(0, was, 0, start.offset())
                && now.regionMatches(start.offset() + added, was, end.offset(), was.length() - end.offset());
    }
}
