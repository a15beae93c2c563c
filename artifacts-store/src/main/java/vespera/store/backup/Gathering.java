package vespera.store.backup;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.jobs.Job;

/**
 * Finds what belongs into a backup. Documents come as the journal has them; what the journal only lists, and what lies in
 * the archive without being ours, comes as it is on the disk. Links are not followed out of the folder.
 */
final class Gathering {

    private static final Set<String> PACKED =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "zip", "docx", "odt", "epub", "mp3", "mp4", "m4a", "pdf");

    private final Living atelier;
    private final AtelierFolder folder;
    private final List<Manifest.LeftOut> leftOut;
    private final Job job;

    Gathering(final Living atelier, final List<Manifest.LeftOut> leftOut, final Job job) {
        this.atelier = atelier;
        this.folder = atelier.folder();
        this.leftOut = leftOut;
        this.job = job;
    }

    /** Her files. */
    List<Piece> documents(final List<Document> known) throws IOException {
        final List<Piece> pieces = new ArrayList<>();
        final Set<String> paths = new HashSet<>();
        for (final Document document : known) {
            job.check();
            if (document.place() == Document.Place.VANISHED) {
                continue;
            }
            final String path = document.here()
                    ? document.path()
                    : folder.relative(folder.archived(document.id(), document.path()));
            if (paths.add(path)) {
                hers(pieces, path, document.state());
            }
        }
        for (final Path file : files(folder.root().resolve(AtelierFolder.ARCHIVE))) {
            final String path = folder.relative(file);
            if (paths.add(path)) {
                fromDisk(pieces, path);
            }
        }
        return pieces;
    }

    private void hers(final List<Piece> pieces, final String path, final FileState state) {
        if (!state.kept()) {
            fromDisk(pieces, path);
            return;
        }
        final String name = Manifest.DOCUMENTS + path;
        pieces.add(new Piece(
                new Manifest.Member(name, name, state.size(), state.hash(), state.modified()),
                packed(path),
                // Content that was erased meanwhile is not there any more, and is left out.
                () -> new ByteArrayInputStream(
                        atelier.blobs().read(state.hash()).orElseThrow(FileNotFoundException::new))));
    }

    private void fromDisk(final List<Piece> pieces, final String path) {
        final Path file = folder.resolve(path);
        try {
            final Path real = file.toRealPath();
            if (!real.startsWith(folder.root().toRealPath())) {
                leftOut.add(new Manifest.LeftOut(path, "is a link that leads out of the folder"));
            } else if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                pieces.add(Piece.of(Manifest.DOCUMENTS + path, real, packed(path), job));
            }
        } catch (IOException e) {
            leftOut.add(new Manifest.LeftOut(path, "could not be read"));
        }
    }

    /** Large binaries that versions are made of. */
    List<Piece> blobs() throws IOException {
        final List<Piece> pieces = new ArrayList<>();
        for (final Path file : files(atelier.home().resolve("blobs"))) {
            final String hash = file.getFileName().toString();
            if (hash.length() == 64) {
                final String name = Manifest.BLOBS + hash.substring(0, 2) + "/" + hash;
                pieces.add(new Piece(
                        new Manifest.Member(
                                name,
                                name,
                                Files.size(file),
                                hash,
                                Files.getLastModifiedTime(file).toMillis()),
                        true,
                        () -> Files.newInputStream(file)));
            }
        }
        return pieces;
    }

    /** Settings, roles, templates and hooks. */
    List<Piece> config() throws IOException {
        final Path config = atelier.home().resolve("config");
        final List<Piece> pieces = new ArrayList<>();
        for (final Path file : files(config)) {
            final String path = config.relativize(file).toString().replace('\\', '/');
            if (!path.endsWith(".tmp")) {
                pieces.add(Piece.of(Manifest.CONFIG + path, file, false, job));
            }
        }
        return pieces;
    }

    /** Her folders, so that empty ones come back. */
    List<String> folders() {
        return folder.folders().stream()
                .map(folder::relative)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** Every visible regular file below a folder; links are passed over. */
    private static List<Path> files(final Path below) throws IOException {
        final List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
            return found;
        }
        Files.walkFileTree(below, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(final Path dir, final BasicFileAttributes attributes) {
                return hidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !hidden(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean hidden(final Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean packed(final String path) {
        final String lower = path.toLowerCase(Locale.ROOT);
        return PACKED.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }
}
