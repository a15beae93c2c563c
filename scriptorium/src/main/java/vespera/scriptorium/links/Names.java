package vespera.scriptorium.links;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: Unicode form NFC, lower case. */
final class Names {
    private Names() {}

    static String folded(final String name) {
        return lower(Normalizer.isNormalized(name, Normalizer.Form.NFC) ? name : nfc(name));
    }

    private static String nfc(final String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** By way of upper case, so that letters with two small forms, such as sigma, are equal; then NFC again. */
    private static String lower(final String name) {
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            plain = name.charAt(i) < 128;
        }
        if (plain) {
            return name.toLowerCase(Locale.ROOT);
        }
        final StringBuilder out = new StringBuilder(name.length());
        name.codePoints().map(Names::lower).forEach(out::appendCodePoint);
        return nfc(out.toString());
    }

    static int lower(final int point) {
        return Character.toLowerCase(Character.toUpperCase(point));
    }

    static String baseName(final String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder with its closing slash; empty at the top. */
    static String folder(final String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
