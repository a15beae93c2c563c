package vespera.scriptorium.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;

/** Writes decisions down and finds them again. */
public final class Decisions {

    private final Gate gate;
    private final Journal journal;
    private final DecisionIndex index;

    public Decisions(final Gate gate, final Journal journal, final DecisionIndex index) {
        this.gate = gate;
        this.journal = journal;
        this.index = index;
    }

    /**
     * Writes a decision down.
     *
     * @throws Refused where the question or the choice is empty
     */
    public Decided make(final Origin origin, final Decision decision) {
        if (decision.asked().isBlank() || decision.chosen().isBlank()) {
            throw new Refused(
                    "no-decision",
                    "A decision has a question and a choice; nothing was written down.",
                    "Say what was asked and what was chosen.");
        }
        final DecisionId id = new DecisionId(gate.id());
        final List<Recorded> kept = gate.submit(() -> new Change(
                origin,
                gate.command("decided “" + decision.asked() + "”: " + decision.chosen()),
                List.of(new DecisionEvent.Made(id, decision)),
                List.of(),
                List.of()));
        return decided(kept.getFirst().entry(), new DecisionEvent.Made(id, decision));
    }

    /**
     * Writes down how two texts that went apart were brought together. To be called once the merged text is saved.
     *
     * @param document that both were texts of
     * @param mine how many places took my text
     * @param theirs how many took theirs
     * @param otherwise how many were written otherwise
     * @param why may be empty
     */
    public Decided merged(
            final Origin origin,
            final Document document,
            final int mine,
            final int theirs,
            final int otherwise,
            final String why) {
        final String chosen =
                mine + " places as written here, " + theirs + " as written outside, " + otherwise + " written anew";
        return make(
                origin,
                new Decision(
                        "“" + document.name() + "” was changed here and by another program: what is it to say?",
                        List.of("the text written here", "the text written outside", "both brought together"),
                        chosen,
                        origin.actor().name(),
                        why,
                        null,
                        document.id()));
    }

    /**
     * Takes a decision back.
     *
     * @throws Refused where there is no such decision, or it was taken back already
     */
    public void withdraw(final Origin origin, final DecisionId id) {
        final Decided now =
                find(id).orElseThrow(() -> new Refused("no-such-decision", "There is no such decision.", ""));
        if (now.withdrawn()) {
            throw new Refused("withdrawn", "That decision was withdrawn before.", "");
        }
        gate.submit(() -> new Change(
                origin,
                gate.command("withdrew the decision “" + now.decision().asked() + "”"),
                List.of(new DecisionEvent.Withdrawn(id, now.decision())),
                List.of(),
                List.of()));
    }

    public Optional<Decided> find(final DecisionId id) {
        return all().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** Every decision, newest first, withdrawn ones included. What was erased is not among them. */
    public List<Decided> all() {
        final Map<DecisionId, Decided> all = new LinkedHashMap<>();
        for (final UUID id : index.entries()) {
            final Entry entry = journal.find(id).orElse(null);
            if (entry != null && entry.payload() != null && gate.event(entry) instanceof DecisionEvent event) {
                apply(all, entry, event);
            }
        }
        return List.copyOf(List.copyOf(all.values()).reversed());
    }

    /** Decisions about a document, newest first. */
    public List<Decided> about(final DocumentId document) {
        return all().stream()
                .filter(d -> document.equals(d.decision().document()))
                .toList();
    }

    private static void apply(final Map<DecisionId, Decided> all, final Entry entry, final DecisionEvent event) {
        final @Nullable Decided before = all.get(event.id());
        final Decided first = before == null ? decided(entry, event) : before;
        all.put(
                event.id(),
                new Decided(
                        first.id(),
                        first.decision(),
                        first.artifact(),
                        first.at(),
                        first.recorder(),
                        event instanceof DecisionEvent.Withdrawn));
    }

    private static Decided decided(final Entry entry, final DecisionEvent event) {
        return new Decided(
                event.id(),
                event.decision(),
                entry.id(),
                entry.time(),
                entry.origin().actor(),
                event instanceof DecisionEvent.Withdrawn);
    }
}
