package vespera.scriptorium.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's text and how it was encoded: by its byte order mark, by what it says of itself, as UTF-8 where it is that, or
 * else as Windows-1252, which old programs wrote without saying so.
 *
 * @param mark whether a byte order mark stood before it
 */
record Encoded(String text, Charset charset, boolean mark) {

    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final int HEAD = 200;
    private static final char MARK = '\ufeff';

    static Encoded of(final byte[] bytes) {
        MapOutline.checkSize(bytes.length);
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return marked(bytes, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return marked(bytes, StandardCharsets.UTF_16LE);
        }
        final String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        final Matcher declared = DECLARED.matcher(head);
        if (declared.find()) {
            try {
                final Charset charset = Charset.forName(declared.group(1));
                // Where it can be read at all it was not UTF-16, whatever it says.
                if (charset.canEncode() && !charset.name().startsWith("UTF-")) {
                    return new Encoded(new String(bytes, charset), charset, false);
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return guessed(bytes);
            }
        }
        return guessed(bytes);
    }

    private static Encoded marked(final byte[] bytes, final Charset charset) {
        return new Encoded(new String(bytes, charset).substring(1), charset, true);
    }

    private static Encoded guessed(final byte[] bytes) {
        try {
            final String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            final boolean mark = !text.isEmpty() && text.charAt(0) == MARK;
            return new Encoded(mark ? text.substring(1) : text, StandardCharsets.UTF_8, mark);
        } catch (CharacterCodingException e) {
            final Charset western = Charset.forName("windows-1252");
            return new Encoded(new String(bytes, western), western, false);
        }
    }

    /** A document in the encoding of the file that an envelope was taken from. */
    static byte[] bytes(final String document, final Envelope envelope) {
        return XmlText.bytes(envelope.mark() ? MARK + document : document, envelope.charset());
    }
}
