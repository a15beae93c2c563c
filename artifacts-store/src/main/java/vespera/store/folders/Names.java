package vespera.store.folders;

import java.util.Locale;
import java.util.UUID;

/** File names that every system takes. */
final class Names {

    private static final int LONGEST_TITLE = 60;

    private Names() {}

    /** For example {@code 2026-11-02 10-15-30 saved “Prologue” (8f7e9dae).md}. */
    static String readable(final String moment, final String title, final UUID id, final String ending) {
        return moment + " " + safe(title, LONGEST_TITLE) + " " + tail(id) + ending;
    }

    /** The part of a readable name that tells whose it is, dot included. */
    static String tail(final UUID id) {
        // The last part of the id is random; its first part is the time, which the name has already.
        return "(" + id.toString().substring(28) + ").";
    }

    /** Without what Windows or a shell would stumble over; never empty, never more than so many characters. */
    static String safe(final String text, final int most) {
        final StringBuilder safe = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || "<>:\"/\\|?*".indexOf(c) >= 0
                        ? '-'
                        : c)
                .limit(most)
                .forEach(safe::appendCodePoint);
        final String name = safe.toString().strip().replaceAll("^\\.+|[. ]+$", "");
        return name.isEmpty() ? "-" : name;
    }

    /** A path's ending without the dot in lower case, or {@code bin}. */
    static String ending(final String path) {
        final String file = path.substring(path.lastIndexOf('/') + 1);
        final String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return file.indexOf('.') > 0 && ending.matches("[a-z0-9]{1,10}") ? ending : "bin";
    }
}
