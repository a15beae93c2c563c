package vespera.scriptorium.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The parts of a link's text: what it points to, where in it, and what is shown. */
record LinkText(
        String target, @Nullable String subpath, @Nullable String display) {

    /** Reads what stands between {@code [[} and {@code ]]}; null where it names nothing. */
    static @Nullable LinkText wiki(final String inner) {
        final int pipe = inner.indexOf('|');
        String path = pipe < 0 ? inner : inner.substring(0, pipe);
        if (pipe > 0 && path.endsWith("\\")) {
            path = path.substring(0, path.length() - 1); // a table cell writes the pipe as \|
        }
        final String display = pipe < 0 ? null : inner.substring(pipe + 1).strip();
        return split(path, display == null || display.isEmpty() ? null : display);
    }

    /**
     * Reads the destination of a Markdown link; null for an address with a scheme, which is no document.
     * The fragment is cut off before decoding, so that {@code %23} stays part of a file's name.
     */
    static @Nullable LinkText markdown(final String destination) {
        if (destination.isEmpty() || destination.startsWith("//") || hasScheme(destination)) {
            return null;
        }
        final int hash = destination.indexOf('#');
        final String path = hash < 0 ? destination : destination.substring(0, hash);
        final String fragment =
                hash < 0 ? "" : decoded(destination.substring(hash + 1)).strip();
        final String target = decoded(path).strip();
        return target.isEmpty() && fragment.isEmpty()
                ? null
                : new LinkText(target, fragment.isEmpty() ? null : fragment, null);
    }

    LinkText showing(final String text) {
        return new LinkText(target, subpath, text.isEmpty() ? null : text);
    }

    /** What a reader sees of it. */
    String shown() {
        if (display != null) {
            return display;
        }
        if (subpath == null) {
            return target;
        }
        return target.isEmpty() ? subpath : target + " > " + subpath;
    }

    private static @Nullable LinkText split(final String path, final @Nullable String display) {
        final int hash = path.indexOf('#');
        final String target = (hash < 0 ? path : path.substring(0, hash)).strip();
        final String subpath = hash < 0 ? "" : path.substring(hash + 1).strip();
        return target.isEmpty() && subpath.isEmpty()
                ? null
                : new LinkText(target, subpath.isEmpty() ? null : subpath, display);
    }

    /** As in RFC 3986, but of two letters at least, so that a Windows drive is not taken for one. */
    private static boolean hasScheme(final String destination) {
        int i = 0;
        while (i < destination.length() && isSchemeChar(destination.charAt(i))) {
            i++;
        }
        return i > 1
                && i < destination.length()
                && destination.charAt(i) == ':'
                && Character.isLetter(destination.charAt(0));
    }

    private static boolean isSchemeChar(final char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '.' || c == '-');
    }

    /** Percent-decoded as UTF-8; what is not valid stays as it was written. */
    static String decoded(final String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        final StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            final int end = escapesEnd(text, i);
            if (end == i) {
                out.append(text.charAt(i++));
            } else {
                out.append(decodedRun(text.substring(i, end)));
                i = end;
            }
        }
        return out.toString();
    }

    private static int escapesEnd(final String text, final int from) {
        int i = from;
        while (i + 2 < text.length()
                && text.charAt(i) == '%'
                && Character.digit(text.charAt(i + 1), 16) >= 0
                && Character.digit(text.charAt(i + 2), 16) >= 0) {
            i += 3;
        }
        return i;
    }

    private static String decodedRun(final String escapes) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escapes.length(); i += 3) {
            bytes.write(Character.digit(escapes.charAt(i + 1), 16) * 16 + Character.digit(escapes.charAt(i + 2), 16));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (final CharacterCodingException broken) {
            return escapes;
        }
    }
}
