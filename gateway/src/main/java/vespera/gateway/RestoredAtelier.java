package vespera.gateway;

import java.nio.file.Path;
import java.time.InstantSource;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.store.backup.BackupFile;
import vespera.store.backup.BackupVerifier;
import vespera.store.backup.Manifest;
import vespera.store.backup.Unpacking;

/**
 * An atelier that came back from a backup.
 *
 * @param folder where it is now
 * @param manifest what the backup said that it holds
 * @param scan what was found different from the journal when the folder was looked through: nothing, unless files were
 *     left out
 */
public record RestoredAtelier(Path folder, Manifest manifest, FolderScan.Report scan) {

    /**
     * Unpacks a backup into a new or empty folder, opens it and looks it through; blocks.
     *
     * @throws vespera.scriptorium.journal.Refused where the folder will not do or the backup is damaged or newer; then
     *     nothing was changed
     */
    public static RestoredAtelier restore(final Path file, final Path to, final Jobs jobs) {
        final EventCodec codec = EventKinds.codec();
        final Manifest manifest =
                jobs.run("Restoring a backup", job -> new Unpacking(codec, chain(codec)).unpack(file, to, job));
        try (Atelier atelier = Atelier.open(to)) {
            return new RestoredAtelier(to.toAbsolutePath().normalize(), manifest, atelier.scan());
        }
    }

    /** Checks a backup without any atelier being open; blocks. */
    public static BackupFile.Check verify(final Path file, final Jobs jobs) {
        final EventCodec codec = EventKinds.codec();
        return jobs.run("Checking a backup", job -> new BackupVerifier(codec, chain(codec)).verify(file, job));
    }

    private static Chain chain(final EventCodec codec) {
        return new Chain(codec, InstantSource.system(), new Ids(InstantSource.system()));
    }
}
