package vespera.store.backup;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;

/**
 * Writes backups: a zip archive whose first member lists every other with its checksum, sealed with a checksum over the
 * whole. It is written under another name, synchronised, read again from the disk, and only then given its own name.
 */
public final class BackupWriter {

    /** How the name of one ends that is still being written. */
    public static final String PART = BackupName.ENDING + ".part";

    private static final int ATTEMPTS = 3;
    private static final int BUFFER = 1 << 16;

    private final Opening opening;

    /** How a file is opened for writing; for tests, a disk with troubles of its own. */
    interface Opening {
        OutputStream open(Path file) throws IOException;
    }

    public BackupWriter() {
        this(file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    BackupWriter(final Opening opening) {
        this.opening = opening;
    }

    /**
     * A backup that was made.
     *
     * @param size of the file, in bytes
     */
    public record Made(Path file, long size, Manifest manifest) {}

    /**
     * Backs an atelier up while it is in use.
     *
     * @param to the file; must not exist yet, its folder must
     * @param name what is written in it about itself
     * @param small whether the vectors are left out, which can be computed again
     * @throws Refused where it could not be written or did not read back; then there is no file
     * @throws java.util.concurrent.CancellationException where the job was cancelled; then there is no file
     */
    public Made write(final Living atelier, final Path to, final BackupName name, final boolean small, final Job job) {
        final Path file = to.toAbsolutePath().normalize();
        final Path folder = Objects.requireNonNull(file.getParent(), "a backup lies in a folder");
        if (!Files.isDirectory(folder)) {
            throw Failures.gone(folder);
        }
        if (Files.exists(file)) {
            throw new Refused(
                    "backup-exists",
                    "There is a file “" + file + "” already; nothing was changed.",
                    "Choose another name.");
        }
        try (Snapshot snapshot = snapshot(atelier, small, job)) {
            return write(snapshot, file, folder, name, job);
        } catch (IOException e) {
            throw Failures.of(e, folder);
        }
    }

    private static Snapshot snapshot(final Living atelier, final boolean small, final Job job) {
        try {
            return Snapshot.take(atelier, small, job);
        } catch (IOException | JournalException e) {
            throw Failures.of(e, atelier.home());
        }
    }

    private Made write(
            final Snapshot snapshot, final Path file, final Path folder, final BackupName name, final Job job)
            throws IOException {
        final Path part = folder.resolve("." + file.getFileName().toString().replace(BackupName.ENDING, "") + PART);
        Files.deleteIfExists(part);
        try {
            Manifest manifest = null;
            for (int attempt = 1; manifest == null; attempt++) {
                manifest = pack(snapshot, part, name, job, attempt < ATTEMPTS);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            final BackupFile.Check check = BackupFile.check(part, job);
            if (!check.ok()) {
                throw new Refused(
                        "backup-not-verified",
                        "The backup did not read back as it was written ("
                                + check.problems().getFirst() + "), so it was deleted.",
                        "The disk may be failing; choose another place. Your atelier is not touched.");
            }
            final long size = Files.size(part);
            DurableFiles.move(part, file);
            // A folder made a moment ago would take the backup with it in a power cut.
            for (Path above = folder; above != null; above = above.getParent()) {
                DurableFiles.syncFolder(above);
            }
            return new Made(file, size, manifest);
        } finally {
            drop(part);
        }
    }

    private static void drop(final Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Its disk may be gone; there is nobody to tell it twice.
            System.getLogger(BackupWriter.class.getName())
                    .log(System.Logger.Level.WARNING, "half a backup could not be deleted");
        }
    }

    /** Writes everything; null where a file changed meanwhile, so that it must be written once more. */
    private @Nullable Manifest pack(
            final Snapshot snapshot, final Path part, final BackupName name, final Job job, final boolean patient)
            throws IOException {
        final Manifest manifest = snapshot.manifest(name);
        final List<Piece> pieces = snapshot.pieces();
        final long total = 3 * pieces.stream().mapToLong(p -> p.member().size()).sum();
        Files.deleteIfExists(part);
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(new Seal.Output(opening.open(part)), BUFFER))) {
            zip.setComment(Seal.COMMENT);
            zip.setLevel(Deflater.BEST_SPEED);
            final byte[] list = manifest.bytes();
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(list);
            zip.closeEntry();
            final Pace pace = new Pace(job);
            pace.total(total);
            for (final Piece piece : pieces) {
                if (!pack(zip, piece, snapshot, job, patient)) {
                    return null;
                }
                pace.accept(piece.member().size());
            }
        }
        return manifest;
    }

    private static boolean pack(
            final ZipOutputStream zip, final Piece piece, final Snapshot snapshot, final Job job, final boolean patient)
            throws IOException {
        final MessageDigest digest = Seal.sha256();
        final ZipEntry entry = new ZipEntry(piece.member().stored());
        entry.setLastModifiedTime(FileTime.fromMillis(piece.member().modified()));
        zip.setLevel(piece.packed() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(entry);
        try (InputStream in = piece.source().open()) {
            final byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                job.check();
                digest.update(buffer, 0, length);
                zip.write(buffer, 0, length);
            }
        } catch (FileNotFoundException | NoSuchFileException e) {
            snapshot.leaveOut(piece, "was deleted while it was read");
            return false;
        }
        zip.closeEntry();
        if (Seal.hex(digest).equals(piece.member().sha256())) {
            return true;
        }
        if (patient) {
            snapshot.readAgain(piece, job);
        } else {
            snapshot.leaveOut(piece, "was being written while it was read");
        }
        return false;
    }
}
