package vespera.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Refused;
import vespera.store.CoreStore;
import vespera.store.SqliteVectorStore;

/** An atelier as it is at one moment, copied aside and checked, ready to be packed. Gone from the disk when closed. */
final class Snapshot implements AutoCloseable {

    private static final String PREFIX = ".backup-";

    private final Living atelier;
    private final Path copies;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Manifest.LeftOut> leftOut = new ArrayList<>();
    private List<String> folders = List.of();
    private Journal.Tail tail = new Journal.Tail("", 0, 0, "");
    private int documents;
    private int tasks;

    private Snapshot(final Living atelier, final Path copies) {
        this.atelier = atelier;
        this.copies = copies;
    }

    /**
     * Takes one.
     *
     * @param small whether the vectors are left out, which can be computed again
     * @throws Refused where the store itself is damaged: a backup of damage would only push out a good one
     */
    static Snapshot take(final Living atelier, final boolean small, final Job job) throws IOException {
        clear(atelier.home());
        // Right beside the databases, so that the copy finds large binaries where the original has them.
        final Path copies = Files.createTempDirectory(atelier.home(), PREFIX);
        final Snapshot snapshot = new Snapshot(atelier, copies);
        boolean whole = false;
        try {
            snapshot.copy(small, job);
            whole = true;
            return snapshot;
        } finally {
            if (!whole) {
                snapshot.close();
            }
        }
    }

    /** Deletes what a killed process left. */
    private static void clear(final Path home) throws IOException {
        try (Stream<Path> inside = Files.list(home)) {
            for (final Path old : inside.filter(p -> p.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                delete(old);
            }
        }
    }

    private void copy(final boolean small, final Job job) throws IOException {
        final Path core = copies.resolve("core.db");
        final Path vectors = copies.resolve("vectors.db");
        // Vectors first: they may lag behind the journal, but must not be ahead of it.
        if (!small && Files.exists(atelier.home().resolve("databases/vectors.db"))) {
            SqliteVectorStore.snapshot(atelier.home().resolve("databases"), vectors);
        }
        job.check();
        atelier.core().accept(core);
        job.check();
        final Gathering gathering = new Gathering(atelier, leftOut, job);
        try (CoreStore copy = CoreStore.open(copies, atelier.codec(), atelier.chain())) {
            verify(copy);
            tail = copy.journal().tail();
            documents = (int)
                    copy.documents().documents().stream().filter(d -> d.here()).count();
            tasks = copy.tasks().tasks().size();
            pieces.addAll(gathering.documents(copy.documents().documents()));
        }
        folders = gathering.folders();
        // Closing has put everything into the one file.
        pieces.add(Piece.of(Manifest.CORE, core, false, job));
        if (Files.exists(vectors)) {
            pieces.add(Piece.of(Manifest.VECTORS, vectors, true, job));
        }
        pieces.addAll(gathering.blobs());
        pieces.addAll(gathering.config());
        share();
    }

    private static void verify(final CoreStore copy) {
        final Journal.Verification found = copy.journal().verify();
        if (!found.ok()) {
            throw new Refused(
                    "backup-of-damage",
                    "The atelier's own store is damaged (" + found.problems().getFirst()
                            + "), so no backup was made of it; earlier backups are as they were.",
                    "Run “atelier doctor --repair”, or restore an earlier backup into a new folder.");
        }
    }

    /** What holds the same bytes is stored once. */
    private void share() {
        final var first = new java.util.HashMap<String, String>();
        for (int i = 0; i < pieces.size(); i++) {
            final Piece piece = pieces.get(i);
            final String stored =
                    first.putIfAbsent(piece.member().sha256(), piece.member().path());
            if (stored != null) {
                pieces.set(i, piece.storedAs(stored));
            }
        }
    }

    Manifest manifest(final BackupName name) {
        return new Manifest(
                Manifest.FORMAT,
                name.at().toString(),
                name.atelier(),
                name.automatic(),
                CoreStore.latestSchema(),
                tail.sequence(),
                tail.hash(),
                documents,
                tasks,
                folders,
                pieces.stream().map(Piece::member).toList(),
                leftOut);
    }

    /** What is to be stored, each content once. */
    List<Piece> pieces() {
        return pieces.stream()
                .filter(p -> p.member().path().equals(p.member().stored()))
                .toList();
    }

    /** Takes a file that changed meanwhile as it is now. */
    void readAgain(final Piece piece, final Job job) throws IOException {
        final Piece again = piece.again(job);
        pieces.replaceAll(p -> p.equals(piece) ? again : p);
    }

    /** Leaves out what cannot be had any more. */
    void leaveOut(final Piece piece, final String reason) {
        pieces.removeIf(p -> p.member().stored().equals(piece.member().path()));
        leftOut.add(new Manifest.LeftOut(piece.member().path(), reason));
    }

    @Override
    public void close() {
        try {
            delete(copies);
        } catch (IOException e) {
            System.getLogger(Snapshot.class.getName())
                    .log(System.Logger.Level.WARNING, "a copy for a backup could not be deleted yet");
        }
    }

    static void delete(final Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (final Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
