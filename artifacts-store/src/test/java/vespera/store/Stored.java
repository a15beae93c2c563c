package vespera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.tasks.Workflow;
import vespera.scriptorium.testing.FixedClock;
import vespera.scriptorium.testing.Scriptorium;
import vespera.scriptorium.undo.Undo;

/** The services as the application wires them, over a store on disk. */
final class Stored implements AutoCloseable {

    private final Path root;
    private final FixedClock clock = FixedClock.standing();
    private final CoreStore store;
    private final Gate gate;
    private final Documents documents;
    private final Tasks tasks;
    private final Undo undo;
    private final UUID session;

    private Stored(final Path root, final long seed) {
        this.root = root;
        final Ids ids = new Ids(clock, new Random(seed));
        final EventCodec codec = new EventCodec(Scriptorium.types());
        final Chain chain = new Chain(codec, clock, ids);
        store = CoreStore.open(databases(root), codec, chain);
        gate = new Gate(store.journal(), chain, codec, ids);
        final Catalogue catalogue = new Catalogue(store.documents().documents());
        gate.attach(catalogue);
        gate.attach(new ArtifactBook(catalogue));
        documents = new Documents(
                gate, new AtelierFolder(root), catalogue, store.documents(), store.blobs(), clock, store.memory());
        tasks = new Tasks(gate, store.tasks(), Workflow.standard());
        undo = new Undo(gate, store.journal(), documents);
        session = ids.next();
        documents.resume();
    }

    /** Opens the store of a folder; the seed makes its ids, which must differ from run to run. */
    static Stored open(final Path root, final long seed) {
        return new Stored(root, seed);
    }

    static Path databases(final Path root) {
        return root.resolve(".vespera_scriptorium/databases");
    }

    Origin ada() {
        return new Origin(Actor.person("Ada"), session, null);
    }

    /** Makes a document. */
    Document document(final String path, final String text) {
        return documents.create(ada(), path, text);
    }

    /** Saves a text over whatever the document holds, a second later. */
    Document save(final Document document, final String text) {
        clock.advance(Duration.ofSeconds(1));
        final SaveResult result = documents.save(
                ada(), document.id(), documents.existing(document.id()).state().hash(), text);
        if (result instanceof SaveResult.Conflict) {
            throw new IllegalStateException("nobody else writes here");
        }
        return documents.existing(document.id());
    }

    List<String> verify() {
        return store.journal().verify().problems();
    }

    Path root() {
        return root;
    }

    FixedClock clock() {
        return clock;
    }

    CoreStore store() {
        return store;
    }

    Gate gate() {
        return gate;
    }

    Documents documents() {
        return documents;
    }

    Tasks tasks() {
        return tasks;
    }

    Undo undo() {
        return undo;
    }

    @Override
    public void close() {
        gate.close();
        store.close();
    }
}
