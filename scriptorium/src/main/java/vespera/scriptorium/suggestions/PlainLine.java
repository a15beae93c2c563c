package vespera.scriptorium.suggestions;

/**
 * A place in a text as a reader sees it: the words around it, links taken off, so that it reads the same before and
 * after something in it becomes a link.
 *
 * @param passage at most some 200 chars of the line
 * @param table whether the line is a row of a table
 */
record PlainLine(String passage, boolean table) {

    private static final int AROUND = 100;
    /** How far markup is looked at on each side, so that a book on one line costs no more than a note. */
    private static final int FAR = 600;

    /** @param at a UTF-16 index of the text */
    static PlainLine around(final String text, final int at) {
        final int start = Math.max(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at - FAR);
        final int next = text.indexOf('\n', at);
        final int end = Math.min(next < 0 ? text.length() : next, at + FAR);
        final String before = plain(text.substring(Math.min(start, at), at)).stripLeading();
        final String after = plain(text.substring(at, Math.max(at, end))).stripTrailing();
        final int lineStart = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        final boolean table = text.startsWith("|", skipped(text, lineStart));
        return new PlainLine(head(before) + tail(after), table);
    }

    private static int skipped(final String text, final int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '>')) {
            i++;
        }
        return i;
    }

    private static String head(final String before) {
        if (before.length() <= AROUND) {
            return before;
        }
        final int cut = before.indexOf(' ', before.length() - AROUND);
        return "…" + before.substring(cut < 0 ? before.length() - AROUND : cut + 1);
    }

    private static String tail(final String after) {
        if (after.length() <= AROUND) {
            return after;
        }
        final int cut = after.lastIndexOf(' ', AROUND);
        return after.substring(0, cut <= 0 ? AROUND : cut) + "…";
    }

    /** Wikilinks and Markdown links replaced by what is shown of them. */
    static String plain(final String text) {
        return text.indexOf('[') < 0
                ? text
                : text.replaceAll("!?\\[\\[[^\\[\\]]*?\\\\?\\|([^\\[\\]]*)]]", "$1")
                        .replaceAll("!?\\[\\[([^\\[\\]|]*)]]", "$1")
                        .replaceAll("!?\\[([^\\[\\]]*)]\\([^()\\s]*\\)", "$1");
    }
}
