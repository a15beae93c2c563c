package vespera.scriptorium.documents;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Tells texts that are not UTF-8 where that can be done with some certainty, for reading only. Latin-1 and its superset
 * Windows-1252 are taken for what they are where nearly every byte over 127 stands where it makes sense: a letter
 * beside a letter, or one of the marks that word processors put in.
 */
final class OtherEncodings {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Letters, and what is used between them, in the texts of western Europe. */
    private static final String MARKS = "“”‘’‚„‹›«»–—…•€£§©®°¿¡ªº·\u00A0";

    /** Of the bytes over 127, at least so many must make sense. */
    private static final double SENSE = 0.95;

    /** A text with more of them is in some other encoding. */
    private static final double MOST_HIGH = 0.25;

    private OtherEncodings() {}

    /** The text of bytes, with line feeds only; empty where it cannot be told. */
    static Optional<String> decode(final byte[] bytes) {
        final Optional<String> text = TextForm.decode(bytes).map(TextForm.Decoded::text);
        return text.isPresent() ? text : told(bytes);
    }

    private static Optional<String> told(final byte[] bytes) {
        int high = 0;
        for (final byte one : bytes) {
            final int b = one & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return Optional.empty();
            }
            high += b >= 0x80 ? 1 : 0;
        }
        final String text = new String(bytes, WINDOWS);
        if (high > bytes.length * MOST_HIGH || text.indexOf('\uFFFD') >= 0 || sensible(text) < high * SENSE) {
            return Optional.empty();
        }
        return Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static int sensible(final String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            final boolean letter = c >= 0x80 && Character.isLetter(c);
            if (c >= 0x80 && (letter ? beside(text, i) : MARKS.indexOf(c) >= 0)) {
                count++;
            }
        }
        return count;
    }

    private static boolean beside(final String text, final int i) {
        return i > 0 && Character.isLetter(text.charAt(i - 1))
                || i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))
                || "àÀéÉèÈòÒùÙêóÓúÚíÍáÁåÅøØöÖ".indexOf(text.charAt(i)) >= 0;
    }
}
