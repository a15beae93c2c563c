package vespera.gateway;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Sha256;

/** Where the store of an atelier lies: in her folder, or in the user's application data where that cannot be. */
public final class StorePlace {

    private StorePlace() {}

    /**
     * The store's folder, made where there is none.
     *
     * @throws Refused where the atelier's folder is missing or no folder
     */
    public static Path of(final Path root) {
        if (Files.notExists(root)) {
            throw new Refused(
                    "no-such-folder",
                    "There is no folder “" + root + "”.",
                    "Check the name, or make it with “atelier init”.");
        }
        if (!Files.isDirectory(root)) {
            throw new Refused(
                    "not-a-folder", "“" + root + "” is a file, not a folder.", "Name the folder that holds it.");
        }
        final Path inside = root.resolve(AtelierFolder.STORE);
        if (Files.isDirectory(inside) && Files.isWritable(inside)) {
            return inside;
        }
        try {
            DurableFiles.createFolders(inside);
            return inside;
        } catch (AccessDeniedException | NoSuchFileException e) {
            return elsewhere(root);
        } catch (IOException e) {
            // Read-only file systems report no type of their own.
            return elsewhere(root);
        }
    }

    /** Whether a folder is a home folder or a disk's root, and no atelier yet: nobody means to open all that there is. */
    public static boolean holdsEverything(final Path folder) {
        final Path whole = folder.toAbsolutePath().normalize();
        final boolean all = whole.getParent() == null
                || whole.equals(Path.of(System.getProperty("user.home"))
                        .toAbsolutePath()
                        .normalize());
        return all && !Files.isDirectory(whole.resolve(AtelierFolder.STORE));
    }

    private static Path elsewhere(final Path root) {
        final Path place = applicationData()
                .resolve("stores")
                .resolve(Sha256.hex(root.toString()).substring(0, 16));
        try {
            return DurableFiles.createFolders(place);
        } catch (IOException e) {
            throw new Refused(
                    "no-place",
                    "Neither “" + root + "” nor your application data can be written.",
                    "Nothing was changed. Give one of them write permission.");
        }
    }

    /** Where the unpacked embedding model is kept for all ateliers. */
    public static Path models() {
        return applicationData().resolve("models");
    }

    /** The user's application data, as each system has it. */
    static Path applicationData() {
        final String set = System.getProperty("vespera.data", System.getenv("VESPERA_DATA"));
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        final Path home = Path.of(System.getProperty("user.home"));
        final String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            final String local = System.getenv("LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Vespera");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Vespera");
        }
        final String xdg = System.getenv("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg))
                .resolve("vespera");
    }
}
