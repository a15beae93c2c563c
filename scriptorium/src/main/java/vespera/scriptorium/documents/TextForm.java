package vespera.scriptorium.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a text lies in its file, so that a save can keep it: encoding, byte-order mark, line ends.
 *
 * @param charset UTF-8, or UTF-16 where a byte-order mark says so
 * @param mark whether it starts with a byte-order mark
 * @param lineEnd the line end used most, for new lines
 * @param lineEnds each line's own end, in order; the last is empty where the file ends without one
 */
public record TextForm(Charset charset, boolean mark, String lineEnd, List<String> lineEnds) {

    public TextForm {
        lineEnds = List.copyOf(lineEnds);
    }

    /** UTF-8 with line feeds: what a document made here gets. */
    public static TextForm plain() {
        return new TextForm(StandardCharsets.UTF_8, false, "\n", List.of());
    }

    /** A file's text with line feeds only, and the form to give it back. */
    public record Decoded(String text, TextForm form) {}

    /** Reads bytes as text; empty where they are not valid in the encoding they claim. */
    public static Optional<Decoded> decode(final byte[] bytes) {
        final boolean utf8Mark = starts(bytes, 0xEF, 0xBB, 0xBF);
        final boolean little = starts(bytes, 0xFF, 0xFE);
        final boolean big = starts(bytes, 0xFE, 0xFF);
        final Charset charset =
                little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        final int skip = utf8Mark ? 3 : little || big ? 2 : 0;
        try {
            final String raw = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
            // A NUL is valid UTF-8 and a sure sign of something that is no text.
            return raw.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(split(raw, charset, skip > 0));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded split(final String raw, final Charset charset, final boolean mark) {
        if (raw.indexOf('\r') < 0) {
            return new Decoded(raw, new TextForm(charset, mark, "\n", List.of()));
        }
        final StringBuilder text = new StringBuilder(raw.length());
        final List<String> ends = new ArrayList<>();
        int crlf = 0;
        int cr = 0;
        for (int i = 0; i < raw.length(); i++) {
            final char c = raw.charAt(i);
            if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                ends.add("\r\n");
                crlf++;
                i++;
                text.append('\n');
            } else if (c == '\r' || c == '\n') {
                ends.add(c == '\r' ? "\r" : "\n");
                cr += c == '\r' ? 1 : 0;
                text.append('\n');
            } else {
                text.append(c);
            }
        }
        final int lf = ends.size() - crlf - cr;
        final String most = crlf >= lf && crlf >= cr ? "\r\n" : lf >= cr ? "\n" : "\r";
        final boolean mixed = (crlf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) + (lf > 0 ? 1 : 0) > 1;
        return new Decoded(text.toString(), new TextForm(charset, mark, most, mixed ? ends : List.of()));
    }

    /**
     * The bytes of an edited text in this form. Where the file mixed line ends, a text of as many lines keeps each of
     * them; otherwise lines that were not touched keep their own: those before the first and after the last difference.
     */
    public byte[] encode(final String before, final String after) {
        final String whole = lineEnds.isEmpty()
                ? (lineEnd.equals("\n") ? after : after.replace("\n", lineEnd))
                : joined(before.split("\n", -1), after.split("\n", -1));
        final byte[] body = whole.getBytes(charset);
        if (!mark) {
            return body;
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 3);
        out.writeBytes("\uFEFF".getBytes(charset));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private String joined(final String[] before, final String[] after) {
        final int shorter = Math.min(before.length, after.length);
        int head = 0;
        while (head < shorter && before[head].equals(after[head])) {
            head++;
        }
        int foot = 0;
        while (foot < shorter - head && before[before.length - 1 - foot].equals(after[after.length - 1 - foot])) {
            foot++;
        }
        final StringBuilder out = new StringBuilder();
        for (int i = 0; i < after.length; i++) {
            out.append(after[i]);
            if (i < after.length - 1) {
                final boolean atItsPlace = i < head || before.length == after.length;
                final int old = atItsPlace ? i : i >= after.length - foot ? i - after.length + before.length : -1;
                out.append(old >= 0 && old < lineEnds.size() ? lineEnds.get(old) : lineEnd);
            }
        }
        return out.toString();
    }

    private static boolean starts(final byte[] bytes, final int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
