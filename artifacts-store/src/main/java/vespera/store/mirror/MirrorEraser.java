package vespera.store.mirror;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.mirror.ContentLine;
import vespera.scriptorium.mirror.EntryLine;

/**
 * Takes erased content out of the mirror: the lines of erased entries become what the journal now holds, lines of
 * erased contents go, and those that were made against them are made anew. Segments put aside lose the same lines.
 */
final class MirrorEraser {

    private final Path folder;
    private final Journal journal;
    private final Function<String, Optional<byte[]>> blobs;

    MirrorEraser(final Path folder, final Journal journal, final Function<String, Optional<byte[]>> blobs) {
        this.folder = folder;
        this.journal = journal;
        this.blobs = blobs;
    }

    /** Follows the erasures among the entries; the lengths of rewritten segments are put right in the state. */
    void erase(final MirrorState state, final List<Recorded> entries) throws IOException {
        for (final Recorded recorded : entries) {
            if (recorded.event() instanceof ContentErased erased) {
                erase(state, erased);
            }
        }
    }

    private void erase(final MirrorState state, final ContentErased erased) throws IOException {
        final Map<Long, Entry> now = new HashMap<>();
        for (final long sequence : erased.entries()) {
            journal.read(sequence - 1, 1).stream()
                    .filter(e -> e.sequence() == sequence)
                    .flatMap(e -> journal.ofCommand(e.command().id()).stream())
                    .forEach(e -> now.put(e.sequence(), e));
        }
        final Set<String> gone = new HashSet<>();
        for (final String hash : erased.contents()) {
            // What was kept again since then stays.
            if (blobs.apply(hash).isEmpty()) {
                gone.add(hash);
                state.erased().add(hash);
                state.depths().remove(hash);
            }
        }
        final List<Path> segments;
        try (Stream<Path> all = Files.walk(folder)) {
            segments = all.filter(p -> p.getFileName().toString().endsWith(".jsonl"))
                    .toList();
        }
        for (final Path segment : segments) {
            final boolean contents =
                    MirrorFiles.isContents(segment.getFileName().toString());
            rewrite(state, segment, line -> contents ? content(line, gone) : entry(line, now));
        }
    }

    /** Gives the line that is to stand in place of one, or null for none. */
    private interface Change {
        @Nullable
        String of(String line);
    }

    private static @Nullable String entry(final String line, final Map<Long, Entry> now) {
        final int at = line.indexOf("\"sequence\":");
        if (at < 0) {
            return line;
        }
        int end = at + 11;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        // A payload may hold the same words; only a whole reading is sure.
        if (end == at + 11 || now.keySet().stream().noneMatch(n -> line.contains("\"sequence\":" + n))) {
            return line;
        }
        try {
            final Entry was = EntryLine.entry(line);
            final Entry is = now.get(was.sequence());
            return is == null ? line : was.hash().equals(is.hash()) ? EntryLine.line(is) : line;
        } catch (JournalException e) {
            // A damaged line may hold what is to go.
            return null;
        }
    }

    private @Nullable String content(final String line, final Set<String> gone) {
        if (gone.stream().noneMatch(line::contains)) {
            return line;
        }
        try {
            final ContentLine content = ContentLine.of(line);
            if (gone.contains(content.hash())) {
                return null;
            }
            return blobs.apply(content.hash())
                    .map(bytes -> Frames.whole(content.hash(), bytes).line())
                    .orElse(null);
        } catch (JournalException e) {
            return null;
        }
    }

    private void rewrite(final MirrorState state, final Path segment, final Change change) throws IOException {
        if (!changes(segment, change)) {
            return;
        }
        final boolean ours = folder.equals(segment.getParent());
        final String name = segment.getFileName().toString();
        final Path temporary = segment.resolveSibling("." + name + ".tmp");
        try (LineReader reader = new LineReader(segment);
                BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                final String kept = change.of(line.text());
                if (kept != null) {
                    out.write(kept);
                    out.write('\n');
                }
            }
        }
        final long length = Files.size(temporary);
        if (ours) {
            // Where a crash comes between the two, the segment counts as cut, and the mirror is written from the start.
            state.lengths().put(name, Long.MAX_VALUE);
            state.copy().write(folder);
        }
        MirrorFiles.moveOver(temporary, segment);
        if (ours) {
            state.lengths().put(name, length);
        }
    }

    private static boolean changes(final Path segment, final Change change) throws IOException {
        try (LineReader reader = new LineReader(segment)) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                final String kept = change.of(line.text());
                if (kept == null || !kept.equals(line.text())) {
                    return true;
                }
            }
            return false;
        }
    }
}
