package vespera.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vespera.graph.Neo4jKnowledgeGraph;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.Chat;
import vespera.scriptorium.chat.Grounding;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.documents.FolderWatch;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.PassageFeeder;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.models.Models;
import vespera.scriptorium.past.TimeTravel;
import vespera.scriptorium.search.Search;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.sessions.SessionRecord;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.undo.Undo;
import vespera.store.CoreStore;
import vespera.store.StoreLock;
import vespera.store.backup.Living;

/**
 * An open atelier: every part, wired by hand, to be read from top to bottom. What is dear (graph, embedder, watch,
 * followers) starts only when asked for.
 */
public final class Atelier implements AutoCloseable {

    private final AtelierFolder folder;
    private final Path databases;
    private final StoreLock lock;
    private final Logs logs;
    private final CoreStore store;
    private final Gate gate;
    private final Catalogue catalogue;
    private final Documents documents;
    private final Arrangement arrangement;
    private final Tasks tasks;
    private final Links links;
    private final VectorStore vectors;
    private final FileReading reading;
    private final Meaning meaning;
    private final LazyEmbedder embedder;
    private final Neo4jKnowledgeGraph graph;
    private final PassageFeeder feeder;
    private final Search search;
    private final Chat chat;
    private final Undo undo;
    private final TimeTravel past;
    private final History history;
    private final Organising organising;
    private final GraphUpkeep upkeep;
    private final Settings settings;
    private final Jobs jobs = new Jobs();
    private final UUID session;
    private final Sessions sessions;
    private final Followers followers;
    private final Backups backups;
    private final List<AutoCloseable> background = new ArrayList<>();
    private final EmbeddingQueue embedding;
    private final FileViews files;

    private Atelier(
            final Path root,
            final Path home,
            final StoreLock lock,
            final Logs logs,
            final InstantSource clock,
            final SessionRecord.Kind kind,
            final Consumer<String> said) {
        final Ids ids = new Ids(clock);
        final EventCodec codec = EventKinds.codec();
        final Chain chain = new Chain(codec, clock, ids);
        folder = new AtelierFolder(root);
        databases = home.resolve("databases");
        this.lock = lock;
        this.logs = logs;
        settings = new Settings(home.resolve("config").resolve("settings.yaml"));
        reading = new FileReading(databases);
        store = CoreStore.open(databases, codec, chain, said, reading.readings());
        gate = new Gate(store.journal(), chain, codec, ids);
        followers = new Followers(store.journal(), gate);
        catalogue = new Catalogue(store.documents().documents());
        gate.attach(catalogue);
        gate.attach(new ArtifactBook(catalogue));
        documents = new Documents(
                gate, folder, catalogue, store.documents(), store.blobs(), clock, store.memory(), reading.readings());
        FileReading.watch(documents, store.memory());
        arrangement = new Arrangement(gate, store.arrangement());
        tasks = new Tasks(gate, store.tasks(), arrangement);
        links = new Links(gate, documents, store.words());
        vectors = DamagedStore.vectors(databases);
        meaning = new Meaning(vectors, store.memory(), settings);
        embedder = meaning.embedder();
        embedding = new EmbeddingQueue(documents, vectors, meaning.making(), jobs);
        graph = new Neo4jKnowledgeGraph(databases.resolve("graph"));
        feeder = new PassageFeeder(graph, vectors, embedder, store.memory());
        embedding.onStart(feeder::owe);
        embedding.onEmbedded(done -> feeder.more());
        meaning.settleAfter(embedding, () -> feeder.owe(vectors.documents()));
        history = new History(documents, store.journal(), gate, store.artifacts());
        search = new Findable(gate, documents, tasks, links, store.messages(), history::decisions)
                .search(store.words(), vectors, embedder, clock);
        chat = new Chat(
                gate, store.messages(), new Models(settings.providers()), new Grounding(search, documents, vectors));
        undo = new Undo(gate, store.journal(), documents);
        files = new FileViews(home, store, gate, tasks::tree);
        past = new TimeTravel(store.journal(), codec, catalogue, store.documents(), store.blobs(), store.checkpoints());
        background.add(past.keepUp(gate));
        organising = new Organising(
                gate, documents, links, tasks, arrangement, store, vectors, meaning, jobs, reading.derived());
        upkeep = GraphUpkeep.of(
                graph,
                new GraphUpkeep.Sources(gate, documents, links, tasks, history, organising, meaning::searched),
                feeder,
                embedding,
                followers,
                store.memory(),
                databases.resolve("graph"));
        background.add(upkeep);
        session = ids.next();
        sessions = Sessions.begin(store, gate, documents, clock, session, kind, settings.name());
        final Living living = new Living(folder, home, store::snapshot, store.blobs(), codec, chain);
        backups = new Backups(living, settings, store.memory(), jobs, clock, gate::last, this::scan);
        documents.resume();
    }

    /**
     * Opens an atelier, making its store where there is none. Her files are not touched.
     *
     * @throws vespera.scriptorium.journal.JournalException where another process owns it, or the store is damaged
     */
    public static Atelier open(final Path root) {
        return open(root, SessionRecord.Kind.COMMAND, text -> {});
    }

    /**
     * As {@link #open(Path)}, for a run of this kind; a window's is noted at once, a command's with its first event.
     *
     * @param said hears how a store of an older version is brought up to date, for a person
     */
    public static Atelier open(final Path root, final SessionRecord.Kind kind, final Consumer<String> said) {
        final Path home = StorePlace.of(root.toAbsolutePath().normalize());
        final StoreLock lock = StoreLock.acquire(home.resolve("run"));
        final Logs logs = Logs.open(home);
        try {
            DamagedStore.refuseToForget(home);
            return new Atelier(root, home, lock, logs, InstantSource.system(), kind, said);
        } catch (RuntimeException e) {
            logs.close();
            lock.close();
            throw DamagedStore.told(e);
        }
    }

    /** Brings the catalogue, links and words up to date with the folder. Blocks; belongs on a background thread. */
    public FolderScan.Report scan() {
        final FolderScan.Report report =
                jobs.run("Indexing", job -> documents.scan().full(system(), job));
        FileReading.regrow(store.memory(), new Forgetting(this)::graph);
        return report;
    }

    /** As {@link #scan}, but reads every file, whatever its size and time say. */
    public FolderScan.Report rescan() {
        return jobs.run("Indexing everything", job -> documents.scan().again(system(), job));
    }

    /** Has the graph follow, and shows how far it is. */
    public GraphUpkeep upkeep() {
        return upkeep;
    }

    /** How far the passages are. */
    public Meaning meaning() {
        return meaning;
    }

    /** Uses the providers as the settings now have them. */
    public void useSettings() {
        chat.models().use(settings.providers());
    }

    /** Cuts texts into passages and gives them their vectors, in the background. */
    public synchronized void startMeaning() {
        if (!background.contains(embedding)) {
            startEmbedding();
        }
    }

    private void startEmbedding() {
        followers.start(new ChunkFollower(
                documents, vectors, meaning.making(), (Set<UUID> changed) -> embedding.more(changed)));
        embedding.start();
        background.add(embedding);
    }

    /** Keeps the mirror and the artifact folders up to date, in the background. */
    public void startFolders() {
        past.catchUp();
        files.followers().forEach(followers::start);
    }

    /** How it is arranged: columns, orders, saved views. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** What the atelier finds out by itself and proposes. */
    public Organising organising() {
        return organising;
    }

    /** The mirror and the artifact folders. */
    public FileViews files() {
        return files;
    }

    /** Takes in what other programs do to her files, mostly within a tenth of a second. */
    public void startWatch() {
        try {
            background.add(FolderWatch.start(
                    folder, this::scan, paths -> documents.scan().only(system(), paths)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The person at the keyboard, in this session. */
    public Origin person() {
        return new Origin(Actor.person(settings.name()), session, null);
    }

    private Origin system() {
        return new Origin(Actor.system("scan"), session, null);
    }

    public AtelierFolder folder() {
        return folder;
    }

    public Gate gate() {
        return gate;
    }

    public Journal journal() {
        return store.journal();
    }

    public Blobs blobs() {
        return store.blobs();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Documents documents() {
        return documents;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Links links() {
        return links;
    }

    public Search search() {
        return search;
    }

    public Chat chat() {
        return chat;
    }

    public Undo undo() {
        return undo;
    }

    /** The project as it was. */
    public TimeTravel past() {
        return past;
    }

    /** Versions, who wrote what, and decisions. */
    public History history() {
        return history;
    }

    public ArtifactRecords artifacts() {
        return store.artifacts();
    }

    public KnowledgeGraph graph() {
        return graph;
    }

    public VectorStore vectors() {
        return vectors;
    }

    /** What was computed from contents and can be computed again. */
    public Derived derived() {
        return reading.derived();
    }

    public LazyEmbedder embedder() {
        return embedder;
    }

    public EmbeddingQueue embedding() {
        return embedding;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** This run and the ones before it. */
    public Sessions sessions() {
        return sessions;
    }

    /** Backups by hand; where started, also by themselves and at the end. */
    public Backups backups() {
        return backups;
    }

    public Memory memory() {
        return store.memory();
    }

    public Settings settings() {
        return settings;
    }

    /** The views that lag behind the journal. */
    public Followers followers() {
        return followers;
    }

    @Override
    public void close() {
        closing(backups);
        closing(organising);
        files.leave(followers);
        for (final AutoCloseable part : background.reversed()) {
            closing(part);
        }
        closing(followers);
        closing(graph);
        closing(meaning::close);
        closing(gate);
        closing(sessions);
        closing(vectors);
        closing(reading);
        closing(store);
        closing(logs);
        closing(lock);
    }

    static void closing(final AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.getLogger(Atelier.class.getName()).log(System.Logger.Level.WARNING, "a part did not close", e);
        }
    }
}
