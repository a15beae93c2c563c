package vespera.scriptorium.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.Chat;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Grounding;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.EntityEvent;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.decisions.Decisions;
import vespera.scriptorium.derived.MemoryDerived;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.EventType;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.EmbedderUnavailable;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.HashingEmbedder;
import vespera.scriptorium.meaning.InMemoryVectorStore;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.models.Models;
import vespera.scriptorium.past.TimeTravel;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Search;
import vespera.scriptorium.search.Sources;
import vespera.scriptorium.search.Thing;
import vespera.scriptorium.suggestions.SuggestionEvent;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.undo.Undo;
import vespera.scriptorium.versions.Versions;

/** The whole core over a folder on disk and a store in memory, wired as an open atelier is. */
public final class Scriptorium implements AutoCloseable {

    /** Everything that outlives a restart. */
    private record Kept(
            Path root,
            FixedClock clock,
            Ids ids,
            EventCodec codec,
            Chain chain,
            InMemoryStore store,
            InMemoryCheckpoints checkpoints,
            UUID session) {}

    private final Kept kept;
    private final Gate gate;
    private final Documents documents;
    private final Arrangement arrangement;
    private final Tasks tasks;
    private final Links links;
    private final Undo undo;
    private final InMemoryVectorStore vectors = new InMemoryVectorStore();
    private final Models models = new Models(List.of());
    private final Jobs jobs = new Jobs();

    /** Over a folder, with nothing kept yet. */
    public Scriptorium(final Path root) {
        this(fresh(root));
    }

    private Scriptorium(final Kept kept) {
        this.kept = kept;
        final InMemoryStore store = kept.store();
        gate = new Gate(store, kept.chain(), kept.codec(), kept.ids());
        final Catalogue catalogue = new Catalogue(store.documents());
        gate.attach(catalogue);
        gate.attach(new ArtifactBook(catalogue));
        documents = new Documents(
                gate, new AtelierFolder(kept.root()), catalogue, store, store, kept.clock(), store, new Readings());
        arrangement = new Arrangement(gate, store);
        tasks = new Tasks(gate, store, arrangement);
        links = new Links(gate, documents, store);
        undo = new Undo(gate, store, documents);
    }

    private static Kept fresh(final Path root) {
        final FixedClock clock = FixedClock.standing();
        final Ids ids = new Ids(clock, new Random(7));
        final EventCodec codec = new EventCodec(types());
        final Chain chain = new Chain(codec, clock, ids);
        return new Kept(
                root, clock, ids, codec, chain, new InMemoryStore(codec, chain), new InMemoryCheckpoints(), ids.next());
    }

    /** Every type of event there is. */
    public static List<EventType> types() {
        final List<EventType> types = new ArrayList<>(TaskEvent.types());
        types.addAll(DocumentEvent.types());
        types.addAll(ChatEvent.types());
        types.addAll(ContentErased.types());
        types.addAll(DecisionEvent.types());
        types.addAll(SuggestionEvent.types());
        types.addAll(ArrangementEvent.types());
        types.addAll(EntityEvent.types());
        return types;
    }

    /** Another run over what this one kept; nothing is resumed yet. */
    public Scriptorium again() {
        return new Scriptorium(kept);
    }

    /** A search over words and meaning; its embedder cannot be had where a reason is given. */
    public Search search(final String trouble) {
        final LazyEmbedder embedder = embedder(trouble);
        return new Search(new Sources(
                documents,
                kept.store(),
                vectors,
                embedder,
                vectors::nearest,
                document -> links.out(document).stream()
                        .flatMap(out -> out.target().stream())
                        .map(Document::id)
                        .toList(),
                this::tasksToFind,
                gate::last,
                kept.clock(),
                ZoneOffset.UTC));
    }

    private List<Thing> tasksToFind() {
        return tasks.tree().live().stream()
                .map(t -> new Thing(
                        Hit.TASK,
                        t.id().toString(),
                        t.id(),
                        null,
                        t.title(),
                        t.notes(),
                        0,
                        String.valueOf(t.status()),
                        "",
                        ""))
                .toList();
    }

    /** The project as it was. */
    public TimeTravel past() {
        return new TimeTravel(
                kept.store(), kept.codec(), documents.catalogue(), kept.store(), kept.store(), kept.checkpoints());
    }

    /** The versions of its documents. */
    public Versions versions() {
        return new Versions(documents, kept.store(), gate);
    }

    /** What was decided. */
    public Decisions decisions() {
        return new Decisions(gate, kept.store(), this::decided);
    }

    /** Who and what its texts speak of. To be asked for before anything is decided in it. */
    public Codex codex() {
        return new Codex(documents, gate, kept.store(), this::decided, new MemoryDerived());
    }

    private List<UUID> decided() {
        return kept
                .store()
                .artifacts(new ArtifactRecords.Filter(Artifact.Type.DECISION, null, null, null, "", Integer.MAX_VALUE))
                .reversed()
                .stream()
                .map(Artifact::id)
                .toList();
    }

    /** Conversations grounded in this atelier. */
    public Chat chat() {
        return new Chat(gate, kept.store(), models, new Grounding(search(""), documents, vectors));
    }

    private static LazyEmbedder embedder(final String trouble) {
        return new LazyEmbedder(() -> {
            if (!trouble.isEmpty()) {
                throw new EmbedderUnavailable(trouble);
            }
            return new HashingEmbedder();
        });
    }

    /** Cuts and embeds every text as it is now. */
    public void embed() throws InterruptedException {
        final LazyEmbedder embedder = embedder("");
        follow(new ChunkFollower(documents, vectors, embedder, () -> {}));
        try (EmbeddingQueue queue = new EmbeddingQueue(documents, vectors, embedder, jobs)) {
            queue.start();
            queue.await();
        }
    }

    /** Starts a follower and has it apply everything there is, on this thread. */
    public void follow(final Follower follower) {
        follow(follower, follower.applied());
    }

    /** Has a follower that was started go on after an entry. */
    public void follow(final Follower follower, final long after) {
        long reached = after;
        List<Entry> entries = kept.store().read(reached, follower.batch());
        while (!entries.isEmpty()) {
            reached = entries.getLast().sequence();
            follower.apply(
                    entries.stream().map(e -> new Recorded(e, gate.event(e))).toList(), reached);
            entries = kept.store().read(reached, follower.batch());
        }
    }

    /** Looks at the whole folder. */
    public FolderScan.Report scan() {
        return jobs.run("scan", job -> documents.scan().full(as(Actor.system("scan")), job));
    }

    /** A person of this name, in this session. */
    public Origin person(final String name) {
        return as(Actor.person(name));
    }

    /** The writer. */
    public Origin ada() {
        return person("Ada");
    }

    private Origin as(final Actor actor) {
        return new Origin(actor, kept.session(), null);
    }

    /** Writes a file as another program would, and gives its path. */
    public Path outside(final String path, final String text) {
        final Path file = kept.root().resolve(path);
        try {
            final Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file holds. */
    public String onDisk(final String path) {
        try {
            return Files.readString(kept.root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document at a path. */
    public Document at(final String path) {
        return documents.catalogue().at(path).orElseThrow();
    }

    /** Saves a text over whatever the document holds, a second later. */
    public SaveResult save(final String path, final String text) {
        kept.clock().advance(Duration.ofSeconds(1));
        final Document document = at(path);
        return documents.save(ada(), document.id(), document.state().hash(), text);
    }

    public Path root() {
        return kept.root();
    }

    public FixedClock clock() {
        return kept.clock();
    }

    public Ids ids() {
        return kept.ids();
    }

    public InMemoryStore store() {
        return kept.store();
    }

    public EventCodec codec() {
        return kept.codec();
    }

    public Chain chain() {
        return kept.chain();
    }

    public InMemoryCheckpoints checkpoints() {
        return kept.checkpoints();
    }

    public Gate gate() {
        return gate;
    }

    public Documents documents() {
        return documents;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    public Links links() {
        return links;
    }

    public Undo undo() {
        return undo;
    }

    public InMemoryVectorStore vectors() {
        return vectors;
    }

    public Models models() {
        return models;
    }

    public Jobs jobs() {
        return jobs;
    }

    @Override
    public void close() {
        gate.close();
    }
}
