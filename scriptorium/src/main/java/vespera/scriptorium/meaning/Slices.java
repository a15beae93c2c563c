package vespera.scriptorium.meaning;

/** Cuts the chunks of one text out of it; asked in order it walks through the text once. Not safe for threads. */
public final class Slices {

    private final String text;
    private int point;
    private int index;

    public Slices(final String text) {
        this.text = text;
    }

    /** The text of a chunk; what lies beyond the text is left out. */
    public String of(final VectorStore.StoredChunk chunk) {
        final int from = indexOf(chunk.from());
        final int start = index;
        final int startPoint = point;
        final int to = indexOf(chunk.to());
        // The next chunk begins a little before the end of this one.
        index = start;
        point = startPoint;
        return text.substring(from, Math.max(from, to));
    }

    private int indexOf(final int wanted) {
        if (wanted < point) {
            point = 0;
            index = 0;
        }
        while (point < wanted && index < text.length()) {
            index += Character.charCount(text.codePointAt(index));
            point++;
        }
        return index;
    }
}
