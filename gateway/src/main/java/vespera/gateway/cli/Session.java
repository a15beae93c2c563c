package vespera.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;

/** What a command runs in: where it was called, which atelier is meant, and where to speak. */
public interface Session {

    Out out();

    /** The folder that relative paths start from. */
    Path workingFolder();

    /** The atelier's folder, as {@code -C} says or as the nearest parent that has a store. */
    Path folder();

    /** The atelier, opened on first use; while the window is open it is the window's own. */
    Atelier atelier();

    /** Whether the window has it open, and so keeps words, graph and vectors up to date by itself. */
    boolean shared();

    Windows windows();

    /** The nearest parent that has a store; the folder itself where there is none. */
    static Path nearest(final Path from) {
        for (Path at = from.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(AtelierFolder.STORE))) {
                return at;
            }
        }
        return from.toAbsolutePath().normalize();
    }

    /** The document that a person means by a path or a name. */
    default Document document(final String wanted) {
        final String tidy = wanted.replace('\\', '/').replaceFirst("^\\./", "");
        final var catalogue = atelier().catalogue();
        return catalogue
                .at(tidy)
                .or(() -> catalogue.at(tidy + ".md"))
                .or(() -> catalogue.here().stream()
                        .filter(d -> d.path().equalsIgnoreCase(tidy)
                                || Document.baseName(d.path()).equalsIgnoreCase(tidy)
                                || d.id().toString().equals(tidy))
                        .findFirst())
                .orElseThrow(() -> new Refused(
                        "no-such-document",
                        "There is no document “" + wanted + "” in this atelier.",
                        "Give its path from the atelier's folder, or run “index” if the file is new."));
    }
}
