package vespera.scriptorium.documents;

import java.util.Set;
import vespera.scriptorium.journal.Refused;

/** What a document may be called, so that its file can live on every system. */
final class Paths {

    private static final int LONGEST_NAME_BYTES = 240;
    private static final String FORBIDDEN = "\\:*?\"<>|";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1");

    private Paths() {}

    /** A tidy path with forward slashes, or a refusal that says what is wrong. */
    static String checked(final String wanted) {
        final String path = wanted.strip();
        if (path.isEmpty()) {
            throw refuse("A document needs a name.");
        }
        for (final String name : path.split("/", -1)) {
            checkName(name);
        }
        return path;
    }

    private static void checkName(final String name) {
        if (name.isBlank() || name.startsWith(".")) {
            throw refuse("“" + name + "” cannot be a name: it is empty or starts with a dot.");
        }
        if (name.endsWith(" ") || name.startsWith(" ")) {
            throw refuse("A name cannot begin or end with a space.");
        }
        if (name.codePoints().anyMatch(c -> c < 32 || c == 127 || FORBIDDEN.indexOf(c) >= 0 || invisible(c))) {
            throw refuse("“" + name + "” holds a character that files cannot have: " + FORBIDDEN);
        }
        if (name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            throw refuse("This name is too long for a file.");
        }
        final int dot = name.indexOf('.');
        if (DEVICES.contains((dot < 0 ? name : name.substring(0, dot)).toLowerCase(java.util.Locale.ROOT))) {
            throw refuse("“" + name + "” is reserved by Windows.");
        }
    }

    /** Directional overrides and zero-width characters make two names look alike. */
    private static boolean invisible(final int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200B || c == 0xFEFF;
    }

    /** The name with the ending of another path where it has no ending of its own that we know. */
    static String withEnding(final String name, final String like) {
        final String file = like.substring(like.lastIndexOf('/') + 1);
        final int dot = file.lastIndexOf('.');
        final String ending = dot < 0 ? "" : file.substring(dot);
        return name.strip().endsWith(ending) ? name.strip() : name.strip() + ending;
    }

    private static Refused refuse(final String message) {
        return new Refused("bad-name", message, "Choose another name.");
    }
}
