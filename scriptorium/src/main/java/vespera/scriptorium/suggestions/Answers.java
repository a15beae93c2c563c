package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;

/** What was answered so far, and what that teaches. Read from the journal when it is first asked for. */
final class Answers implements LiveView {

    private final Gate gate;
    private final Journal journal;
    private final AnswerIndex index;
    private final Map<String, Answered> byKey = new HashMap<>();
    private final Map<String, Taught> byPattern = new HashMap<>();
    private final List<Recorded> waiting = new ArrayList<>();
    private boolean loaded;
    private long last;
    private long revision;

    /** How often suggestions of one pattern were accepted and dismissed. */
    record Taught(int accepted, int dismissed) {

        static final Taught NOTHING = new Taught(0, 0);

        Taught and(final Answered.Verdict verdict, final int more) {
            return switch (verdict) {
                case ACCEPTED -> new Taught(accepted + more, dismissed);
                case DISMISSED -> new Taught(accepted, dismissed + more);
            };
        }
    }

    Answers(final Gate gate, final Journal journal, final AnswerIndex index) {
        this.gate = gate;
        this.journal = journal;
        this.index = index;
        gate.attach(this);
    }

    synchronized Optional<Answered> find(final String key) {
        load();
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized Taught taught(final Kind kind, final String pattern) {
        load();
        return byPattern.getOrDefault(pattern(kind, pattern), Taught.NOTHING);
    }

    /** Every answer that holds, the latest first. */
    synchronized List<Answered> all() {
        load();
        return byKey.values().stream()
                .sorted(Comparator.comparingLong((Answered a) -> -a.sequence())
                        .thenComparing(a -> a.answer().id()))
                .toList();
    }

    /** Rises with every change. */
    synchronized long revision() {
        return revision;
    }

    private void load() {
        if (loaded) {
            return;
        }
        for (final UUID id : index.entries()) {
            final Entry entry = journal.find(id).orElse(null);
            // What was erased teaches nothing any more.
            if (entry != null && entry.type().startsWith("suggestion.") && entry.payload() != null) {
                fold(entry.sequence(), gate.event(entry));
            }
        }
        loaded = true;
        waiting.forEach(r -> fold(r.entry().sequence(), r.event()));
        waiting.clear();
    }

    private void fold(final long sequence, final Event event) {
        if (event instanceof SuggestionEvent one && sequence > last) {
            last = sequence;
            revision++;
            switch (one) {
                case SuggestionEvent.Accepted e ->
                    e.answers().forEach(a -> put(a, Answered.Verdict.ACCEPTED, sequence));
                case SuggestionEvent.Dismissed e ->
                    e.answers().forEach(a -> put(a, Answered.Verdict.DISMISSED, sequence));
                case SuggestionEvent.Reopened e -> e.answers().forEach(this::remove);
            }
        }
    }

    private void put(final Answer answer, final Answered.Verdict verdict, final long sequence) {
        remove(answer);
        byKey.put(answer.key(), new Answered(answer, verdict, sequence));
        teach(answer, verdict, 1);
    }

    private void remove(final Answer answer) {
        final @Nullable Answered before = byKey.remove(answer.key());
        if (before != null) {
            teach(before.answer(), before.verdict(), -1);
        }
    }

    private void teach(final Answer answer, final Answered.Verdict verdict, final int more) {
        byPattern.merge(
                pattern(answer.kind(), answer.pattern()),
                Taught.NOTHING.and(verdict, more),
                (a, b) -> a.and(verdict, more));
    }

    private static String pattern(final Kind kind, final String pattern) {
        return kind + "\n" + pattern;
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<Recorded> ours = entries.stream()
                .filter(r -> r.event() instanceof SuggestionEvent)
                .toList();
        return ours.isEmpty() ? Staged.nothing() : Staged.of(List.of(), () -> take(ours));
    }

    private synchronized void take(final List<Recorded> ours) {
        if (loaded) {
            ours.forEach(r -> fold(r.entry().sequence(), r.event()));
        } else {
            waiting.addAll(ours);
            revision++;
        }
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        return Optional.empty();
    }
}
