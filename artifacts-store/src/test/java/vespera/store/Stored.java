package vespera.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.artifacts.ArtifactBook;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.chat.MessageRow;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.testing.FixedClock;
import vespera.scriptorium.testing.Scriptorium;
import vespera.scriptorium.undo.Undo;

/** The services as the application wires them, over a store on disk. */
final class Stored implements AutoCloseable {

    private final Path root;
    private final FixedClock clock;
    private final CoreStore store;
    private final Gate gate;
    private final Documents documents;
    private final Tasks tasks;
    private final Undo undo;
    private final UUID session;

    private Stored(
            final Path root,
            final FixedClock clock,
            final Ids ids,
            final EventCodec codec,
            final Chain chain,
            final CoreStore store,
            final Readings readings) {
        this.root = root;
        this.clock = clock;
        this.store = store;
        gate = new Gate(store.journal(), chain, codec, ids);
        final Catalogue catalogue = new Catalogue(store.documents().documents());
        gate.attach(catalogue);
        gate.attach(new ArtifactBook(catalogue));
        gate.attach(new Messages());
        documents = new Documents(
                gate,
                new AtelierFolder(root),
                catalogue,
                store.documents(),
                store.blobs(),
                clock,
                store.memory(),
                readings);
        tasks = new Tasks(gate, store.tasks(), new Arrangement(gate, store.arrangement()));
        undo = new Undo(gate, store.journal(), documents);
        session = ids.next();
        documents.resume();
    }

    /** Opens the store of a folder; the seed makes its ids, which must differ from run to run. */
    static Stored open(final Path root, final long seed) {
        return open(root, seed, new Readings());
    }

    /** As {@link #open(Path, long)}, reading files of other types as well. */
    static Stored open(final Path root, final long seed, final Readings readings) {
        final FixedClock clock = FixedClock.standing();
        final Ids ids = new Ids(clock, new Random(seed));
        final EventCodec codec = new EventCodec(Scriptorium.types());
        final Chain chain = new Chain(codec, clock, ids);
        final CoreStore store = CoreStore.open(databases(root), codec, chain, text -> {}, readings);
        try {
            return new Stored(root, clock, ids, codec, chain, store, readings);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
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

    /** Says something in a channel, as the chat does. */
    void say(final String channel, final String text) {
        final Blob blob = Blob.of(text);
        final ChatEvent.Posted posted = new ChatEvent.Posted(
                new MessageId(gate.id()),
                channel,
                blob.hash(),
                blob.bytes().length,
                null,
                null,
                List.of(),
                null,
                null,
                null);
        gate.submit(() ->
                new Change(ada(), gate.irreversible("wrote in " + channel), List.of(posted), List.of(), List.of(blob)));
    }

    /** The rows that the chat makes of its events. */
    private static final class Messages implements LiveView {

        @Override
        public Staged stage(final List<Recorded> entries, final List<Row> given) {
            final List<Row> rows = new ArrayList<>();
            for (final Recorded one : entries) {
                if (one.event() instanceof ChatEvent.Posted posted) {
                    rows.add(new MessageRow(new Message(
                            one.entry().id(),
                            one.entry().time(),
                            one.entry().origin().actor(),
                            posted,
                            "")));
                }
            }
            return Staged.of(rows, () -> {});
        }

        @Override
        public Optional<String> refusal(final List<? extends Event> events) {
            return Optional.empty();
        }
    }

    /** What a check of everything finds. */
    List<String> verify() {
        return store.journal().verifyEverything().problems();
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
