package vespera.scriptorium.links;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.sessions.Memory;

/**
 * Renames that another program made and that her links did not follow yet. The journal tells them; how far it was read,
 * and what was found, is remembered, so that each entry is looked at once.
 */
public final class OutsideRenames {

    private static final String KEY = "renames.outside";
    private static final int BATCH = 5_000;
    private static final int MOST = 1_000;

    private final Journal journal;
    private final Gate gate;
    private final Memory memory;
    private final Documents documents;
    private final LinkRewriting rewriting;

    public OutsideRenames(
            final Journal journal,
            final Gate gate,
            final Memory memory,
            final Documents documents,
            final LinkRewriting rewriting) {
        this.journal = journal;
        this.gate = gate;
        this.memory = memory;
        this.documents = documents;
        this.rewriting = rewriting;
    }

    /** A rename as it was seen, at a time in milliseconds since 1970 UTC. */
    private record Seen(UUID command, DocumentId document, String from, long at) {

        String line() {
            return command + "\t" + document + "\t" + URLEncoder.encode(from, StandardCharsets.UTF_8) + "\t" + at;
        }

        static Seen of(final String line) {
            final String[] parts = line.split("\t");
            return new Seen(
                    UUID.fromString(parts[0]),
                    new DocumentId(UUID.fromString(parts[1])),
                    URLDecoder.decode(parts[2], StandardCharsets.UTF_8),
                    Long.parseLong(parts[3]));
        }
    }

    /**
     * A plan for each document that was renamed outside and whose links, or links to it, still go by the old path; in
     * the order of the old paths. A link counts where it now leads nowhere, or where it leads elsewhere and stands in a
     * text that was not changed since. Blocks: reads the texts concerned.
     */
    public synchronized List<RenamePlan> pending() {
        final List<RenamePlan> plans = new ArrayList<>();
        final Map<UUID, List<Seen>> together = new LinkedHashMap<>();
        seen().forEach(s ->
                together.computeIfAbsent(s.command(), _ -> new ArrayList<>()).add(s));
        for (final List<Seen> group : together.values()) {
            final List<RenamePlan.Move> moves = new ArrayList<>();
            group.forEach(one -> move(one).ifPresent(moves::add));
            if (!moves.isEmpty()) {
                plans.addAll(rewriting.plansAfter(moves, group.getFirst().at()));
            }
        }
        plans.removeIf(plan -> plan.texts().isEmpty());
        plans.sort(Comparator.comparing(plan -> plan.moves().getFirst().from()));
        return List.copyOf(plans);
    }

    /** Nothing where it is gone or back again, or where another document has taken the old path. */
    private Optional<RenamePlan.Move> move(final Seen one) {
        return documents
                .catalogue()
                .find(one.document())
                .filter(Document::here)
                .filter(document -> !document.path().equals(one.from()))
                .filter(_ -> documents.catalogue().at(one.from()).isEmpty())
                .map(document -> new RenamePlan.Move(document, one.from(), document.path()));
    }

    private List<Seen> seen() {
        final List<String> lines = memory.recall(KEY).orElse("0").lines().toList();
        final List<Seen> seen =
                new ArrayList<>(lines.stream().skip(1).map(Seen::of).toList());
        final long start = Long.parseLong(lines.getFirst());
        long reached = start;
        for (List<Entry> entries = journal.read(reached, BATCH);
                !entries.isEmpty();
                entries = journal.read(reached, BATCH)) {
            entries.stream().filter(OutsideRenames::moved).forEach(entry -> add(entry, seen));
            reached = entries.getLast().sequence();
        }
        final List<Seen> kept = seen.subList(Math.max(0, seen.size() - MOST), seen.size());
        if (reached > start) {
            final StringBuilder value = new StringBuilder().append(reached);
            kept.forEach(one -> value.append('\n').append(one.line()));
            memory.remember(KEY, value.toString());
        }
        return kept;
    }

    private static boolean moved(final Entry entry) {
        return entry.type().equals("document.moved")
                && entry.payload() != null
                && entry.origin().actor().kind() == Actor.Kind.OUTSIDE;
    }

    private void add(final Entry entry, final List<Seen> seen) {
        if (gate.event(entry) instanceof DocumentEvent.Moved event) {
            seen.add(new Seen(entry.command().id(), event.id(), event.from(), entry.time()));
        }
    }
}
