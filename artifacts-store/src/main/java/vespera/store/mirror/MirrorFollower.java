package vespera.store.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.mirror.EntryLine;
import vespera.scriptorium.mirror.NamedContent;
import vespera.scriptorium.mirror.TaskPage;
import vespera.scriptorium.tasks.TaskTree;

/**
 * Writes the journal as JSON lines, a segment a month (UTC), the contents it names as lines of their own, and the task
 * tree as Markdown. Lines are on the disk before the offset says so; what a crash left beyond is cut off and written
 * again. A mirror of another journal is put aside, never continued.
 */
public final class MirrorFollower implements Follower {

    private static final int BATCH = 500;
    private static final int DEEPEST = 50;

    private final Path folder;
    private final Journal journal;
    private final Blobs blobs;
    private final ArtifactRecords artifacts;
    private final Supplier<TaskTree> tasks;
    private @Nullable MirrorState known;

    /**
     * @param mirrorFolder made where it is missing
     * @param artifacts tells which content was named before
     * @param tasks the tree as it is now
     */
    public MirrorFollower(
            final Path mirrorFolder,
            final Journal journal,
            final Blobs blobs,
            final ArtifactRecords artifacts,
            final Supplier<TaskTree> tasks) {
        this.folder = mirrorFolder;
        this.journal = journal;
        this.blobs = blobs;
        this.artifacts = artifacts;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "mirror";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public synchronized long applied() {
        try {
            return state().sequence();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public synchronized void apply(final List<Recorded> entries, final long upTo) {
        try {
            final Map<Long, Recorded> events = new HashMap<>();
            entries.forEach(r -> events.put(r.entry().sequence(), r));
            final MirrorState before = state();
            final MirrorState after = append(before, events, upTo);
            new MirrorEraser(folder, journal, this::read).erase(after, entries);
            // What was erased is not told of, so that only the erasure itself says that the tree may be another.
            if (entries.stream()
                            .anyMatch(r -> r.entry().type().startsWith("task.") || r.event() instanceof ContentErased)
                    || !Files.exists(folder.resolve(MirrorFiles.TASKS))) {
                writeTasks();
            }
            after.write(folder);
            known = after;
        } catch (IOException e) {
            known = null;
            throw trouble(e);
        } catch (RuntimeException e) {
            known = null;
            throw e;
        }
    }

    private static UncheckedIOException trouble(final IOException e) {
        return new UncheckedIOException(
                "The mirror could not be written. Everything is kept in the journal; the mirror catches up once its"
                        + " folder can be written and the disk has room.",
                e);
    }

    /** The state, with a mirror that is not this journal's, or cannot be continued, put aside. */
    private MirrorState state() throws IOException {
        MirrorState state = known;
        if (state == null) {
            DurableFiles.createFolders(folder);
            state = MirrorState.read(folder).filter(this::ours).orElse(null);
            if (state == null || shorter(state)) {
                MirrorFiles.putAside(folder);
                state = MirrorState.empty(journal.tail().device(), Chain.START);
                state.write(folder);
            }
            known = state;
        }
        return state;
    }

    private boolean ours(final MirrorState state) {
        if (!state.device().equals(journal.tail().device())) {
            return false;
        }
        if (state.sequence() == 0) {
            return state.hash().equals(Chain.START);
        }
        final List<Entry> last = journal.read(state.sequence() - 1, 1);
        return !last.isEmpty()
                && last.getFirst().sequence() == state.sequence()
                && last.getFirst().hash().equals(state.hash());
    }

    private boolean shorter(final MirrorState state) throws IOException {
        for (final Map.Entry<String, Long> segment : state.lengths().entrySet()) {
            final Path file = folder.resolve(segment.getKey());
            if (!Files.exists(file) || Files.size(file) < segment.getValue()) {
                return true;
            }
        }
        return false;
    }

    private MirrorState append(final MirrorState state, final Map<Long, Recorded> events, final long upTo)
            throws IOException {
        try (Open open = new Open(state)) {
            final Set<String> written = new HashSet<>();
            String hash = state.hash();
            long reached = state.sequence();
            while (reached < upTo) {
                final List<Entry> page = journal.read(reached, (int) Math.min(BATCH, upTo - reached));
                if (page.isEmpty()) {
                    break;
                }
                for (final Entry entry : page) {
                    final Recorded recorded = events.get(entry.sequence());
                    if (recorded != null) {
                        content(open, recorded, written);
                    }
                    open.segment(MirrorFiles.entries(entry.time())).append(EntryLine.line(entry));
                }
                hash = page.getLast().hash();
                reached = page.getLast().sequence();
            }
            return open.finished(reached, hash);
        }
    }

    /** Writes the content that an event names, where no earlier one named it. */
    private void content(final Open open, final Recorded recorded, final Set<String> written) throws IOException {
        final NamedContent named = NamedContent.of(recorded.event()).orElse(null);
        if (named == null
                || namedBefore(named.hash(), recorded.entry().sequence())
                        && !open.state.erased().remove(named.hash())
                || !written.add(named.hash())) {
            return;
        }
        final Optional<byte[]> bytes = read(named.hash());
        if (bytes.isEmpty()) {
            return;
        }
        final String base = named.base();
        final int depth = base == null ? DEEPEST : open.state.depths().getOrDefault(base, DEEPEST);
        final Optional<byte[]> baseBytes =
                base == null || base.equals(named.hash()) || depth >= DEEPEST ? Optional.empty() : read(base);
        final var line = baseBytes.isPresent()
                ? Frames.against(named.hash(), bytes.get(), Objects.requireNonNull(base), baseBytes.get())
                : Frames.whole(named.hash(), bytes.get());
        open.state.wrote(named.hash(), line.base() == null ? 0 : depth + 1);
        open.segment(MirrorFiles.contents(recorded.entry().time())).append(line.line());
    }

    private boolean namedBefore(final String hash, final long sequence) {
        return artifacts.holding(hash, 1).stream().anyMatch(a -> a.sequence() < sequence);
    }

    private Optional<byte[]> read(final String hash) {
        try {
            return blobs.read(hash);
        } catch (JournalException e) {
            if (e.code() == JournalException.Code.DAMAGED) {
                // One damaged content must not hold up the rest; the journal's own check tells of it.
                return Optional.empty();
            }
            throw e;
        }
    }

    private void writeTasks() throws IOException {
        MirrorFiles.replace(
                folder.resolve(MirrorFiles.TASKS), TaskPage.of(tasks.get()).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts what is there aside; everything is written again from the journal by what follows. */
    public synchronized void startAgain() {
        try {
            known = null;
            MirrorFiles.putAside(folder);
            Files.deleteIfExists(folder.resolve(MirrorFiles.TASKS));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** The segments that one batch appends to. */
    private final class Open implements AutoCloseable {
        private final MirrorState state;
        private final Map<String, Segment> segments = new HashMap<>();

        Open(final MirrorState state) {
            this.state = state.copy();
        }

        Segment segment(final String name) throws IOException {
            final Segment open = segments.get(name);
            if (open != null) {
                return open;
            }
            final Segment made = new Segment(folder.resolve(name), state.length(name));
            segments.put(name, made);
            return made;
        }

        MirrorState finished(final long sequence, final String hash) throws IOException {
            for (final Map.Entry<String, Segment> segment : segments.entrySet()) {
                state.lengths().put(segment.getKey(), segment.getValue().sync());
            }
            return state.reaching(sequence, hash);
        }

        @Override
        public void close() throws IOException {
            for (final Segment segment : segments.values()) {
                segment.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        known = null;
    }
}
