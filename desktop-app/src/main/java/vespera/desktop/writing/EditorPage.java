package vespera.desktop.writing;

import vespera.desktop.editor.TextEditor;

/** The editor as a page: what the keeping of texts asks of it. */
record EditorPage(TextEditor editor) implements Page {

    @Override
    public String text() {
        return editor.text();
    }

    @Override
    public int caret() {
        return editor.caret();
    }

    @Override
    public void show(final String text, final int caret) {
        editor.show(text);
        if (caret > 0) {
            editor.reveal(caret);
        }
    }

    @Override
    public void revise(final String text) {
        final String before = editor.text();
        if (before.equals(text)) {
            return;
        }
        final int[] old = before.codePoints().toArray();
        final int[] now = text.codePoints().toArray();
        final int caret = moved(old, now, editor.caret());
        final double scroll = editor.scroll();
        editor.show(text);
        editor.select(caret, caret);
        editor.scrollTo(scroll);
    }

    /** Where a place in the old text is in the new one: what is equal before and after it tells. */
    static int moved(final int[] old, final int[] now, final int caret) {
        final int shorter = Math.min(old.length, now.length);
        int head = 0;
        while (head < shorter && old[head] == now[head]) {
            head++;
        }
        int foot = 0;
        while (foot < shorter - head && old[old.length - 1 - foot] == now[now.length - 1 - foot]) {
            foot++;
        }
        if (caret <= head) {
            return caret;
        }
        return caret >= old.length - foot ? caret + now.length - old.length : Math.min(caret, now.length - foot);
    }

    @Override
    public void setReadOnly(final boolean readOnly) {
        editor.setReadOnly(readOnly);
    }
}
