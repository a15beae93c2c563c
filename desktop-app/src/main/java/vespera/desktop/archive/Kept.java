package vespera.desktop.archive;

import java.util.Optional;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.artifacts.Artifact;

/**
 * Something in the archive.
 *
 * @param name what it is called
 * @param where it was: its path, or what it was part of
 * @param text what it holds, for finding words in it; a task's notes
 * @param away how it came here: the last thing that was done to it; empty where that is not known
 */
record Kept(Subject subject, String name, String where, String text, Optional<Artifact> away) {

    boolean document() {
        return subject instanceof Subject.OfDocument;
    }
}
