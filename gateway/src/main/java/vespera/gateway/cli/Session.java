package vespera.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vespera.gateway.Atelier;
import vespera.gateway.StorePlace;
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

    /** Whether the command line names the folder. */
    boolean named();

    /** The atelier, opened on first use; while the window is open it is the window's own. */
    Atelier atelier();

    /** Closes the atelier where it was opened here; it is opened anew on next use. */
    void release();

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

    /** A home folder or a disk's root becomes an atelier only where {@code init} is asked to make it one. */
    static void mayBecomeAtelier(final Path folder) {
        if (StorePlace.holdsEverything(folder)) {
            throw new Refused(
                    "whole-folder",
                    "“" + folder + "” holds everything there is, and is no atelier yet; nothing was read.",
                    "Name a folder with -C, or make this one an atelier with “atelier init”.");
        }
    }

    /** The document that a person means by a path, a name or an id. */
    default Document document(final String wanted) {
        final String tidy = wanted.replace('\\', '/').replaceFirst("^\\./", "");
        final var catalogue = atelier().catalogue();
        return catalogue
                .at(tidy)
                .or(() -> catalogue.at(tidy + ".md"))
                .or(() -> only(wanted, named(catalogue.here(), tidy)))
                .orElseThrow(() -> new Refused(
                        "no-such-document",
                        "There is no document “" + wanted + "” in this atelier.",
                        "Give its path from the atelier's folder, or run “index” if the file is new."));
    }

    private static List<Document> named(final Collection<Document> all, final String wanted) {
        final List<Document> byPath = all.stream()
                .filter(d -> d.path().equalsIgnoreCase(wanted)
                        || d.path().equalsIgnoreCase(wanted + ".md")
                        || d.id().toString().equals(wanted))
                .toList();
        return byPath.isEmpty()
                ? all.stream()
                        .filter(d -> Document.baseName(d.path()).equalsIgnoreCase(wanted)
                                || d.path()
                                        .substring(d.path().lastIndexOf('/') + 1)
                                        .equalsIgnoreCase(wanted))
                        .sorted(Comparator.comparing(Document::path))
                        .toList()
                : byPath;
    }

    private static Optional<Document> only(final String wanted, final List<Document> found) {
        if (found.size() > 1) {
            throw new Refused(
                    "several-documents",
                    found.size() + " documents are called “" + wanted + "”.",
                    "Give the path of one: "
                            + found.stream().limit(5).map(Document::path).collect(Collectors.joining(", "))
                            + (found.size() > 5 ? " …" : ""));
        }
        return found.stream().findFirst();
    }
}
