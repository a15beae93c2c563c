package vespera.desktop.writing;

import vespera.desktop.authorship.Stretches;
import vespera.desktop.editor.TextEditor;
import vespera.scriptorium.journal.Actor;

/** Puts another text in the place of the open one as one step to undo; who wrote what follows its words. */
record WholeText(TextEditor editor, Marking marking) {

    void put(final String now) {
        final String before = editor.text();
        final int shorter = Math.min(before.length(), now.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == now.charAt(head)) {
            head++;
        }
        int foot = 0;
        while (foot < shorter - head
                && before.charAt(before.length() - 1 - foot) == now.charAt(now.length() - 1 - foot)) {
            foot++;
        }
        if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1))) {
            head--;
        }
        if (foot > 0 && Character.isLowSurrogate(before.charAt(before.length() - foot))) {
            foot--;
        }
        if (before.equals(now)) {
            return;
        }
        final Stretches<Actor> marks = marking.followed(before, now);
        final int from = before.codePointCount(0, head);
        final int to = before.codePointCount(0, before.length() - foot);
        editor.replace(from, to, now.substring(head, now.length() - foot));
        if (!marks.isEmpty()) {
            marking.begin(marks);
        }
        final int end = now.codePointCount(0, now.length() - foot);
        editor.select(end, end);
    }
}
