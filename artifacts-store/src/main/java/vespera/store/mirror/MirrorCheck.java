package vespera.store.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.mirror.ContentLine;
import vespera.scriptorium.mirror.EntryLine;
import vespera.scriptorium.mirror.NamedContent;
import vespera.scriptorium.mirror.TaskPage;
import vespera.scriptorium.tasks.TaskTree;

/** Compares the mirror with the journal, line by line, and names what differs by segment and line. Changes nothing. */
public final class MirrorCheck {

    private static final int MOST = 100;
    private static final int PAGE = 1_000;

    private final Path folder;
    private final Journal journal;
    private final Blobs blobs;
    private final Function<Entry, Event> events;
    private final Supplier<TaskTree> tasks;
    private final List<String> problems = new ArrayList<>();
    private long until;
    private @Nullable ContentIndex index;

    public MirrorCheck(
            final Path mirrorFolder,
            final Journal journal,
            final Blobs blobs,
            final Function<Entry, Event> events,
            final Supplier<TaskTree> tasks) {
        this.folder = mirrorFolder;
        this.journal = journal;
        this.blobs = blobs;
        this.events = events;
        this.tasks = tasks;
    }

    /**
     * What was found.
     *
     * @param mirrored the last sequence number in the mirror, 0 for none
     * @param problems for a person, at most 100
     */
    public record Found(long mirrored, List<String> problems) {

        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Looks at every line. A mirror that has not caught up yet is no damage. */
    public Found run() throws IOException {
        final Optional<MirrorState> state = MirrorState.read(folder);
        if (state.isEmpty()) {
            if (!MirrorFiles.segments(folder).isEmpty()) {
                bad("How far the mirror is (mirror/" + MirrorFiles.STATE + ") is missing or damaged.");
            }
            return new Found(0, problems);
        }
        until = state.get().sequence();
        if (!state.get().device().equals(journal.tail().device())) {
            bad("The mirror is of another journal.");
            return new Found(until, problems);
        }
        for (final Path segment : MirrorFiles.contentSegments(folder)) {
            contents(segment);
        }
        index = new ContentIndex(folder, _ -> Optional.empty());
        entries();
        final boolean behind = until < journal.tail().sequence();
        final Path page = folder.resolve(MirrorFiles.TASKS);
        if (!behind && until > 0 && !tasksAgree(page)) {
            bad("mirror/" + MirrorFiles.TASKS + " is not as it was written.");
        }
        return new Found(until, problems);
    }

    private boolean tasksAgree(final Path page) throws IOException {
        return Files.isRegularFile(page)
                && java.util.Arrays.equals(
                        Files.readAllBytes(page), TaskPage.of(tasks.get()).getBytes(StandardCharsets.UTF_8));
    }

    private void bad(final String problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    private static String place(final Path segment, final LineReader.Line line) {
        return "mirror/" + segment.getFileName() + " line " + line.number();
    }

    private void contents(final Path segment) throws IOException {
        try (LineReader reader = new LineReader(segment)) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                if (!line.ended()) {
                    bad(place(segment, line) + " is cut off.");
                    continue;
                }
                try {
                    final ContentLine content = ContentLine.of(line.text());
                    final String base = content.base();
                    final Optional<byte[]> bytes =
                            base == null ? Frames.content(content, null) : Frames.content(content, base(base));
                    if (bytes.isEmpty()) {
                        bad(place(segment, line) + " does not hold the content that it names.");
                    }
                } catch (JournalException e) {
                    bad(place(segment, line) + " is damaged.");
                }
            }
        }
    }

    private byte @Nullable [] base(final String hash) {
        try {
            return blobs.read(hash).orElse(null);
        } catch (JournalException e) {
            return null;
        }
    }

    private void entries() throws IOException {
        final Set<String> seen = new HashSet<>();
        try (Walk walk = new Walk()) {
            long after = 0;
            while (after < until) {
                final List<Entry> page = journal.read(after, (int) Math.min(PAGE, until - after));
                if (page.isEmpty()) {
                    break;
                }
                for (final Entry entry : page) {
                    seen.add(MirrorFiles.entries(entry.time()));
                    walk.expect(entry);
                    content(entry);
                }
                after = page.getLast().sequence();
            }
            walk.end();
        }
        for (final Path segment : MirrorFiles.entrySegments(folder)) {
            if (!seen.contains(segment.getFileName().toString())) {
                bad("mirror/" + segment.getFileName() + " holds nothing of this journal.");
            }
        }
    }

    private void content(final Entry entry) {
        if (entry.payload() == null || index == null) {
            return;
        }
        final Optional<NamedContent> named = NamedContent.of(events.apply(entry));
        if (named.isPresent()
                && !index.names(named.get().hash())
                && base(named.get().hash()) != null) {
            bad("The content that entry " + entry.sequence() + " names is missing from mirror/"
                    + MirrorFiles.contents(entry.time()) + ".");
        }
    }

    /** Goes through the segments in step with the journal. */
    private final class Walk implements AutoCloseable {
        private String name = "";
        private Path segment = folder;
        private @Nullable LineReader reader;
        private LineReader.@Nullable Line line;
        private long missingFrom;
        private long missingTo;

        void expect(final Entry entry) throws IOException {
            final String wanted = MirrorFiles.entries(entry.time());
            if (!wanted.equals(name)) {
                end();
                name = wanted;
                segment = folder.resolve(wanted);
                if (Files.isRegularFile(segment)) {
                    reader = new LineReader(segment);
                    line = reader.next();
                } else {
                    bad("mirror/" + wanted + " is missing.");
                }
            }
            if (reader != null) {
                match(entry);
            }
        }

        private void match(final Entry entry) throws IOException {
            final String expected = EntryLine.line(entry);
            while (true) {
                final LineReader.Line here = line;
                if (here == null) {
                    missing(entry.sequence());
                    return;
                }
                if (here.text().equals(expected)) {
                    if (!here.ended()) {
                        bad(place(segment, here) + " is cut off.");
                    }
                    advance();
                    return;
                }
                final long sequence = sequence(here);
                if (sequence > entry.sequence()) {
                    missing(entry.sequence());
                    return;
                }
                bad(place(segment, here) + (here.ended() ? words(sequence, entry.sequence()) : " is cut off."));
                advance();
                if (sequence == entry.sequence() || sequence == 0 && !comesNext(entry.sequence())) {
                    return;
                }
            }
        }

        private String words(final long sequence, final long expected) {
            return sequence == expected
                    ? " differs from entry " + expected + " of the journal."
                    : sequence == 0 ? " is damaged (entry " + expected + ")." : " is one too many.";
        }

        private boolean comesNext(final long sequence) {
            final LineReader.Line here = line;
            return here != null && sequence(here) == sequence;
        }

        private long sequence(final LineReader.Line here) {
            try {
                return EntryLine.entry(here.text()).sequence();
            } catch (JournalException e) {
                return 0;
            }
        }

        private void missing(final long sequence) {
            if (missingFrom > 0 && missingTo == sequence - 1) {
                missingTo = sequence;
                return;
            }
            tellMissing();
            missingFrom = sequence;
            missingTo = sequence;
        }

        private void tellMissing() {
            if (missingFrom > 0) {
                bad("mirror/" + name + ": "
                        + (missingFrom == missingTo
                                ? "entry " + missingFrom + " is missing."
                                : "entries " + missingFrom + " to " + missingTo + " are missing."));
            }
            missingFrom = 0;
        }

        private void advance() throws IOException {
            line = reader == null ? null : reader.next();
        }

        /** What is left of a segment when the journal has no more for it. */
        void end() throws IOException {
            tellMissing();
            for (; line != null; advance()) {
                bad(place(segment, line) + (line.ended() ? " is one too many." : " is cut off."));
            }
            close();
        }

        @Override
        public void close() throws IOException {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        }
    }
}
