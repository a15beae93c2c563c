package vespera.scriptorium.documents;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.sessions.Memory;

/** The only way to change a document. The event is kept first, the file follows. */
public final class Documents {

    private final Gate gate;
    private final AtelierFolder folder;
    private final Catalogue catalogue;
    private final DocumentRecords records;
    private final Blobs blobs;
    private final InstantSource clock;
    private final Readings readings;
    private final Rereading rereading;
    private final FileEffects effects;
    private final Filing filing;
    private final Rewriting rewriting;
    private final FolderScan scan;

    public Documents(
            final Gate gate,
            final AtelierFolder folder,
            final Catalogue catalogue,
            final DocumentRecords records,
            final Blobs blobs,
            final InstantSource clock,
            final Memory memory,
            final Readings readings) {
        this.gate = gate;
        this.readings = readings;
        this.rereading = new Rereading(gate, catalogue, records, blobs, readings, memory);
        this.folder = folder;
        this.catalogue = catalogue;
        this.records = records;
        this.blobs = blobs;
        this.clock = clock;
        this.effects = new FileEffects(folder, catalogue, records, blobs);
        this.filing = new Filing(gate, folder, effects);
        this.rewriting = new Rewriting(filing, folder, catalogue, records, blobs, readings, clock);
        this.scan = new FolderScan(
                gate,
                folder,
                catalogue,
                readings,
                filing.lock(),
                new ReadingProblems(memory),
                effects,
                rereading,
                new Renaming(gate, folder, catalogue, blobs, filing.lock(), new FileKeys(memory)));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public AtelierFolder folder() {
        return folder;
    }

    public DocumentRecords records() {
        return records;
    }

    /** Finishes what a crash interrupted. To be called before the first scan. */
    public void resume() {
        filing.locked(() -> {
            effects.resume();
            return true;
        });
    }

    /** Brings the catalogue up to date with the folder. */
    public FolderScan scan() {
        return scan;
    }

    /** Hears of documents that were read again though nothing happened to them. */
    public void onReread(final Consumer<Reread> listener) {
        rereading.onReread(listener);
    }

    /** Names what a document's readable text is made from: another key, another text. */
    public String readingKey(final Document document) {
        return readings.key(document.path(), document.state().hash());
    }

    public Document existing(final DocumentId id) {
        return catalogue.find(id).orElseThrow(() -> new Refused("no-such-document", "There is no such document.", ""));
    }

    /** Makes a document; folders on the way are made as needed. */
    public Document create(final Origin origin, final String wanted, final String text) {
        return create(origin, wanted, Blob.of(text));
    }

    /** As the other, for what is no text: a picture, for example. */
    public Document create(final Origin origin, final String wanted, final byte[] bytes) {
        return create(origin, wanted, Blob.of(bytes));
    }

    private Document create(final Origin origin, final String wanted, final Blob blob) {
        final String path = Paths.checked(wanted);
        return filing.locked(() -> {
            if (catalogue.at(path).isPresent()) {
                throw Filing.taken(path);
            }
            filing.checkFree(path);
            final DocumentId id = new DocumentId(gate.id());
            final FileState state = new FileState(blob.hash(), blob.bytes().length, clock.millis(), true);
            final ReadingRow row = readings.read(id, path, blob.bytes()).row();
            filing.submit(
                    origin,
                    gate.command("created “" + Document.baseName(path) + "”"),
                    List.of(new DocumentEvent.Added(id, path, state)),
                    List.of(row),
                    List.of(blob));
            return existing(id);
        });
    }

    /**
     * The text of a document as it is now, with her unsaved draft where there is one. Of what is read by a hook, what
     * it says, to be read only.
     *
     * @throws Refused where its content was not kept, or it is of a type that has text and has none
     */
    public OpenText open(final DocumentId id) {
        final Document document = existing(id);
        final byte[] bytes = bytes(document);
        if (document.kind() == Document.Kind.EXTRACTED) {
            return readings.open(document, bytes);
        }
        final Optional<TextForm.Decoded> decoded = TextForm.decode(bytes);
        final String readOnly = decoded.isEmpty()
                ? "This file is not valid UTF-8. It is shown as well as can be and stays as it is."
                : "";
        final String text = decoded.map(TextForm.Decoded::text)
                .orElseGet(() -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        return new OpenText(document, text, document.state().hash(), readOnly, records.draft(id));
    }

    /** The text of a document as kept, or empty where it is no text or was not kept. */
    public Optional<String> text(final Document document) {
        return versionText(document.state().hash());
    }

    /**
     * What a document has to read, whatever its type: what is searched, linked and cut into passages. Empty where its
     * content was not kept or has no text.
     */
    public Optional<Readable> readable(final Document document) {
        return blobs.read(document.state().hash()).flatMap(bytes -> readings.readable(document.path(), bytes));
    }

    /** As {@link #readable(Document)}, of a content that stood at a path. */
    public Optional<String> readableText(final String path, final String hash) {
        return blobs.read(hash).flatMap(bytes -> readings.readableText(path, bytes));
    }

    /** The text of {@link #readable} alone, where it need not be read for what it says about itself. */
    public Optional<String> readableText(final Document document) {
        return blobs.read(document.state().hash()).flatMap(bytes -> readings.readableText(document.path(), bytes));
    }

    /** The text of any version by its hash. */
    public Optional<String> versionText(final String hash) {
        return blobs.read(hash).flatMap(TextForm::decode).map(TextForm.Decoded::text);
    }

    private byte[] bytes(final Document document) {
        return blobs.read(document.state().hash())
                .orElseThrow(() -> new Refused(
                        "not-kept",
                        "“" + document.name() + "” is too large to be opened here; it is only listed.",
                        "Open it with the program it was made with."));
    }

    /**
     * Saves an edited text.
     *
     * @param base the hash it was opened with, or the last save's
     * @param text with line feeds only
     */
    public SaveResult save(final Origin origin, final DocumentId id, final String base, final String text) {
        return save(origin, id, base, text, List.of());
    }

    /**
     * As {@link #save(Origin, DocumentId, String, String)}, where others wrote parts of it.
     * @param marks what others wrote; what lies beyond the text is passed over
     */
    public SaveResult save(
            final Origin origin, final DocumentId id, final String base, final String text, final List<Mark> marks) {
        return save(origin, id, base, text, marks, "");
    }

    /** As the other; the words, where not empty, say what was done. */
    public SaveResult save(
            final Origin origin,
            final DocumentId id,
            final String base,
            final String text,
            final List<Mark> marks,
            final String words) {
        scan.refresh(origin, existing(id).path());
        return filing.locked(() -> {
            final Document document = existing(id);
            if (document.kind() == Document.Kind.EXTRACTED && !document.isCanvas()) {
                throw new Refused(
                        "not-text",
                        "“" + document.name() + "” can be read here, but not written; nothing was changed.",
                        "Change it with the program it was made with.");
            }
            if (!document.state().hash().equals(base)) {
                final int caret = records.draft(id).map(Draft::caret).orElse(0);
                records.keepDraft(new Draft(id, base, text, caret, clock.millis()));
                return new SaveResult.Conflict(document);
            }
            final TextForm.Decoded now = TextForm.decode(bytes(document))
                    .orElseThrow(() -> new Refused(
                            "not-utf8", "“" + document.name() + "” is not valid UTF-8 and opens read-only.", ""));
            final Blob blob = Blob.of(now.form().encode(now.text(), text)).like(base);
            if (blob.hash().equals(base)) {
                records.dropDraft(id);
                return new SaveResult.Unchanged(document);
            }
            final FileState state = new FileState(blob.hash(), blob.bytes().length, clock.millis(), true);
            filing.submit(
                    origin,
                    gate.command(words.isEmpty() ? "saved “" + document.name() + "”" : words),
                    List.of(new DocumentEvent.Written(id, document.state(), state, Mark.within(text, marks))),
                    List.of(readings.read(id, document.path(), blob.bytes()).row()),
                    List.of(blob));
            records.dropDraft(id);
            return new SaveResult.Saved(existing(id));
        });
    }

    /**
     * Gives a document the content of one of its versions again, byte for byte, as a new version. Does nothing where it
     * holds that already.
     *
     * @throws Refused where that content was not kept or was erased, or the document is in the archive
     */
    public Document revert(final Origin origin, final DocumentId id, final Version version) {
        scan.refresh(origin, existing(id).path());
        return filing.locked(() -> {
            final Document document = existing(id);
            if (document.place() == Document.Place.ARCHIVED) {
                throw new Refused(
                        "archived",
                        "“" + document.name() + "” is in the archive; nothing was changed.",
                        "Restore the document first, then its version.");
            }
            if (document.here()
                    && document.state().hash().equals(version.state().hash())) {
                return document;
            }
            final byte[] bytes = blobs.read(version.state().hash())
                    .orElseThrow(() -> new Refused(
                            "content-missing",
                            "Version " + version.number() + " of “" + document.name()
                                    + "” was not kept or was erased; nothing was changed.",
                            "Choose another version."));
            final FileState state = new FileState(version.state().hash(), bytes.length, clock.millis(), true);
            filing.submit(
                    origin,
                    gate.command("restored version " + version.number() + " of “" + document.name() + "”"),
                    List.of(new DocumentEvent.Written(id, document.state(), state)),
                    List.of(readings.read(id, document.path(), bytes).row()),
                    List.of());
            return existing(id);
        });
    }

    /** Gives a document another name in the same folder; the ending stays where none is given. */
    public Document rename(final Origin origin, final DocumentId id, final String name) {
        return move(origin, id, pathNamed(id, name));
    }

    /** The path of a document under another name in the same folder; the ending stays where none is given. */
    public String pathNamed(final DocumentId id, final String name) {
        final String path = existing(id).path();
        return path.substring(0, path.lastIndexOf('/') + 1) + Paths.withEnding(name, path);
    }

    /**
     * The tidy path that a document would have after a move.
     *
     * @throws Refused where it cannot have that path, or is not at its path now
     */
    public String checkedMove(final DocumentId id, final String wanted) {
        final String to = Paths.checked(wanted);
        final Document document = existing(id);
        if (!document.here()) {
            throw new Refused("not-here", "“" + document.name() + "” is not in its folder.", "Restore it first.");
        }
        if (!document.path().equals(to)) {
            filing.checkMove(document.path(), to);
        }
        return to;
    }

    /** Moves a document to another path. */
    public Document move(final Origin origin, final DocumentId id, final String wanted) {
        final String to = Paths.checked(wanted);
        return filing.locked(() -> {
            final Document document = existing(id);
            if (document.path().equals(to)) {
                return document;
            }
            filing.checkMove(document.path(), to);
            filing.submit(
                    origin,
                    gate.command("moved “" + document.name() + "” to “" + to + "”"),
                    List.of(new DocumentEvent.Moved(id, document.path(), to)),
                    List.of(),
                    List.of());
            return existing(id);
        });
    }

    /** Moves a document into the archive folder, from where it can be restored. */
    public void archive(final Origin origin, final DocumentId id) {
        filing.locked(() -> {
            final Document document = existing(id);
            return filing.submit(
                    origin,
                    gate.command("archived “" + document.name() + "”"),
                    List.of(new DocumentEvent.Archived(id, document.path())),
                    List.of(),
                    List.of());
        });
    }

    public Document restore(final Origin origin, final DocumentId id) {
        return filing.locked(() -> {
            final Document document = existing(id);
            if (document.place() == Document.Place.ARCHIVED) {
                filing.checkFree(document.path());
            }
            filing.submit(
                    origin,
                    gate.command("restored “" + document.name() + "”"),
                    List.of(new DocumentEvent.Restored(id, document.path())),
                    List.of(),
                    List.of());
            return existing(id);
        });
    }

    /**
     * Changes several texts and keeps further events with them, as one command: all or nothing. The files follow after
     * and keep their encoding, byte-order mark and line ends. A text that is as it was brings no event; where nothing is
     * left to keep, nothing is kept and the list is empty.
     *
     * @param rewrites at most one for each document
     * @param more for example {@link DocumentEvent.Moved} of one of them, which goes first
     * @throws Refused naming the document, where one was changed since ({@code changed-since}), has unsaved changes
     *     ({@code unsaved}), is archived, not valid UTF-8, may not be written or is no text, or an event does not fit
     */
    public List<Recorded> rewrite(
            final Origin origin,
            final Command command,
            final List<Rewrite> rewrites,
            final List<? extends Event> more) {
        return rewrite(origin, command, rewrites, List.of(), more);
    }

    /** As {@link #rewrite(Origin, Command, List, List)}, and makes further documents in the same command. */
    public List<Recorded> rewrite(
            final Origin origin,
            final Command command,
            final List<Rewrite> rewrites,
            final List<NewText> fresh,
            final List<? extends Event> more) {
        for (final Rewrite rewrite : rewrites) {
            scan.refresh(origin, existing(rewrite.id()).path());
        }
        return filing.locked(() -> rewriting.rewrite(origin, command, rewrites, fresh, more));
    }

    /** Keeps events that reverse others, with what they mean for files and the word index. */
    public List<Recorded> reverse(final Origin origin, final Command command, final List<? extends Event> events) {
        return filing.locked(() -> rewriting.reverse(origin, command, events));
    }
}
