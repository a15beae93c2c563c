package vespera.scriptorium.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
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
        final Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            final byte[] before = String.valueOf(MARK).getBytes(wide.get());
            final boolean mark = Arrays.equals(before, Arrays.copyOf(bytes, before.length));
            final int from = mark ? before.length : 0;
            return new Encoded(new String(bytes, from, bytes.length - from, wide.get()), wide.get(), mark);
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

    /** An encoding of two or four bytes a character: by its mark, or by how “<” is written at the beginning. */
    private static Optional<Charset> wide(final byte[] bytes) {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xff : 1);
        }
        if (head == 0xfeffL || head == '<') {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (head == 0xfffe0000L || head == '<' * 0x1000000L) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        final long two = head >> 16;
        if (two == 0xfeff || two == '<') {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return two == 0xfffe || two == '<' * 0x100 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
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
            final String text = new String(bytes, western);
            // It has no character for five of the bytes; Latin-1 has one for each, and so gives them back.
            return Arrays.equals(text.getBytes(western), bytes)
                    ? new Encoded(text, western, false)
                    : new Encoded(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false);
        }
    }

    /** A document in the encoding of the file that an envelope was taken from. */
    static byte[] bytes(final String document, final Envelope envelope) {
        return XmlText.bytes(envelope.mark() ? MARK + document : document, envelope.charset());
    }
}
