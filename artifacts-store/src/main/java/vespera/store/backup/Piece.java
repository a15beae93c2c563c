package vespera.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import vespera.scriptorium.jobs.Job;

/**
 * One file that is to go into a backup.
 *
 * @param packed whether it was compressed before, so that trying again is a waste
 */
record Piece(Manifest.Member member, boolean packed, Source source) {

    /** Where the bytes come from. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** A file of the disk as it is now; read once for its checksum. */
    static Piece of(final String path, final Path file, final boolean packed, final Job job) throws IOException {
        final long modified = Files.getLastModifiedTime(file).toMillis();
        final Source source = () -> Files.newInputStream(file);
        return new Piece(new Manifest.Member(path, path, 0, "", modified), packed, source).again(job);
    }

    /** The same piece with what its source holds now. */
    Piece again(final Job job) throws IOException {
        final MessageDigest digest = Seal.sha256();
        long size = 0;
        try (InputStream in = source.open()) {
            final byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                job.check();
                digest.update(buffer, 0, length);
                size += length;
            }
        }
        final Manifest.Member m = member;
        return new Piece(
                new Manifest.Member(m.path(), m.stored(), size, Seal.hex(digest), m.modified()), packed, source);
    }

    /** The same file, kept in the archive as another member that holds the same bytes. */
    Piece storedAs(final String other) {
        final Manifest.Member m = member;
        return new Piece(new Manifest.Member(m.path(), other, m.size(), m.sha256(), m.modified()), packed, source);
    }
}
