package vespera.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.sessions.SessionKeeper;
import vespera.scriptorium.sessions.SessionRecord;
import vespera.scriptorium.sessions.SessionRecords;
import vespera.store.CoreStore;

/** This run of the program, the runs before it, and what the last window was in the middle of when it was cut off. */
public final class Sessions implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a window remembers of where it stands; “caret” is added for the document that was open. */
    private static final Map<String, String> PLACE = Map.of(
            "view", "window.view",
            "panel", "window.panel",
            "selection", "window.selection",
            "task", "window.task",
            "document", "writing.last");

    private final SessionRecords records;
    private final SessionKeeper keeper;
    private final Documents documents;
    private final Optional<Interrupted> interrupted;

    /**
     * A window that ended without being closed.
     *
     * @param session as it was noted
     * @param lastBeat when it was last seen alive; at most fifteen seconds before it stopped
     * @param unsaved texts that were not saved; their drafts are kept and come back on opening the document
     * @param place where it stood: {@code view, panel, selection, task, document, caret} as far as known
     */
    public record Interrupted(
            SessionRecord session, Instant lastBeat, List<UnsavedText> unsaved, Map<String, String> place) {}

    /**
     * An unsaved text.
     *
     * @param at when its draft was last kept
     * @param change how many code points longer it is than what it started from; less than 0 where it is shorter
     */
    public record UnsavedText(Document document, Instant at, int change) {}

    private Sessions(
            final CoreStore store, final Documents documents, final SessionKeeper keeper, final boolean window) {
        this.records = store.sessions();
        this.documents = documents;
        this.keeper = keeper;
        keeper.placeBy(() -> place(store.memory()));
        // Looked up before anything is taken up again.
        interrupted = window ? keeper.interrupted().map(this::interrupted) : Optional.empty();
    }

    /** Begins a run of the program. */
    static Sessions begin(
            final CoreStore store,
            final Gate gate,
            final Documents documents,
            final InstantSource clock,
            final UUID session,
            final SessionRecord.Kind kind,
            final String actor) {
        final SessionKeeper keeper = new SessionKeeper(store.sessions(), clock, session, kind, actor);
        gate.attach(keeper);
        final Sessions sessions = new Sessions(store, documents, keeper, kind == SessionRecord.Kind.WINDOW);
        if (kind == SessionRecord.Kind.WINDOW) {
            keeper.begin();
        }
        return sessions;
    }

    /** The session that events of this run carry. */
    public UUID id() {
        return keeper.id();
    }

    /** The latest sessions, newest first. One without an end that is not this one was cut off. */
    public List<SessionRecord> latest(final int limit) {
        return records.latest(limit);
    }

    /** What the window before this one was in the middle of, where it was cut off; empty for commands. */
    public Optional<Interrupted> interrupted() {
        return interrupted;
    }

    /** Notes that this session is alive and where it stands, as happens every fifteen seconds by itself. */
    public void beat() {
        keeper.beat();
    }

    private Interrupted interrupted(final SessionRecord session) {
        final List<UnsavedText> unsaved = records.unsaved().stream()
                .flatMap(one -> documents.catalogue().find(new DocumentId(one.document())).stream()
                        .map(document -> new UnsavedText(
                                document, Instant.ofEpochMilli(one.at()), one.length() - length(one.base()))))
                .toList();
        return new Interrupted(session, Instant.ofEpochMilli(session.beat()), unsaved, read(session.place()));
    }

    private int length(final String base) {
        return documents
                .versionText(base)
                .map(text -> text.codePointCount(0, text.length()))
                .orElse(0);
    }

    private static String place(final Memory memory) {
        final Map<String, String> now = new TreeMap<>();
        PLACE.forEach((name, key) ->
                memory.recall(key).filter(value -> !value.isEmpty()).ifPresent(value -> now.put(name, value)));
        final String document = now.get("document");
        if (document != null) {
            memory.recall("writing.place." + document).ifPresent(place -> now.put("caret", place.split(" ", 2)[0]));
        }
        try {
            return JSON.writeValueAsString(now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }

    private static Map<String, String> read(final String place) {
        final Map<String, String> found = new TreeMap<>();
        try {
            JSON.readTree(place)
                    .properties()
                    .forEach(one -> found.put(one.getKey(), one.getValue().asText()));
        } catch (JsonProcessingException e) {
            // Where it stood is a comfort only; without it the window begins as it does any day.
            return Map.of();
        }
        return found;
    }

    @Override
    public void close() {
        keeper.close();
    }
}
