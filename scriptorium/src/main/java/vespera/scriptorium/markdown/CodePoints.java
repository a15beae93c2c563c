package vespera.scriptorium.markdown;

/** Turns UTF-16 indexes into offsets in code points; a table every 1,024 chars keeps each question cheap. */
final class CodePoints {
    private static final int STEP = 10;

    private final char[] text;
    private final int[] table;

    CodePoints(final char[] text) {
        this.text = text;
        this.table = tableOf(text);
    }

    private static int[] tableOf(final char[] text) {
        boolean plain = true;
        for (int i = 0; i < text.length && plain; i++) {
            plain = !Character.isSurrogate(text[i]);
        }
        if (plain) {
            return new int[0];
        }
        final int[] table = new int[(text.length >> STEP) + 1];
        int count = 0;
        for (int i = 0; i < text.length; i++) {
            if ((i & ((1 << STEP) - 1)) == 0) {
                table[i >> STEP] = count;
            }
            count += startsPoint(text, i) ? 1 : 0;
        }
        return table;
    }

    /** A low surrogate right after a high one starts nothing. */
    private static boolean startsPoint(final char[] text, final int i) {
        return !(Character.isLowSurrogate(text[i]) && i > 0 && Character.isHighSurrogate(text[i - 1]));
    }

    /** How many code points start before this index. */
    int before(final int index) {
        if (table.length == 0) {
            return index;
        }
        final int block = Math.min(index >> STEP, table.length - 1);
        int count = table[block];
        for (int i = block << STEP; i < index; i++) {
            count += startsPoint(text, i) ? 1 : 0;
        }
        return count;
    }
}
