package vespera.scriptorium.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.search.WordIndex.WordHit;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** Makes changes and everything in them, with a fixed clock and ids that repeat. */
public final class Samples {

    /** Autumn 2026, so that what is printed looks like the application's own time. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-02T10:15:30Z"));

    private static final EventCodec CODEC =
            new EventCodec(Stream.of(TaskEvent.types(), DocumentEvent.types(), ChatEvent.types(), ContentErased.types())
                    .flatMap(List::stream)
                    .toList());

    private final Ids ids;
    private final Chain chain;
    private final UUID session;

    /** With a clock that stands still and ids that are the same in every run. */
    public Samples() {
        this(CLOCK, new Ids(CLOCK, new Random(7)));
    }

    private Samples(final InstantSource clock, final Ids ids) {
        this.ids = ids;
        this.chain = new Chain(CODEC, clock, ids);
        this.session = ids.next();
    }

    /** With the system's clock and ids that no other process has. */
    public static Samples live() {
        return new Samples(InstantSource.system(), new Ids(InstantSource.system()));
    }

    public EventCodec codec() {
        return CODEC;
    }

    public Chain chain() {
        return chain;
    }

    public Ids ids() {
        return ids;
    }

    public Origin origin(final String person) {
        return new Origin(Actor.person(person), session, null);
    }

    public Command command(final String words) {
        return new Command(ids.next(), Command.Nature.DO, words, null, true);
    }

    /** Appends a change as the gate would; gives its entries. */
    public List<Entry> append(final Journal journal, final Change change) {
        final List<Entry> entries = chain.link(journal.tail(), change);
        journal.append(entries, change.rows(), change.blobs());
        return entries;
    }

    /** Appends one command with an event and no rows. */
    public Entry append(final Journal journal, final Actor actor, final Command command) {
        final Origin origin = new Origin(actor, session, null);
        return append(journal, new Change(origin, command, List.of(created(command.words())), List.of(), List.of()))
                .getFirst();
    }

    public Change change(final String words, final List<? extends Event> events, final Row... rows) {
        return new Change(origin("Ada"), command(words), events, List.of(rows), List.of());
    }

    public TaskEvent.Created created(final String title) {
        final Task task = task(title);
        return new TaskEvent.Created(task.id(), task);
    }

    public Task task(final String title) {
        return new Task(
                new TaskId(ids.next()),
                title,
                "",
                null,
                Priority.NORMAL,
                null,
                null,
                1,
                List.of(),
                null,
                Autonomy.HUMAN,
                false);
    }

    /** Appends rows with an event that says nothing about them. */
    public void keep(final Ports ports, final Row... rows) {
        append(ports.journal(), change("kept", List.of(created("T")), rows));
    }

    /** Keeps a document with no reading. */
    public DocumentId document(final Ports ports, final String path, final Document.Place place) {
        final DocumentId id = new DocumentId(ids.next());
        keep(ports, new DocumentRow(new Document(id, path, state(path), 1, place, null)));
        return id;
    }

    /** Keeps what a document says. */
    public void read(
            final Ports ports, final DocumentId id, final String path, final Reading reading, final String text) {
        keep(ports, new ReadingRow(id, path, reading, text));
    }

    /** Keeps a document with a title and a text. */
    public DocumentId text(final Ports ports, final String path, final String title, final String text) {
        final DocumentId id = document(ports, path, Document.Place.HERE);
        read(ports, id, path, reading(title, List.of(), List.of()), text);
        return id;
    }

    /** The documents that have every word, best first. */
    public List<DocumentId> found(final Ports ports, final String query) {
        return ports.words().find(query, true, 9).stream()
                .map(WordHit::document)
                .toList();
    }

    /** A kept state that holds this text. */
    public static FileState state(final String text) {
        final Blob blob = Blob.of(text);
        return new FileState(blob.hash(), blob.bytes().length, CLOCK.millis(), true);
    }

    /** A reading with these links, written as wikilinks one a line, and tags. */
    public static Reading reading(final String title, final List<String> targets, final List<String> tags) {
        final List<RawLink> links = new ArrayList<>();
        for (final String target : targets) {
            links.add(new RawLink(
                    RawLink.Kind.WIKILINK, target, null, null, links.size() + 1, 0, target.length() + 4, false));
        }
        return new Reading(title, Map.of(), null, List.of(), tags, List.of(), List.of(), links, 1, 0);
    }
}
