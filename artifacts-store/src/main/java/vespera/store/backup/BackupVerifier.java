package vespera.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.store.CoreStore;

/** Checks a backup as far as it goes: every byte, then the journal that is in it, unpacked into a temporary folder. */
public final class BackupVerifier {

    private final EventCodec codec;
    private final Chain chain;

    public BackupVerifier(final EventCodec codec, final Chain chain) {
        this.codec = codec;
        this.chain = chain;
    }

    /** Checks; the backup is only read. */
    public BackupFile.Check verify(final Path file, final Job job) {
        final BackupFile.Check bytes = BackupFile.check(file, job);
        final Manifest manifest = bytes.manifest();
        if (!bytes.ok() || manifest == null) {
            return bytes;
        }
        final List<String> problems = new ArrayList<>();
        Path temporary = null;
        try (BackupFile backup = BackupFile.open(file)) {
            temporary = Files.createTempDirectory("vespera-verify");
            unpack(backup, temporary, job);
            journal(temporary.resolve("databases"), manifest, problems);
        } catch (JournalException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Failures.of(e, file);
        } finally {
            Unpacking.clear(temporary);
        }
        return new BackupFile.Check(file, manifest, List.copyOf(problems));
    }

    private static void unpack(final BackupFile backup, final Path folder, final Job job) throws IOException {
        for (final Manifest.Member member : backup.manifest().members()) {
            if (member.path().equals(Manifest.CORE) || member.path().startsWith(Manifest.BLOBS)) {
                job.check();
                final Path file = Unpacking.inside(folder, member.path().substring(Manifest.STORE.length()));
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                try (InputStream in = backup.stream(member)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    private void journal(final Path databases, final Manifest manifest, final List<String> problems) {
        try (CoreStore store = CoreStore.open(databases, codec, chain)) {
            final Journal.Verification found = store.journal().verify();
            problems.addAll(found.problems());
            final Journal.Tail tail = store.journal().tail();
            if (tail.sequence() != manifest.sequence() || !tail.hash().equals(manifest.hash())) {
                problems.add("The journal in the backup does not end where the backup says.");
            }
        }
    }
}
