package vespera.gateway.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.gateway.EventKinds;
import vespera.gateway.StorePlace;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.store.CoreStore;
import vespera.store.Salvage;
import vespera.store.StoreLock;
import vespera.store.mirror.MirrorSource;

/**
 * Grows a new core.db beside a damaged or lost one: entries from the old file where their hashes hold, else from the
 * mirror; contents from the old file, the mirror, the artifact folders or her own files; rows by telling the entries
 * again to the live views. The new file is verified and put in the old one's place; the old one is put aside, and
 * nothing is deleted. Cut short at any point, it can be run again.
 */
public final class Rebuild {

    private static final String GROWING = "growing";
    private static final String DONE = "whole";
    private static final List<String> DERIVED = List.of("derived.db", "derived.db-wal", "derived.db-shm");
    private static final List<String> FILES = List.of("core.db", "core.db-wal", "core.db-shm");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'damaged-'uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int MOST_MISSING = 10_000;

    private final Path home;
    private final Path databases;
    private final Path growing;
    private final Path blobs;
    private final Path aside;
    private final AtelierFolder hers;
    private final EventCodec codec = new EventCodec(EventKinds.all());
    private final Chain chain = new Chain(codec, InstantSource.system(), new Ids(InstantSource.system()));
    private final Tally tally = new Tally();

    private Rebuild(final Path root, final Path home) {
        this.home = home;
        this.databases = home.resolve("databases");
        this.growing = databases.resolve(GROWING);
        this.blobs = home.resolve("blobs");
        this.aside = databases.resolve(NAME.format(Instant.now()));
        this.hers = new AtelierFolder(root);
    }

    /**
     * What a rebuilding did.
     *
     * @param events how many came back, by where from
     * @param contents how many came back, by where from
     * @param lost what did not come back, for a person
     * @param lastMirrored the last sequence number that the mirror had
     * @param last the last sequence number there is now
     * @param aside the folder in which the old file lies, by its name
     * @param problems what the check of the new store still finds
     */
    public record Report(
            Map<String, Long> events,
            Map<String, Long> contents,
            List<String> lost,
            long lastMirrored,
            long last,
            String aside,
            List<String> problems) {

        public Report {
            events = Map.copyOf(events);
            contents = Map.copyOf(contents);
            lost = List.copyOf(lost);
            problems = List.copyOf(problems);
        }
    }

    /** Whether there is anything to grow a journal from. */
    public static boolean possible(final Path root) {
        final Path home = StorePlace.of(root.toAbsolutePath().normalize());
        if (MirrorSource.exists(home.resolve("mirror")) || Files.exists(home.resolve("databases/growing/whole"))) {
            return true;
        }
        final Optional<Salvage> old = Salvage.open(home.resolve("databases"), home.resolve("blobs"));
        try (Salvage salvage = old.orElse(null)) {
            return salvage != null && salvage.device().isPresent() && salvage.last() > 0;
        }
    }

    /**
     * Rebuilds the store of an atelier that is not open.
     *
     * @throws JournalException BUSY where it is open; FAILED, FULL or READ_ONLY where the new store cannot be written:
     *     then the old one is where it was
     */
    public static Report run(final Path root) {
        final Path whole = root.toAbsolutePath().normalize();
        final Path home = StorePlace.of(whole);
        try (StoreLock _ = StoreLock.acquire(home.resolve("run"))) {
            return new Rebuild(whole, home).rebuild();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The store could not be written. The damaged one is where it was; run this again once the folder"
                            + " can be written and the disk has room.",
                    e);
        }
    }

    private Report rebuild() throws IOException {
        if (Files.exists(growing.resolve(DONE)) && Files.exists(growing.resolve("core.db"))) {
            // It was cut short between the check and the change of places.
            swap();
            return new Report(
                    Map.of(), Map.of(), List.of(), 0, 0, aside.getFileName().toString(), List.of());
        }
        clear(growing);
        DurableFiles.createFolders(growing);
        final Optional<Salvage> old = Salvage.open(databases, blobs);
        final Journal.Verification found;
        final long lastMirrored;
        final long last;
        try (Salvage salvage = old.orElse(null);
                CoreStore store = CoreStore.grow(growing, blobs, device(salvage), codec, chain)) {
            lastMirrored = grow(store, salvage);
            if (salvage != null) {
                carryOver(salvage, store);
            }
            last = store.journal().tail().sequence();
            found = store.journal().verify();
        }
        sync(growing.resolve("core.db"));
        Files.writeString(growing.resolve(DONE), "");
        sync(growing.resolve(DONE));
        DurableFiles.syncFolder(growing);
        swap();
        return new Report(
                tally.entries(),
                tally.contents(),
                tally.losses(),
                lastMirrored,
                last,
                aside.getFileName().toString(),
                found.problems());
    }

    /** The name under which the chain goes on: the old file's, else that of the mirror's first entry. */
    private String device(final @Nullable Salvage salvage) {
        final Optional<String> known = salvage == null
                ? Optional.empty()
                : salvage.entry(1).map(Entry::device).or(salvage::device);
        try (MirrorSource mirror = new MirrorSource(home.resolve("mirror"), _ -> Optional.empty())) {
            return mirror.peek()
                    .map(Entry::device)
                    .or(() -> known)
                    .orElseGet(() -> new Ids(InstantSource.system()).next().toString());
        }
    }

    private long grow(final CoreStore store, final @Nullable Salvage salvage) {
        final BestCopies.Sources sources =
                new BestCopies.Sources(salvage, home.resolve("mirror"), home.resolve("artifacts"), hers);
        try (BestCopies copies = new BestCopies(
                sources, chain, codec, tally, hash -> store.blobs().read(hash))) {
            final Regrowth regrowth = new Regrowth(store, codec, copies, tally, salvage, this::putAside);
            final long expected = salvage == null ? 0 : salvage.last();
            String previous = Chain.START;
            long missing = 0;
            for (long sequence = 1;
                    missing < MOST_MISSING
                            && (sequence <= expected || copies.mirrorHas(sequence) || maybe(salvage, missing));
                    sequence++) {
                final Optional<Entry> entry = copies.entry(sequence, previous);
                if (entry.isPresent()) {
                    for (long gap = sequence - missing; gap < sequence; gap++) {
                        tally.lostEntry(gap);
                    }
                    missing = 0;
                    previous = entry.get().hash();
                    regrowth.add(entry.get());
                } else {
                    missing++;
                    previous = "";
                }
                if (sequence == expected) {
                    for (long gap = sequence - missing + 1; gap <= sequence; gap++) {
                        tally.lostEntry(gap);
                    }
                }
            }
            regrowth.finish();
            return copies.lastMirrored();
        }
    }

    /** Where the old file cannot even say how many entries it has, a few more are tried. */
    private static boolean maybe(final @Nullable Salvage salvage, final long missing) {
        return salvage != null && salvage.last() == 0 && missing < 100;
    }

    private void putAside(final String hash) {
        try {
            Salvage.putAside(blobs, hash, aside.resolve("blobs"));
        } catch (IOException e) {
            throw new UncheckedIOException("A damaged large file could not be put aside.", e);
        }
    }

    /** What is in the store beside the journal: unsaved texts, what the window remembers, sessions. */
    private void carryOver(final Salvage salvage, final CoreStore store) {
        salvage.drafts()
                .forEach(each("An unsaved text", (draft, _) -> store.documents().keepDraft(draft)));
        salvage.sessions().forEach(session -> {
            store.sessions().begin(session);
            session.end().ifPresent(at -> store.sessions().end(session.id(), at, session.place()));
        });
        salvage.memory().forEach((key, value) -> {
            if (!key.startsWith("follower.")) {
                store.memory().remember(key, value);
            }
        });
    }

    private <T> java.util.function.Consumer<T> each(final String what, final BiConsumer<T, String> keep) {
        return one -> {
            try {
                keep.accept(one, what);
            } catch (JournalException e) {
                tally.lost(what + " is lost.");
            }
        };
    }

    /** The old one aside, the new one in its place; each step can be made good by running again. */
    private void swap() throws IOException {
        DurableFiles.createFolders(aside);
        for (final String name : FILES) {
            if (Files.exists(databases.resolve(name))) {
                Files.move(databases.resolve(name), aside.resolve(name));
            }
        }
        DurableFiles.syncFolder(aside);
        DurableFiles.syncFolder(databases);
        // What was derived belongs to rows that are no more; the next scan reads again.
        for (final String name : DERIVED) {
            Files.deleteIfExists(databases.resolve(name));
        }
        Files.move(growing.resolve("core.db"), databases.resolve("core.db"), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(databases);
        clear(growing);
        DurableFiles.syncFolder(databases);
    }

    private static void clear(final Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (final Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void sync(final Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
