package vespera.scriptorium.documents;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The files of which the system said, since the last look, that something happened to them. */
final class Named {

    private final AtelierFolder folder;
    private final Set<String> paths = new HashSet<>();
    private boolean uncertain;

    Named(final AtelierFolder folder) {
        this.folder = folder;
    }

    /** Hidden files are passed over. */
    void add(final Path file) {
        final Path name = file.getFileName();
        if (name != null && !name.toString().startsWith(".")) {
            paths.add(folder.relative(file));
        }
    }

    /** Something happened to files that were not named. */
    void addUncertain() {
        uncertain = true;
    }

    boolean isUncertain() {
        return uncertain;
    }

    boolean isEmpty() {
        return paths.isEmpty() && !uncertain;
    }

    /** As documents carry them. */
    Set<String> paths() {
        return Set.copyOf(paths);
    }

    /** Whether a file is gone or empty just now, as it is for a moment while some programs save. */
    boolean isHalfDone() {
        return paths.stream().anyMatch(path -> {
            final AtelierFolder.Found found = folder.stat(path);
            return found == null || found.size() == 0;
        });
    }
}
