package vespera.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;
import vespera.store.CoreStore;

/**
 * Unpacks a backup into a new or empty folder. Everything is unpacked and checked beside that folder and takes its place
 * only when all of it holds; until then, and after any trouble, the folder is as it was.
 */
public final class Unpacking {

    private static final int BUFFER = 1 << 16;
    private static final int LATEST = 100;
    private static final int AT_A_TIME = 16;

    private final EventCodec codec;
    private final Chain chain;

    public Unpacking(final EventCodec codec, final Chain chain) {
        this.codec = codec;
        this.chain = chain;
    }

    /**
     * Unpacks.
     *
     * @param to a folder that is empty or not there yet, and in no atelier
     * @throws Refused where the folder will not do, or the backup is damaged or newer; then nothing was changed
     * @throws java.util.concurrent.CancellationException where the job was cancelled; then nothing was changed
     */
    public Manifest unpack(final Path file, final Path to, final Job job) {
        final Path target = to.toAbsolutePath().normalize();
        free(target);
        final BackupFile.Check check = BackupFile.check(file, job);
        final Manifest manifest = check.manifest();
        if (!check.ok() || manifest == null) {
            throw damaged(file, check.problems());
        }
        if (manifest.schema() > CoreStore.latestSchema()) {
            throw Manifest.newer();
        }
        final Path folder = Objects.requireNonNull(target.getParent(), "a folder lies in a folder");
        Path beside = null;
        try (BackupFile backup = BackupFile.open(file)) {
            DurableFiles.createFolders(folder);
            room(folder, manifest);
            beside = Files.createDirectory(folder.resolve(".restoring-" + UUID.randomUUID()));
            fill(backup, beside, job);
            open(beside, manifest);
            place(beside, target);
            return manifest;
        } catch (IOException e) {
            throw Failures.of(e, target);
        } catch (JournalException e) {
            throw Failures.of(e, target);
        } finally {
            clear(beside);
        }
    }

    private static void free(final Path target) {
        try {
            if (Files.exists(target)) {
                if (!Files.isDirectory(target)) {
                    throw new Refused(
                            "restore-target", "“" + target + "” is a file, not a folder.", "Name a new folder.");
                }
                try (Stream<Path> inside = Files.list(target)) {
                    if (inside.findAny().isPresent()) {
                        throw new Refused(
                                "restore-target",
                                "“" + target + "” is not empty; a backup is only restored into a new or empty folder.",
                                "Nothing was changed. Name a new folder.");
                    }
                }
            }
        } catch (IOException e) {
            throw Failures.of(e, target);
        }
        for (Path at = target.getParent(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(AtelierFolder.STORE))) {
                throw new Refused(
                        "restore-target",
                        "“" + target + "” lies inside the atelier “" + at + "”.",
                        "Nothing was changed. Name a folder outside of it.");
            }
        }
    }

    private static Refused damaged(final Path file, final List<String> problems) {
        final int more = problems.size() - 1;
        return new Refused(
                "backup-damaged",
                "“" + file.getFileName() + "” cannot be restored. " + problems.getFirst()
                        + (more > 0 ? " There are " + more + " more such places." : ""),
                "Nothing was changed. Use another backup; “atelier backup verify” names every damaged place.");
    }

    private static void room(final Path folder, final Manifest manifest) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < manifest.size()) {
            throw new Refused(
                    "backup-disk-full",
                    "There is not enough room: the backup needs " + (manifest.size() >> 20) + " MB.",
                    "Nothing was changed. Free some space or choose another disk.");
        }
    }

    private static void fill(final BackupFile backup, final Path root, final Job job) throws IOException {
        final Manifest manifest = backup.manifest();
        final Pace pace = new Pace(job);
        pace.total(manifest.size());
        for (final String folder : manifest.folders()) {
            Files.createDirectories(inside(root, folder));
        }
        for (final Manifest.Member member : manifest.members()) {
            final Path file = place(root, member);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            write(backup, member, file, pace);
        }
        sync(root, job);
    }

    /** All at the end and many at a time: a disk takes many files in one go, and one by one each waits for it. */
    private static void sync(final Path root, final Job job) throws IOException {
        final List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.toList();
        }
        final List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService syncing = Executors.newFixedThreadPool(
                AT_A_TIME, Thread.ofPlatform().daemon().name("sync-", 0).factory())) {
            for (final Path path : all) {
                asked.add(syncing.submit(() -> force(path)));
            }
            for (final Future<?> one : asked) {
                job.check();
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException reason ? reason : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static boolean force(final Path path) throws IOException {
        if (Files.isDirectory(path)) {
            DurableFiles.syncFolder(path);
        } else {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        return true;
    }

    private static Path place(final Path root, final Manifest.Member member) {
        return member.path().startsWith(Manifest.DOCUMENTS)
                ? inside(root, member.path().substring(Manifest.DOCUMENTS.length()))
                : inside(root.resolve(AtelierFolder.STORE), member.path().substring(Manifest.STORE.length()));
    }

    /** A path below a folder; whatever leads out of it on this system is refused. */
    static Path inside(final Path root, final String path) {
        try {
            final Path file = root.resolve(path).normalize();
            if (file.startsWith(root) && !file.equals(root)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new Refused(
                    "backup-name",
                    "This system cannot have a file called “" + path + "”.",
                    "Nothing was changed. Restore it on the system it was made on.");
        }
        throw new Refused(
                "backup-strange",
                "This backup names a file outside of its folder; it was tampered with.",
                "Nothing was changed. Use another backup.");
    }

    private static void write(final BackupFile backup, final Manifest.Member member, final Path file, final Pace pace)
            throws IOException {
        final MessageDigest digest = Seal.sha256();
        try (InputStream in = backup.stream(member);
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            final byte[] buffer = new byte[BUFFER];
            long left = member.size();
            for (int length = in.read(buffer); length >= 0 && left >= length; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
                final ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                left -= length;
                pace.accept(length);
            }
        }
        if (!Seal.hex(digest).equals(member.sha256())) {
            throw new Refused(
                    "backup-damaged",
                    "“" + BackupFile.shown(member) + "” did not come out as it was written.",
                    "Nothing was changed. Use another backup.");
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(member.modified()));
    }

    /** Opens what came, which brings an older store up to date, and checks that it is the journal that was packed. */
    private void open(final Path root, final Manifest manifest) {
        final Path databases = root.resolve(AtelierFolder.STORE).resolve("databases");
        try (CoreStore store = CoreStore.open(databases, codec, chain)) {
            final Journal.Verification found = store.journal().verify();
            final Journal.Tail tail = store.journal().tail();
            if (!found.ok()
                    || tail.sequence() != manifest.sequence()
                    || !tail.hash().equals(manifest.hash())) {
                throw new Refused(
                        "backup-damaged",
                        "The journal in the backup does not hold"
                                + (found.ok() ? "." : " (" + found.problems().getFirst() + ")."),
                        "Nothing was changed. Use another backup.");
            }
            // What ran while the backup was made was not cut off.
            store.sessions().latest(LATEST).stream()
                    .filter(session -> session.end().isEmpty())
                    .forEach(session -> store.sessions().end(session.id(), session.beat(), session.place()));
        }
    }

    private static void place(final Path beside, final Path target) throws IOException {
        // It is empty, as was checked; one that is filled meanwhile is not deleted.
        Files.deleteIfExists(target);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(Objects.requireNonNull(target.getParent()));
    }

    static void clear(final @Nullable Path beside) {
        if (beside != null) {
            try {
                Snapshot.delete(beside);
            } catch (IOException e) {
                System.getLogger(Unpacking.class.getName())
                        .log(System.Logger.Level.WARNING, "a half-restored folder could not be deleted");
            }
        }
    }
}
