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
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.Readings;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal.Verification;
import vespera.scriptorium.journal.Sha256;

/** Walks over the whole journal and checks that nothing was changed, lost or put in between. */
final class Verifier {

    private static final int MOST_LINES = 100;

    private final EventCodec codec;
    private final Chain chain;
    private final BlobTable blobs;
    private final String device;
    private final Readings readings;

    Verifier(
            final EventCodec codec,
            final Chain chain,
            final BlobTable blobs,
            final String device,
            final Readings readings) {
        this.readings = readings;
        this.codec = codec;
        this.chain = chain;
        this.blobs = blobs;
        this.device = device;
    }

    /** The chain and the content it names. */
    Verification check(final Wire wire) throws SQLException {
        return check(wire, false);
    }

    /** Also every row: what is derived is derived again and compared, the rest is checked by its checksums. */
    Verification checkEverything(final Wire wire) throws SQLException {
        return check(wire, true);
    }

    private Verification check(final Wire wire, final boolean everything) throws SQLException {
        final Walk walk = new Walk(everything ? new Replaying(wire, blobs, readings) : null);
        // One transaction, so that appends meanwhile do not make what is read disagree with itself.
        wire.run("BEGIN");
        try {
            readable(wire, walk, everything);
            entries(wire, walk);
            erased(wire, walk);
            blobs.check(wire, walk.findings);
            final Replaying replaying = walk.replaying;
            if (replaying == null) {
                artifacts(wire, walk);
            } else {
                replaying.finish(walk.findings, walk.erasedContent);
                new RowChecks(wire, device).check(walk.findings, walk.wordless.keySet());
            }
        } catch (SQLException e) {
            wire.forget();
            walk.findings.bad(walk.last + 1, "A part of the store cannot be read from the disk any more.");
        } catch (RuntimeException e) {
            // What a row holds is no value of ours; the checks name most of these themselves.
            walk.findings.bad(walk.last, "A row of the store holds something that cannot be read.");
        } finally {
            wire.run("ROLLBACK");
        }
        return walk.findings.verification(walk.events);
    }

    private static void readable(final Wire wire, final Walk walk, final boolean everything) throws SQLException {
        if (!wire.value(everything ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)")
                .equals("ok")) {
            walk.findings.bad(0, "The database's own check finds damaged pages.");
        }
    }

    private void entries(final Wire wire, final Walk walk) throws SQLException {
        wire.each(EntryTable.ALL, row -> {
            walk.events++;
            final long sequence = row.getLong(1);
            try {
                entry(wire, row, walk);
            } catch (RuntimeException e) {
                walk.findings.bad(sequence, "Entry " + sequence + " cannot be read.");
            }
            walk.last = sequence;
            return sequence;
        });
    }

    private void entry(final Wire wire, final ResultSet row, final Walk walk) throws SQLException {
        final Entry entry = EntryTable.entry(row);
        final long sequence = entry.sequence();
        if (sequence != walk.last + 1) {
            walk.findings.bad(walk.last + 1, "Entries are missing before entry " + sequence + ".");
        }
        if (!entry.previous().equals(walk.previous)) {
            walk.findings.bad(sequence, "Entry " + sequence + " does not follow the one before it.");
        }
        if (!chain.hash(entry).equals(entry.hash())) {
            walk.findings.bad(sequence, "Entry " + sequence + " was changed after it was kept.");
        }
        walk.previous = entry.hash();
        words(entry, walk);
        final Event event = event(entry, walk);
        if (event != null) {
            name(wire, walk, sequence, event);
        }
        final Replaying replaying = walk.replaying;
        if (replaying != null) {
            replaying.entry(entry, event, walk.findings);
        }
    }

    /** What the entry holds, or null where that was erased, was changed, or need not be known. */
    private @Nullable Event event(final Entry entry, final Walk walk) {
        final String payload = entry.payload();
        final long sequence = entry.sequence();
        if (payload == null) {
            walk.empty.add(sequence);
            return null;
        }
        if (!Sha256.hex(payload).equals(entry.payloadHash())) {
            walk.findings.bad(sequence, "The content of entry " + sequence + " was changed after it was kept.");
            return null;
        }
        final boolean naming = entry.type().startsWith("document.")
                || entry.type().startsWith("message.")
                || entry.type().startsWith("content.");
        return walk.replaying != null || naming ? codec.decode(entry.type(), entry.schema(), payload) : null;
    }

    private static void words(final Entry entry, final Walk walk) {
        if (entry.wordless()) {
            walk.wordless.putIfAbsent(entry.command().id(), entry.sequence());
        } else if (!Sha256.hex(entry.command().words()).equals(entry.wordsHash())) {
            walk.findings.bad(
                    entry.sequence(), "The words of entry " + entry.sequence() + " were changed after it was kept.");
        }
    }

    private static void name(final Wire wire, final Walk walk, final long sequence, final Event event)
            throws SQLException {
        switch (event) {
            case DocumentEvent.Added e -> name(wire, walk, sequence, e.state());
            case DocumentEvent.Written e -> {
                name(wire, walk, sequence, e.from());
                name(wire, walk, sequence, e.to());
            }
            case ContentErased e -> {
                walk.erasedEntries.addAll(e.entries());
                walk.erasedContent.addAll(e.contents());
            }
            case ChatEvent.Posted e -> named(wire, walk, sequence, e.textHash());
            default -> {}
        }
    }

    private static void name(final Wire wire, final Walk walk, final long sequence, final FileState state)
            throws SQLException {
        if (state.kept()) {
            named(wire, walk, sequence, state.hash());
        }
    }

    /** Only what is not there is remembered: a journal may name more contents than memory holds. */
    private static void named(final Wire wire, final Walk walk, final long sequence, final String hash)
            throws SQLException {
        if (!BlobTable.has(wire, hash)) {
            walk.missing.putIfAbsent(hash, sequence);
        }
    }

    /** What is not there must be named as erased by an event of the chain. */
    private static void erased(final Wire wire, final Walk walk) throws SQLException {
        walk.missing.forEach((hash, sequence) -> {
            if (!walk.erasedContent.contains(hash)) {
                walk.findings.bad(sequence, "The content that entry " + sequence + " names is missing.");
            }
        });
        for (final long sequence : walk.empty) {
            if (!walk.erasedEntries.contains(sequence)) {
                walk.findings.bad(
                        sequence, "The content of entry " + sequence + " is gone, and no erasure tells of it.");
            }
        }
        for (final var command : walk.wordless.entrySet()) {
            final boolean told = EntryTable.ofCommand(wire, command.getKey()).stream()
                    .anyMatch(e -> walk.erasedEntries.contains(e.sequence()));
            if (!told) {
                final long sequence = command.getValue();
                walk.findings.bad(
                        sequence, "The words of entry " + sequence + " are gone, and no erasure tells of it.");
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
            walk.findings.bad(sequence, "Entry " + sequence + " has no artifact.");
        }
        for (final long sequence : numbers(
                wire,
                "SELECT a.sequence FROM artifact AS a LEFT JOIN entry AS e ON e.id = a.id"
                        + " WHERE e.sequence IS NOT a.sequence ORDER BY a.sequence LIMIT ?")) {
            walk.findings.bad(sequence, "An artifact names entry " + sequence + ", which is not its own.");
        }
    }

    private static List<Long> numbers(final Wire wire, final String sql) throws SQLException {
        return wire.list(sql, row -> row.getLong(1), MOST_LINES);
    }

    /** Where the walk is and what it met. */
    private static final class Walk {
        private final Findings findings = new Findings();
        private final @Nullable Replaying replaying;
        /** Named content that is not there, with the first entry that names it. */
        private final Map<String, Long> missing = new LinkedHashMap<>();
        /** Entries whose payloads are gone. */
        private final List<Long> empty = new ArrayList<>();
        /** Commands whose words are gone, with their first entry. */
        private final Map<UUID, Long> wordless = new LinkedHashMap<>();

        private final Set<Long> erasedEntries = new HashSet<>();
        private final Set<String> erasedContent = new HashSet<>();

        private long events;
        private long last;
        private String previous = Chain.START;

        Walk(final @Nullable Replaying replaying) {
            this.replaying = replaying;
        }
    }
}
