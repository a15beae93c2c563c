package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal.Verification;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Sha256;

/** Walks over the whole journal and checks that nothing was changed, lost or put in between. */
final class Verifier {

    private static final int MOST_PROBLEMS = 100;

    private final EventCodec codec;
    private final Chain chain;
    private final BlobTable blobs;

    Verifier(final EventCodec codec, final Chain chain, final BlobTable blobs) {
        this.codec = codec;
        this.chain = chain;
        this.blobs = blobs;
    }

    Verification check(final Wire wire) throws SQLException {
        final Walk walk = new Walk();
        // One transaction, so that appends meanwhile do not make what is read disagree with itself.
        wire.run("BEGIN");
        try {
            readable(wire, walk);
            entries(wire, walk);
            content(wire, walk);
            erased(wire, walk);
            artifacts(wire, walk);
        } catch (SQLException e) {
            wire.forget();
            walk.bad(walk.last + 1, "A part of the store cannot be read from the disk any more.");
        } finally {
            wire.run("COMMIT");
        }
        return new Verification(walk.events, walk.firstBad, List.copyOf(walk.problems));
    }

    private static void readable(final Wire wire, final Walk walk) throws SQLException {
        if (!wire.value("PRAGMA quick_check(1)").equals("ok")) {
            walk.problems.add("The database's own check finds damaged pages.");
        }
    }

    private void entries(final Wire wire, final Walk walk) throws SQLException {
        wire.each(EntryTable.ALL, row -> {
            walk.events++;
            final long sequence = row.getLong(1);
            try {
                entry(row, walk);
            } catch (RuntimeException e) {
                walk.bad(sequence, "Entry " + sequence + " cannot be read.");
            }
            walk.last = sequence;
            return sequence;
        });
    }

    private void entry(final ResultSet row, final Walk walk) throws SQLException {
        final Entry entry = EntryTable.entry(row);
        final long sequence = entry.sequence();
        if (sequence != walk.last + 1) {
            walk.bad(walk.last + 1, "Entries are missing before entry " + sequence + ".");
        }
        if (!entry.previous().equals(walk.previous)) {
            walk.bad(sequence, "Entry " + sequence + " does not follow the one before it.");
        }
        if (!chain.hash(entry).equals(entry.hash())) {
            walk.bad(sequence, "Entry " + sequence + " was changed after it was kept.");
        }
        walk.previous = entry.hash();
        words(entry, walk);
        final String payload = entry.payload();
        if (payload == null) {
            walk.empty.add(sequence);
            return;
        }
        if (!Sha256.hex(payload).equals(entry.payloadHash())) {
            walk.bad(sequence, "The content of entry " + sequence + " was changed after it was kept.");
        } else if (entry.type().startsWith("document.") || entry.type().startsWith("message.")
                || entry.type().startsWith("content.")) {
            name(walk, sequence, codec.decode(entry.type(), entry.schema(), payload));
        }
    }

    private static void words(final Entry entry, final Walk walk) {
        if (entry.wordless()) {
            walk.wordless.putIfAbsent(entry.command().id(), entry.sequence());
        } else if (!Sha256.hex(entry.command().words()).equals(entry.wordsHash())) {
            walk.bad(entry.sequence(), "The words of entry " + entry.sequence() + " were changed after it was kept.");
        }
    }

    private static void name(final Walk walk, final long sequence, final Event event) {
        switch (event) {
            case DocumentEvent.Added e -> name(walk, sequence, e.state());
            case DocumentEvent.Written e -> {
                name(walk, sequence, e.from());
                name(walk, sequence, e.to());
            }
            case ContentErased e -> {
                walk.erasedEntries.addAll(e.entries());
                walk.erasedContent.addAll(e.contents());
            }
            case ChatEvent.Posted e -> walk.content.putIfAbsent(e.textHash(), sequence);
            default -> {}
        }
    }

    private static void name(final Walk walk, final long sequence, final FileState state) {
        if (state.kept()) {
            walk.content.putIfAbsent(state.hash(), sequence);
        }
    }

    private void content(final Wire wire, final Walk walk) throws SQLException {
        for (final var named : walk.content.entrySet()) {
            final long sequence = named.getValue();
            try {
                if (!walk.erasedContent.contains(named.getKey())
                        && blobs.read(wire, named.getKey()).isEmpty()) {
                    walk.bad(sequence, "The content that entry " + sequence + " names is missing.");
                }
            } catch (JournalException | IllegalArgumentException e) {
                walk.bad(sequence, "The content that entry " + sequence + " names was changed after it was kept.");
            }
        }
    }

    /** What is empty must be named as erased by an event of the chain. */
    private static void erased(final Wire wire, final Walk walk) throws SQLException {
        for (final long sequence : walk.empty) {
            if (!walk.erasedEntries.contains(sequence)) {
                walk.bad(sequence, "The content of entry " + sequence + " is gone, and no erasure tells of it.");
            }
        }
        for (final var command : walk.wordless.entrySet()) {
            final boolean told = EntryTable.ofCommand(wire, command.getKey()).stream()
                    .anyMatch(e -> walk.erasedEntries.contains(e.sequence()));
            if (!told) {
                final long sequence = command.getValue();
                walk.bad(sequence, "The words of entry " + sequence + " are gone, and no erasure tells of it.");
            }
        }
    }

    private static void artifacts(final Wire wire, final Walk walk) throws SQLException {
        // A journal that is kept without the book of artifacts has none at all.
        if (wire.value("SELECT EXISTS (SELECT 1 FROM artifact)").equals("0")) {
            return;
        }
        for (final long sequence : numbers(
                wire,
                "SELECT e.sequence FROM entry AS e LEFT JOIN artifact AS a ON a.id = e.id WHERE a.id IS NULL"
                        + " ORDER BY e.sequence LIMIT ?")) {
            walk.bad(sequence, "Entry " + sequence + " has no artifact.");
        }
        for (final long sequence : numbers(
                wire,
                "SELECT a.sequence FROM artifact AS a LEFT JOIN entry AS e ON e.id = a.id"
                        + " WHERE e.sequence IS NOT a.sequence ORDER BY a.sequence LIMIT ?")) {
            walk.bad(sequence, "An artifact names entry " + sequence + ", which is not its own.");
        }
    }

    private static List<Long> numbers(final Wire wire, final String sql) throws SQLException {
        return wire.list(sql, row -> row.getLong(1), MOST_PROBLEMS);
    }

    /** Where the walk is and what it found. */
    private static final class Walk {
        private final List<String> problems = new ArrayList<>();
        /** Content by hash, with the first entry that names it. */
        private final Map<String, Long> content = new LinkedHashMap<>();

        private final List<Long> empty = new ArrayList<>();
        /** Commands whose words are gone, with their first entry. */
        private final Map<UUID, Long> wordless = new LinkedHashMap<>();

        private final Set<Long> erasedEntries = new HashSet<>();
        private final Set<String> erasedContent = new HashSet<>();

        private long events;
        private long last;
        private long firstBad;
        private String previous = Chain.START;

        private void bad(final long sequence, final String problem) {
            firstBad = firstBad == 0 ? sequence : Math.min(firstBad, sequence);
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        }
    }
}
