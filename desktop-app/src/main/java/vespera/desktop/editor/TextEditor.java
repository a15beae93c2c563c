package vespera.desktop.editor;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

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
}
