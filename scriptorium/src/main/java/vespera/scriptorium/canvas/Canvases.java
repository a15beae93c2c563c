package vespera.scriptorium.canvas;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;

/**
 * Changes canvases in their files. Each change is made to the file as it is at that moment, so that what another
 * program did meanwhile stays, and is one command in words.
 */
public final class Canvases {

    private static final int MOST_TRIES = 4;

    private final Documents documents;
    private final InstantSource clock;

    public Canvases(final Documents documents, final InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** A canvas as its file has it. */
    public record Opened(Document document, CanvasFile file) {}

    /**
     * Opens one. What was being typed into a card when the program ended is saved first.
     *
     * @throws Refused where there is no such document, or it is no canvas
     */
    public Opened open(final Origin origin, final DocumentId id) {
        final Optional<Draft> draft = documents.records().draft(id);
        draft.ifPresent(unsaved -> adopt(origin, unsaved));
        return read(id);
    }

    /** The canvas as it is now; blocks. */
    public Opened read(final DocumentId id) {
        final Document document = documents.existing(id);
        final String text = documents
                .text(document)
                .orElseThrow(() -> new Refused(
                        "not-canvas",
                        "“" + document.name() + "” holds no text that could be a canvas.",
                        "Open it with the program it was made with."));
        try {
            return new Opened(document, CanvasFile.read(text));
        } catch (CanvasFault e) {
            throw new Refused("not-canvas", "“" + document.name() + "” cannot be shown as a canvas.", message(e));
        }
    }

    private void adopt(final Origin origin, final Draft unsaved) {
        final Document document = documents.existing(unsaved.document());
        if (!document.state().hash().equals(unsaved.base()) || !document.here()) {
            final String path = document.path();
            final int dot = path.lastIndexOf('.');
            documents.create(
                    origin,
                    path.substring(0, dot) + " (unsaved " + unsaved.at() + ")" + path.substring(dot),
                    unsaved.text());
            documents.records().dropDraft(unsaved.document());
            return;
        }
        documents.save(
                origin,
                unsaved.document(),
                unsaved.base(),
                unsaved.text(),
                List.of(),
                "kept what was being typed on “" + document.name() + "”");
    }

    /** Makes a canvas. */
    public Document create(final Origin origin, final String path) {
        return documents.create(origin, path, CanvasFile.BLANK);
    }

    /**
     * Changes a canvas.
     *
     * @param words what was done, for undo and history, such as {@code moved 2 cards on “Plan”}
     * @throws Refused where the file is no sound canvas, or is written again and again by another program
     */
    public Opened change(final Origin origin, final DocumentId id, final String words, final List<CanvasEdit> edits) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            final Opened now = read(id);
            final CanvasFile changed = changed(now, edits);
            final Document document = now.document();
            final SaveResult result =
                    documents.save(origin, id, document.state().hash(), changed.text(), List.of(), words);
            switch (result) {
                case SaveResult.Saved saved -> {
                    return new Opened(saved.document(), changed);
                }
                case SaveResult.Unchanged same -> {
                    return new Opened(same.document(), now.file());
                }
                case SaveResult.Conflict _ -> documents.records().dropDraft(id);
            }
        }
        throw new Refused(
                "changing",
                "Another program keeps writing “" + documents.existing(id).name() + "”; nothing was changed.",
                "Try again when it is done.");
    }

    private static CanvasFile changed(final Opened now, final List<CanvasEdit> edits) {
        try {
            return now.file().with(edits);
        } catch (CanvasFault e) {
            throw new Refused("faulty-canvas", "“" + now.document().name() + "” cannot be changed here.", message(e));
        }
    }

    /** Keeps what is being typed into a card, until it is saved; blocks. */
    public void keepTyping(final DocumentId id, final List<CanvasEdit> edits) {
        final Opened now = read(id);
        documents
                .records()
                .keepDraft(new Draft(
                        id, now.document().state().hash(), changed(now, edits).text(), 0, clock.millis()));
    }

    private static String message(final CanvasFault fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("");
    }
}
