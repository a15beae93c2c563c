package vespera.embeddings;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A model's tokenizer, with texts of any size and any content kept from harming it. Safe for several threads. */
final class WordPieces implements AutoCloseable {

    /** A token of ordinary text has about 4.5 characters; 512 tokens never need more than this but in strange texts. */
    private static final int WINDOW_CHARS = 16_384;

    /** Larger texts are counted piece by piece: the tokenizer's answer holds some hundred bytes a token. */
    private static final int COUNTED_CHARS = 65_536;

    private final HuggingFaceTokenizer tokenizer;
    private final int window;

    private WordPieces(final HuggingFaceTokenizer tokenizer, final int window) {
        this.tokenizer = tokenizer;
        this.window = window;
    }

    /**
     * Opens a Hugging Face {@code tokenizer.json}.
     *
     * @param window how many tokens {@link #ids} returns at most
     */
    static WordPieces open(final Path json, final int window) throws IOException {
        final Map<String, String> options = Map.of("truncation", "false", "padding", "false");
        try (InputStream in = Files.newInputStream(json)) {
            return new WordPieces(HuggingFaceTokenizer.newInstance(in, options), window);
        }
    }

    /** The ids of a text with its special tokens; what is beyond the window is left out, but the closing token. */
    long[] ids(final String text) {
        final long[] ids = encode(text.substring(0, boundary(text, 0, WINDOW_CHARS)), true);
        if (ids.length <= window) {
            return ids;
        }
        final long[] cut = Arrays.copyOf(ids, window);
        cut[window - 1] = ids[ids.length - 1];
        return cut;
    }

    /** How many tokens a text has, without special ones. In texts over 64 KiB without any space it is nearly so. */
    int count(final String text) {
        long count = 0;
        int from = 0;
        while (from < text.length()) {
            final int to = boundary(text, from, COUNTED_CHARS);
            count += encode(text.substring(from, to), false).length;
            from = to;
        }
        return Math.toIntExact(count);
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private long[] encode(final String text, final boolean special) {
        final Encoding encoding = tokenizer.encode(wellFormed(text), special, false);
        return encoding.getIds();
    }

    /** At most so many characters on: after a space where there is one in the last half, never inside a pair. */
    private static int boundary(final String text, final int from, final int chars) {
        if (text.length() - from <= chars) {
            return text.length();
        }
        final int limit = from + chars;
        for (int end = limit; end > limit - chars / 2; end--) {
            if (Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    /** Half a surrogate pair is no character and has no UTF-8: what crosses into native code must have one. */
    private static String wellFormed(final String text) {
        int i = 0;
        while (i < text.length()) {
            final int point = text.codePointAt(i);
            if (Character.charCount(point) == 1 && Character.isSurrogate((char) point)) {
                return text.codePoints()
                        .map(each -> each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
            i += Character.charCount(point);
        }
        return text;
    }
}
