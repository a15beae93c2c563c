package vespera.scriptorium.goals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Mark;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.sessions.Memory;

/**
 * The words that she wrote, day by day, told from the journal: by how many words each saved version is longer than the
 * one before, without what was pasted from elsewhere or taken over from a model. What other programs, imports and roles
 * wrote does not count; what she takes out does not count against her; what she undoes does. Blocks; may be used by
 * several threads.
 */
public final class WrittenWords {

    private static final String MEMORY = "goals.written";
    private static final int BACK_DAYS = 90;
    private static final int MOST_AT_ONCE = 500;
    private static final int REMEMBERED = 512;

    private final Journal journal;
    private final Gate gate;
    private final Documents documents;
    private final Memory memory;
    private final InstantSource clock;
    private final ZoneId zone;
    private final MarkdownReader reader = new MarkdownReader();
    private final TreeMap<LocalDate, Integer> days = new TreeMap<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>(16, 0.75f, true);
    private long folded = -1;

    public WrittenWords(
            final Journal journal,
            final Gate gate,
            final Documents documents,
            final Memory memory,
            final InstantSource clock,
            final ZoneId zone) {
        this.journal = journal;
        this.gate = gate;
        this.documents = documents;
        this.memory = memory;
        this.clock = clock;
        this.zone = zone;
    }

    /** The words of each day on which there were any, the last ninety days. */
    public synchronized SortedMap<LocalDate, Integer> days() {
        if (folded < 0) {
            recall();
        }
        final long before = folded;
        for (List<Entry> more = journal.read(folded, MOST_AT_ONCE);
                !more.isEmpty();
                more = journal.read(folded, MOST_AT_ONCE)) {
            more.forEach(this::fold);
            folded = more.getLast().sequence();
        }
        if (folded > before) {
            keep();
        }
        return new TreeMap<>(days);
    }

    private void fold(final Entry entry) {
        if (entry.origin().actor().kind() != Actor.Kind.PERSON
                || !entry.type().equals("document.written")
                || entry.payload() == null
                || entry.command().words().startsWith("restored version")) {
            return;
        }
        if (gate.event(entry) instanceof DocumentEvent.Written written && isText(written) && !moved(entry)) {
            final int gain = gain(written, entry.command().nature());
            if (gain != 0) {
                final LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(entry.time()), zone);
                days.merge(day, gain, (a, b) -> Math.max(0, a + b));
            }
        }
    }

    /** Where documents come or go in the same command, such as when two are joined, words only changed their place. */
    private boolean moved(final Entry entry) {
        return journal.ofCommand(entry.command().id()).stream()
                .map(Entry::type)
                .anyMatch(Set.of("document.added", "document.archived", "document.restored")::contains);
    }

    private boolean isText(final DocumentEvent.Written written) {
        return documents
                .catalogue()
                .find(written.id())
                .map(Document::kind)
                .filter(kind -> kind == Document.Kind.MARKDOWN || kind == Document.Kind.TEXT)
                .isPresent();
    }

    private int gain(final DocumentEvent.Written written, final Command.Nature nature) {
        final int more = words(written.to().hash()) - words(written.from().hash());
        return switch (nature) {
            case DO -> Math.max(0, more - foreign(written));
            case UNDO -> Math.min(0, more);
            case REDO -> Math.max(0, more);
        };
    }

    private int words(final String hash) {
        final Integer known = counted.get(hash);
        if (known != null) {
            return known;
        }
        final int words = documents
                .versionText(hash)
                .map(text -> reader.read(text).words())
                .orElse(0);
        counted.put(hash, words);
        if (counted.size() > REMEMBERED) {
            counted.remove(counted.keySet().iterator().next());
        }
        return words;
    }

    /** What others wrote of it that was not there before. */
    private int foreign(final DocumentEvent.Written written) {
        if (written.marks().isEmpty()) {
            return 0;
        }
        final String text = documents.versionText(written.to().hash()).orElse("");
        final String before = documents.versionText(written.from().hash()).orElse("");
        int words = 0;
        for (final Mark mark : written.marks()) {
            final int from = text.offsetByCodePoints(0, mark.from());
            final String stretch = text.substring(from, text.offsetByCodePoints(from, mark.to() - mark.from()));
            words += before.contains(stretch) ? 0 : reader.read(stretch).words();
        }
        return words;
    }

    private void recall() {
        final LocalDate oldest = LocalDate.ofInstant(clock.instant(), zone).minusDays(BACK_DAYS);
        memory.recall(MEMORY).ifPresent(kept -> {
            final List<String> lines = kept.lines().toList();
            folded = Long.parseLong(lines.getFirst());
            lines.subList(1, lines.size()).forEach(line -> {
                final LocalDate day = LocalDate.parse(line.substring(0, line.indexOf(' ')));
                if (!day.isBefore(oldest)) {
                    days.put(day, Integer.parseInt(line.substring(line.indexOf(' ') + 1)));
                }
            });
        });
        if (folded < 0 || folded > journal.tail().sequence()) {
            days.clear();
            folded = journal.lastAt(
                    clock.instant().minus(BACK_DAYS, ChronoUnit.DAYS).toEpochMilli());
        }
    }

    private void keep() {
        final StringBuilder lines = new StringBuilder(String.valueOf(folded));
        days.forEach((day, words) -> lines.append('\n').append(day).append(' ').append(words));
        memory.remember(MEMORY, lines.toString());
    }
}
