package vespera.scriptorium.codex;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the codex compares them: Unicode form NFC, lower case, one kind of apostrophe, single spaces. */
final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

    private Folding() {}

    static String of(final String name) {
        final String plain = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return plain.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
