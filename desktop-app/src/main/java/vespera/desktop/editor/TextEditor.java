package vespera.desktop.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vespera.desktop.markup.Edit;
import vespera.desktop.markup.Place;
import vespera.desktop.markup.Script;

/**
 * A field for long text, as thin as we need it, so that another one can take its place. Offsets count code points from
 * 0, lines count from 1. FX thread only.
 */
public interface TextEditor {

    /** What is put on the screen. */
    Node node();

    /** The whole text with line feeds. */
    String text();

    /** The length of the text in code points. */
    int length();

    /** How many lines there are; in the methods below they count from 0. */
    int lines();

    String line(int line);

    /** The line that an offset stands on. */
    int lineAt(int offset);

    /** Where a line starts. */
    int lineStart(int line);

    /** What stands between two offsets. */
    default String part(final int from, final int to) {
        final int first = lineAt(from);
        final int last = lineAt(to);
        final StringBuilder part = new StringBuilder();
        for (int i = first; i <= last; i++) {
            final String line = line(i);
            final int start = lineStart(i);
            final int begin = i == first ? line.offsetByCodePoints(0, from - start) : 0;
            final int end = i == last ? line.offsetByCodePoints(0, to - start) : line.length();
            part.append(i == first ? "" : "\n").append(line, begin, end);
        }
        return part.toString();
    }

    /** Shows another text; nothing of it can be undone, and nobody is told of an edit. */
    void show(String text);

    /** Puts text in the place of a stretch, as if it had been typed. */
    void replace(int from, int to, String with);

    int caret();

    /** Where the selection starts; equal to {@link #selectionEnd} where nothing is selected. */
    int selectionStart();

    int selectionEnd();

    /** Selects a stretch and brings it into sight; from = to moves the caret there. */
    void select(int from, int to);

    /** Puts the caret somewhere and brings it into sight with a few lines below, also where nothing is drawn yet. */
    void reveal(int caret);

    /** Puts the caret on a line and brings it into sight. */
    void goToLine(int line);

    boolean canUndo();

    boolean canRedo();

    /** Takes back a word, or whatever larger was done last. */
    void undo();

    void redo();

    /** Takes back exactly the last change, be it a single letter. */
    void takeBack();

    /** Has some lines look like borders between texts from now on: what begins under one begins anew. */
    void borders(java.util.function.IntPredicate lines);

    /** Forgets what could be undone. */
    void forgetUndo();

    void setReadOnly(boolean readOnly);

    /** Draws something beside each paragraph from now on, or nothing; what is drawn is asked for anew by each call. */
    void beside(@Nullable Beside what);

    /** What stands beside a paragraph. */
    @FunctionalInterface
    interface Beside {

        /** For the paragraph between two offsets, its break left out. */
        Node of(int from, int to);
    }

    /** How far it is scrolled, from 0 to 1. */
    double scroll();

    void scrollTo(double to);

    void focus();

    /** Is told of every edit, also one that undo made. */
    void onEdit(Runnable listener);

    /** Is told what every edit did, also one that undo made, before {@link #onEdit} is. */
    void onSplice(Splice listener);

    /** An edit: so many code points went at an offset, and so many came in their place. */
    @FunctionalInterface
    interface Splice {
        void spliced(int at, int removed, int added);
    }

    /** Is told when another text was shown. */
    void onShow(Runnable listener);

    /** Is told when caret or selection moved. */
    void onMove(Runnable listener);

    /** Is given the offset of a click with the shortcut key held. */
    void onFollow(java.util.function.IntConsumer listener);

    /** The text as lines, always as it is now. */
    default Script script() {
        return new Script() {
            @Override
            public int size() {
                return lines();
            }

            @Override
            public String line(final int line) {
                return TextEditor.this.line(line);
            }
        };
    }

    /** The line and column of an offset. */
    default Place place(final int offset) {
        final int line = lineAt(offset);
        final String text = line(line);
        final int points = Math.clamp(offset - lineStart(line), 0, text.codePointCount(0, text.length()));
        return new Place(line, text.offsetByCodePoints(0, points));
    }

    /** The offset of a line and column. */
    default int offset(final Place place) {
        final String text = line(place.line());
        return lineStart(place.line()) + text.codePointCount(0, Math.min(place.column(), text.length()));
    }

    /** Changes the text as one step to undo, and puts caret and selection where the change wants them. */
    default void edit(final Edit edit) {
        if (!edit.from().equals(edit.to()) || !edit.with().isEmpty()) {
            replace(offset(edit.from()), offset(edit.to()), edit.with());
        }
        select(offset(edit.anchor()), offset(edit.caret()));
    }

    boolean readOnly();

    /** Where the caret is on the screen; empty while it is out of sight. */
    Optional<Bounds> caretOnScreen();

    /** The offset of what is drawn at a point of the screen. */
    int at(double screenX, double screenY);

    /** Draws lines under words from now on: it is asked for each line that comes into sight. */
    void underline(Underlines under);

    /** Has lines drawn anew since what is under their words is another. */
    void redraw(int firstLine, int lastLine);

    /** Whether only the paragraph at the caret is bright. */
    void dim(boolean others);

    /** Whether the line at the caret stays in the middle of the field. */
    void centred(boolean on);

    /** What stands under the words of a line. */
    @FunctionalInterface
    interface Underlines {
        List<Underline> of(int line);
    }

    /** A wavy line under chars of a line, in the look of a style class. */
    record Underline(int from, int to, String style) {}
}
