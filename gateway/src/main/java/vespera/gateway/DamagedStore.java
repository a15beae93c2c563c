package vespera.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.meaning.VectorStore;
import vespera.store.SqliteVectorStore;
import vespera.store.StoreLock;
import vespera.store.mirror.MirrorSource;

/** Puts what cannot be opened aside, so that work can go on; nothing is deleted. */
public final class DamagedStore {

    private static final List<String> JOURNAL = List.of("core.db", "core.db-wal", "core.db-shm");
    private static final List<String> VECTORS = List.of("vectors.db", "vectors.db-wal", "vectors.db-shm");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'damaged-'yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private DamagedStore() {}

    /**
     * Moves the journal, and everything that followed it, into a folder beside it; the next opening begins a new
     * journal from her files. Gives that folder.
     *
     * @throws JournalException BUSY where another process owns the atelier
     * @throws Refused where the files cannot be moved
     */
    public static Path putAside(final Path root) {
        final Path home = StorePlace.of(root.toAbsolutePath().normalize());
        try (StoreLock _ = StoreLock.acquire(home.resolve("run"))) {
            final Path databases = home.resolve("databases");
            final Path aside = moved(databases, JOURNAL);
            moved(databases, VECTORS, aside);
            moved(databases, List.of("graph"), aside);
            moved(home, List.of("artifacts", "mirror"), aside);
            return aside;
        }
    }

    /**
     * Refuses to begin a new journal where the old one is gone but its mirror is there.
     *
     * @throws JournalException DAMAGED then
     */
    static void refuseToForget(final Path home) {
        if (!Files.exists(home.resolve("databases").resolve("core.db"))
                && (MirrorSource.exists(home.resolve("mirror"))
                        || Files.exists(
                                home.resolve("databases").resolve("growing").resolve("whole")))) {
            throw new JournalException(
                    JournalException.Code.DAMAGED,
                    "The journal of this atelier (databases/core.db) is gone, but its mirror is there. Your own files"
                            + " are not touched. Run “atelier doctor --repair” to grow it again, or put a backup back.");
        }
    }

    /** A store that fails in ways of its own when it is opened holds something that was never written. */
    static RuntimeException told(final RuntimeException problem) {
        return switch (problem) {
            case JournalException e -> e;
            case Refused e -> e;
            case UncheckedIOException e -> e;
            default ->
                new JournalException(
                        JournalException.Code.DAMAGED,
                        "The store holds something that cannot be read. Nothing was changed. Run “atelier doctor"
                                + " --repair”.",
                        problem);
        };
    }

    /** The vectors; where their file is damaged it is put aside, for they can be made again. */
    static VectorStore vectors(final Path databases) {
        try {
            return SqliteVectorStore.open(databases);
        } catch (JournalException e) {
            if (e.code() != JournalException.Code.DAMAGED) {
                throw e;
            }
            moved(databases, VECTORS);
            return SqliteVectorStore.open(databases);
        }
    }

    private static Path moved(final Path folder, final List<String> names) {
        final Path aside = folder.resolve(NAME.format(Instant.now()));
        moved(folder, names, aside);
        return aside;
    }

    private static void moved(final Path folder, final List<String> names, final Path aside) {
        try {
            Files.createDirectories(aside);
            for (final String name : names) {
                if (Files.exists(folder.resolve(name))) {
                    Files.move(folder.resolve(name), aside.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new Refused(
                    "not-put-aside",
                    "The damaged files could not be put aside; they are where they were.",
                    "Close other programs that use them, and look whether the folder may be written.");
        }
    }
}
