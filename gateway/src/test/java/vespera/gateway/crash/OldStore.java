package vespera.gateway.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;

/** An atelier as the first version of its store left it, to be migrated when it is opened. */
final class OldStore {

    private static final String KEPT = "/vespera/scriptorium/testing/core-v1.db.gz";

    private OldStore() {}

    /** Puts the kept store of version 1 into a folder, and its documents as files. */
    static void put(final Path folder) throws IOException {
        final Path copy = Files.createTempDirectory("vespera-old");
        try {
            unpack(copy);
            try (Atelier atelier = Atelier.open(copy)) {
                for (final Document document : atelier.catalogue().here()) {
                    final Path file = folder.resolve(document.path());
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.write(
                            file, atelier.blobs().read(document.state().hash()).orElseThrow());
                }
            }
        } finally {
            CrashPoints.delete(copy);
        }
        unpack(folder);
    }

    private static void unpack(final Path folder) throws IOException {
        final Path databases =
                Files.createDirectories(folder.resolve(AtelierFolder.STORE).resolve("databases"));
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(OldStore.class.getResourceAsStream(KEPT), "the kept store of version 1"))) {
            Files.copy(in, databases.resolve("core.db"));
        }
    }
}
