package vespera.desktop.editor;

import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import org.jspecify.annotations.Nullable;

/**
 * Turns the places of the area's text into offsets and back, in code points. Made before the area is, so that it hears
 * of every change before anybody can ask.
 */
final class Offsets {

    private final CodeTextModel model;
    private final LineLengths lengths = new LineLengths();
    private int at;
    private int removed;
    private int added;

    Offsets(final CodeTextModel model) {
        this.model = model;
        lengths.reset(model.size(), this::points);
        model.addListener(this::changed);
    }

    private int points(final int line) {
        final String text = model.getPlainText(line);
        return text.codePointCount(0, text.length());
    }

    /** The model tells where a change began and what came; what went is the difference in length. */
    private void changed(final ContentChange change) {
        if (!change.isEdit()) {
            return;
        }
        final TextPos start = change.getStart();
        final int first = start.index();
        at = of(start);
        final int before = lengths.total();
        lengths.replace(first, change.getEnd().index() - first + 1, change.getLinesAdded() + 1, this::points);
        final TextPos end = change.getLinesAdded() == 0
                ? TextPos.ofLeading(first, start.offset() + change.getCharsAddedTop() + change.getCharsAddedBottom())
                : TextPos.ofLeading(first + change.getLinesAdded(), change.getCharsAddedBottom());
        added = of(end) - at;
        removed = before + added - lengths.total();
    }

    /** Tells what the last change did. */
    void last(final TextEditor.Splice to) {
        to.spliced(at, removed, added);
    }

    LineLengths lines() {
        return lengths;
    }

    int of(final @Nullable TextPos position) {
        if (position == null) {
            return 0;
        }
        final String line = model.getPlainText(position.index());
        return lengths.start(position.index()) + line.codePointCount(0, Math.min(position.offset(), line.length()));
    }

    TextPos place(final int offset) {
        final int within = Math.clamp(offset, 0, lengths.total());
        final int index = lengths.lineAt(within);
        final String line = model.getPlainText(index);
        return TextPos.ofLeading(index, line.offsetByCodePoints(0, within - lengths.start(index)));
    }
}
