package vespera.gateway.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Sha256;
import vespera.store.Salvage;
import vespera.store.mirror.MirrorSource;

/** The best copy of each entry and of each content: from the damaged store, the mirror, the folders, her own files. */
final class BestCopies implements AutoCloseable {

    private final @Nullable Salvage old;
    private final MirrorSource mirror;
    private final Path artifacts;
    private final AtelierFolder hers;
    private final Chain chain;
    private final Tally tally;
    private final Set<Long> erased = new HashSet<>();
    private final Set<String> erasedContents = new HashSet<>();
    private @Nullable Map<String, String> herFiles;
    private long lastMirrored;

    /** Where the parts of a store lie. */
    record Sources(@Nullable Salvage old, Path mirror, Path artifacts, AtelierFolder hers) {}

    BestCopies(
            final Sources sources,
            final Chain chain,
            final EventCodec codec,
            final Tally tally,
            final Function<String, Optional<byte[]>> grown) {
        this.old = sources.old();
        this.artifacts = sources.artifacts();
        this.hers = sources.hers();
        this.chain = chain;
        this.tally = tally;
        final Salvage salvage = sources.old();
        this.mirror = new MirrorSource(
                sources.mirror(),
                hash -> grown.apply(hash).or(() -> salvage == null ? Optional.empty() : salvage.content(hash)));
        final List<Entry> erasures = MirrorSource.ofType(sources.mirror(), "content.erased");
        erasures.forEach(e -> note(e, codec));
        if (salvage != null) {
            salvage.ofType("content.erased").forEach(e -> note(e, codec));
        }
    }

    private void note(final Entry entry, final EventCodec codec) {
        final String payload = entry.payload();
        if (sound(entry)
                && payload != null
                && whole(entry)
                && codec.decode(entry.type(), entry.schema(), payload) instanceof ContentErased e) {
            erased.addAll(e.entries());
            erasedContents.addAll(e.contents());
        }
    }

    private boolean sound(final Entry entry) {
        return chain.hash(entry).equals(entry.hash());
    }

    private static boolean whole(final Entry entry) {
        final String payload = entry.payload();
        return payload != null && Sha256.hex(payload).equals(entry.payloadHash());
    }

    /**
     * The best copy of an entry; empty where none holds. To be asked for rising numbers.
     *
     * @param previous the hash of the entry before, empty where that is lost
     */
    Optional<Entry> entry(final long sequence, final String previous) {
        final Entry inStore = old == null
                ? null
                : old.entry(sequence).filter(e -> fits(e, previous)).orElse(null);
        go(sequence);
        final Entry inMirror = mirror.peek()
                .filter(e -> e.sequence() == sequence)
                .filter(e -> fits(e, previous))
                .orElse(null);
        if (inStore != null && (whole(inStore) || inMirror == null || !whole(inMirror))) {
            return Optional.of(kept(inStore, Tally.STORE));
        }
        return inMirror == null ? Optional.empty() : Optional.of(kept(inMirror, Tally.MIRROR));
    }

    private void go(final long sequence) {
        Optional<Entry> next = mirror.peek();
        while (next.isPresent() && next.get().sequence() < sequence) {
            mirror.skip();
            next = mirror.peek();
        }
        next.ifPresent(e -> lastMirrored = Math.max(lastMirrored, e.sequence()));
    }

    /** The last sequence number that the mirror was seen to hold. */
    long lastMirrored() {
        return lastMirrored;
    }

    private boolean fits(final Entry entry, final String previous) {
        return sound(entry) && (previous.isEmpty() || entry.previous().equals(previous));
    }

    private Entry kept(final Entry entry, final String from) {
        tally.entry(from);
        if (erased.contains(entry.sequence())) {
            return entry.erased(true);
        }
        if (whole(entry)) {
            return entry;
        }
        tally.lost("What event " + entry.sequence() + " (“" + entry.command().words()
                + "”) held is lost; that it happened, when and by whom is kept.");
        return entry.erased(true);
    }

    /** Whether the mirror has entries from this one on. */
    boolean mirrorHas(final long sequence) {
        go(sequence);
        return mirror.peek().isPresent();
    }

    /** Whether a content was taken out for good, so that it is not missed. */
    boolean erased(final String hash) {
        return erasedContents.contains(hash);
    }

    /** Where an entry's content stands in the folders: its id and, for a version, the path. */
    record Owner(UUID artifact, @Nullable String path) {}

    /** The best copy of a content; empty where none holds. */
    Optional<byte[]> content(final String hash, final Owner owner) {
        if (old != null) {
            final Optional<byte[]> there = old.content(hash);
            if (there.isPresent()) {
                tally.content(Tally.STORE);
                return there;
            }
        }
        final Optional<byte[]> mirrored = mirror.content(hash);
        if (mirrored.isPresent()) {
            tally.content(Tally.MIRROR);
            return mirrored;
        }
        final Optional<byte[]> filed = inFolders(hash, owner);
        if (filed.isPresent()) {
            tally.content(Tally.FOLDERS);
            return filed;
        }
        final Optional<byte[]> own = inHerFiles(hash);
        own.ifPresent(_ -> tally.content(Tally.FILES));
        return own;
    }

    private Optional<byte[]> inFolders(final String hash, final Owner owner) {
        final Set<String> endings = new java.util.LinkedHashSet<>(List.of("md", "bin"));
        final String path = owner.path();
        if (path != null) {
            endings.add(path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
        }
        for (final String ending : endings) {
            final Path file = artifacts.resolve("by-id").resolve(owner.artifact() + "." + ending.replace('/', '-'));
            final Optional<byte[]> bytes = bytes(file).filter(b -> Sha256.hex(b).equals(hash));
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> inHerFiles(final String hash) {
        Map<String, String> index = herFiles;
        if (index == null) {
            index = new HashMap<>();
            for (final AtelierFolder.Found found : hers.scan().files()) {
                if (found.size() <= FolderScan.LARGEST_KEPT) {
                    final Optional<byte[]> bytes = bytes(hers.resolve(found.path()));
                    if (bytes.isPresent()) {
                        index.putIfAbsent(Sha256.hex(bytes.get()), found.path());
                    }
                }
            }
            herFiles = index;
        }
        return Optional.ofNullable(index.get(hash))
                .flatMap(path -> bytes(hers.resolve(path)))
                .filter(b -> Sha256.hex(b).equals(hash));
    }

    private static Optional<byte[]> bytes(final Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException | JournalException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        mirror.close();
    }
}
