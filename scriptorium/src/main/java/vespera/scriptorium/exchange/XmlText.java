package vespera.scriptorium.exchange;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Characters as XML writes them, and back. */
final class XmlText {

    private static final int LONGEST = 12;

    private XmlText() {}

    /** The characters meant; a reference that is not known stays as it is. */
    static String read(final String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        final StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            final char c = raw.charAt(at);
            final int end = c == '&' ? raw.indexOf(';', at) : -1;
            if (end < 0 || end - at > LONGEST) {
                out.append(c);
                at++;
            } else {
                out.append(reference(raw.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return out.toString();
    }

    /** The value of an attribute: a line break in it is a space, unless it is written as a reference. */
    static String readAttribute(final String raw) {
        return read(
                raw.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ').replace('\r', ' '));
    }

    private static String reference(final String name) {
        if (name.startsWith("#")) {
            try {
                final boolean hex = name.startsWith("#x") || name.startsWith("#X");
                final int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
                return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "";
            } catch (NumberFormatException e) {
                return "&" + name + ";";
            }
        }
        return NamedCharacters.of(name, "&" + name + ";");
    }

    /** As the value of an attribute in double quotes. */
    static String attribute(final String value) {
        return written(value, true);
    }

    /** As text between tags. */
    static String text(final String value) {
        return written(value, false);
    }

    private static String written(final String value, final boolean attribute) {
        final StringBuilder out = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#xa;" : "\n");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                case '\r' -> out.append("&#xd;");
                default -> {
                    if (legal(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Whether XML 1.0 may hold a character at all. */
    static boolean legal(final int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xd800
                || c >= 0xe000 && c < 0xfffe
                || c >= 0x10000 && c <= 0x10ffff;
    }

    /** The bytes of a document; what its encoding cannot say is written as a reference. */
    static byte[] bytes(final String document, final Charset charset) {
        final CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(document)) {
            return document.getBytes(charset);
        }
        final StringBuilder out = new StringBuilder(document.length() + 64);
        document.codePoints().forEach(c -> {
            final String one = Character.toString(c);
            if (encoder.canEncode(one)) {
                out.append(one);
            } else {
                out.append("&#x").append(Integer.toHexString(c)).append(';');
            }
        });
        return out.toString().getBytes(charset);
    }
}
