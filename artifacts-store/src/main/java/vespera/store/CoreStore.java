package vespera.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import vespera.scriptorium.arrangement.ArrangementRecords;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.MessageRecords;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.past.Checkpoints;
import vespera.scriptorium.search.WordIndex;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.sessions.SessionRecords;
import vespera.scriptorium.tasks.TaskRecords;

/** The atelier's core.db: one file behind the journal and everything that moves with it in one transaction. */
public final class CoreStore implements AutoCloseable {

    private final Database database;
    private final SqliteJournal journal;
    private final BlobTable blobs;
    private final DocumentRecords documents;
    private final MessageRecords messages;
    private final WordIndex words;

    private CoreStore(
            final Database database,
            final String device,
            final BlobFiles files,
            final EventCodec codec,
            final Chain chain,
            final Readings readings) {
        this.database = database;
        this.blobs = new BlobTable(files);
        this.journal = new SqliteJournal(
                database,
                device,
                blobs,
                new RowTables(codec, blobs, readings),
                new Verifier(codec, chain, blobs, device, readings));
        this.documents = new SqliteDocumentRecords(database, codec);
        this.messages = new SqliteMessageRecords(database, new MessageTable(codec), blobs);
        this.words = new SqliteWords(database);
    }

    /**
     * Opens or creates core.db in a folder; large binaries lie in {@code blobs} beside that folder.
     *
     * @throws JournalException where the file is damaged, newer, in use, or cannot be
     *     written
     */
    public static CoreStore open(final Path databasesFolder, final EventCodec codec, final Chain chain) {
        return open(databasesFolder, codec, chain, text -> {});
    }

    /**
     * As {@link #open(Path, EventCodec, Chain)}. A store of an older version is kept as {@code before-v….db} beside the
     * new one, and then brought up to date, one step a version.
     *
     * @param said hears how that is going, for a person
     */
    public static CoreStore open(
            final Path databasesFolder, final EventCodec codec, final Chain chain, final Consumer<String> said) {
        return open(databasesFolder, codec, chain, said, new Readings());
    }

    /**
     * As {@link #open(Path, EventCodec, Chain, Consumer)}.
     *
     * @param readings tells what contents say where rows are told again or checked; runs no hooks
     */
    public static CoreStore open(
            final Path databasesFolder,
            final EventCodec codec,
            final Chain chain,
            final Consumer<String> said,
            final Readings readings) {
        final Path folder = databasesFolder.toAbsolutePath().normalize();
        final Database database = Database.open(
                folder.resolve("core.db"), true, CoreSchema.SCHEMA, new Migration(true, InstantSource.system(), said));
        try {
            final String device = database.write(CoreStore::device);
            final CoreStore store = new CoreStore(
                    database, device, new BlobFiles(folder.resolveSibling("blobs")), codec, chain, readings);
            store.wipeWhatIsOwed();
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Creates a core.db to be grown from what was saved of a damaged one.
     *
     * @param folder for core.db; there must be none yet
     * @param blobsFolder where large binaries lie, sound ones stay as they are
     * @param device the name under which the chain goes on
     */
    public static CoreStore grow(
            final Path folder, final Path blobsFolder, final String device, final EventCodec codec, final Chain chain) {
        final Database database = Database.open(folder.resolve("core.db"), true, CoreSchema.SCHEMA);
        database.write(wire -> wire.update("INSERT INTO meta(key, value) VALUES ('device', ?)", device));
        return new CoreStore(database, device, new BlobFiles(blobsFolder), codec, chain, new Readings());
    }

    /**
     * Keeps what was saved of a damaged store, as an append does; between the entries some may be missing.
     *
     * @throws JournalException where it could not be kept
     */
    public void restore(final List<Entry> entries, final List<Row> rows, final List<Blob> content) {
        journal.restore(entries, rows, content);
    }

    /** An erasure that was cut short is finished now; where there is still no room, at the next opening. */
    private void wipeWhatIsOwed() {
        try {
            journal.wipe();
        } catch (JournalException e) {
            System.getLogger(CoreStore.class.getName())
                    .log(System.Logger.Level.WARNING, "erased content could not be cleared from the files yet", e);
        }
    }

    private static String device(final Wire wire) throws SQLException {
        wire.update(
                "INSERT INTO meta(key, value) VALUES ('device', ?) ON CONFLICT DO NOTHING",
                new Ids(InstantSource.system()).next().toString());
        return wire.value("SELECT value FROM meta WHERE key = 'device'");
    }

    /**
     * Writes a consistent copy of core.db while the atelier is in use, as it was when the copying began. Large binaries
     * lie in their own files, which never change once written.
     *
     * @param file where it goes; must not exist yet. On return it is on the disk, synchronised
     * @throws JournalException where it could not be written; then there is no copy
     */
    public void snapshot(final Path file) {
        database.snapshot(file);
    }

    /** The schema version this program writes. */
    public static int latestSchema() {
        return CoreSchema.SCHEMA.latest();
    }

    public Journal journal() {
        return journal;
    }

    public Blobs blobs() {
        return hash -> database.read(wire -> blobs.read(wire, hash));
    }

    public ArrangementRecords arrangement() {
        return () -> database.read(ArrangementTable::all);
    }

    public TaskRecords tasks() {
        return () -> database.read(TaskTable::all);
    }

    public DocumentRecords documents() {
        return documents;
    }

    public MessageRecords messages() {
        return messages;
    }

    public ArtifactRecords artifacts() {
        return new SqliteArtifactRecords(database);
    }

    public WordIndex words() {
        return words;
    }

    public Memory memory() {
        return new SqliteMemory(database);
    }

    public Checkpoints checkpoints() {
        return new SqliteCheckpoints(database);
    }

    public SessionRecords sessions() {
        return new SessionTable(database);
    }

    /** The database itself, for tests of its settings. */
    Database database() {
        return database;
    }

    /** Closes the file after running readings and writings are done. Harmless when closed already. */
    @Override
    public void close() {
        database.close();
    }
}
