package vespera.desktop.writing;

import vespera.scriptorium.documents.Documents;

/** Paths for new documents. */
final class Names {

    private static final int MOST_TRIES = 1_000;

    private Names() {}

    /** The path itself where nothing is there yet, else with a number. */
    static String free(final Documents documents, final String path) {
        String free = path;
        for (int i = 2; taken(documents, free) && i < MOST_TRIES; i++) {
            free = with(path, String.valueOf(i));
        }
        return free;
    }

    /** A free path beside another, its name followed by a word in brackets. */
    static String free(final Documents documents, final String path, final String word) {
        String free = with(path, "(" + word + ")");
        for (int i = 2; taken(documents, free) && i < MOST_TRIES; i++) {
            free = with(path, "(" + word + " " + i + ")");
        }
        return free;
    }

    private static boolean taken(final Documents documents, final String path) {
        return documents.catalogue().at(path).isPresent()
                || documents.folder().exists(documents.folder().resolve(path));
    }

    private static String with(final String path, final String tail) {
        final int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1
                ? path.substring(0, dot) + " " + tail + path.substring(dot)
                : path + " " + tail;
    }

    /** A path for a wanted name: in its folder, and Markdown where it has no ending. */
    static String path(final String folder, final String wanted) {
        final String name = wanted.strip();
        final String whole = folder.isEmpty() || name.contains("/") ? name : folder + "/" + name;
        final String file = whole.substring(whole.lastIndexOf('/') + 1);
        return file.matches(".*\\.(?i:md|markdown|txt|text)") ? whole : whole + ".md";
    }

    /** The path of something in a folder. */
    static String in(final String folder, final String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The folder of a path, empty for the atelier's own. */
    static String folder(final String path) {
        final int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
