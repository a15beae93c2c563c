package vespera.gateway.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a disk holds for sure and what it may hold besides, after a beginning of a log. Strict as POSIX is: the bytes of
 * a file last once the file was synchronised, its name once the folder was; a rename is all or nothing and lasts once
 * either folder was synchronised. Permissions and times are not part of it.
 */
final class Disk {

    private static final int SECTOR = 512;

    private final Path root;
    private final Node top = new Node(true);
    private final Map<Integer, Node> open = new HashMap<>();
    private List<NameChange> names = new ArrayList<>();
    private @Nullable Node lastWritten;

    /** How much of what is not synchronised survives. */
    interface Luck {

        boolean keeps();

        /** Whether the very last write is torn into sectors, each of which is kept or not. */
        boolean tears();

        /** Nothing that was not synchronised. */
        static Luck none() {
            return of(() -> false, false);
        }

        /** Everything: what the disk holds where nothing is cut. */
        static Luck all() {
            return of(() -> true, false);
        }

        /** Each thing as the dice fall. */
        static Luck random(final RandomGenerator random) {
            return of(random::nextBoolean, true);
        }

        private static Luck of(final java.util.function.BooleanSupplier keeps, final boolean tears) {
            return new Luck() {
                @Override
                public boolean keeps() {
                    return keeps.getAsBoolean();
                }

                @Override
                public boolean tears() {
                    return tears;
                }
            };
        }
    }

    /** A file or a folder, whatever it is called. */
    private static final class Node {
        final boolean folder;
        final Map<String, Node> now = new TreeMap<>();
        final Map<String, Node> kept = new TreeMap<>();
        final FileBytes bytes = new FileBytes();
        List<FileBytes.Edit> unsynced = new ArrayList<>();

        Node(final boolean folder) {
            this.folder = folder;
        }
    }

    /** One name in one folder; a null node takes the name away. */
    private record Name(Node folder, String name, @Nullable Node node) {

        void put(final Map<String, Node> names) {
            if (node == null) {
                names.remove(name);
            } else {
                names.put(name, node);
            }
        }
    }

    /** Names that change together or not at all. */
    private record NameChange(List<Name> parts) {

        boolean touches(final Node folder) {
            return parts.stream().anyMatch(part -> part.folder() == folder);
        }
    }

    /**
     * A disk.
     *
     * @param before a folder of which everything lasts at first
     * @param root the folder that the log speaks of
     */
    Disk(final Path before, final Path root) throws IOException {
        this.root = root;
        load(before, top);
    }

    private static void load(final Path folder, final Node node) throws IOException {
        try (var inside = Files.list(folder)) {
            for (final Path path : (Iterable<Path>) inside::iterator) {
                final Node child = new Node(Files.isDirectory(path));
                node.now.put(path.getFileName().toString(), child);
                node.kept.put(path.getFileName().toString(), child);
                if (child.folder) {
                    load(path, child);
                } else {
                    child.bytes.apply(new FileBytes.Write(0, Files.readAllBytes(path)));
                }
            }
        }
    }

    void apply(final DiskOp op) {
        lastWritten = null;
        switch (op) {
            case DiskOp.Opened o -> opened(o);
            case DiskOp.Closed o -> open.remove(o.file());
            case DiskOp.Wrote o -> {
                final Node node = open.get(o.file());
                if (node != null) {
                    node.unsynced.add(new FileBytes.Write(o.at(), o.bytes()));
                    lastWritten = node;
                }
            }
            case DiskOp.Cut o -> {
                final Node node = open.get(o.file());
                if (node != null) {
                    node.unsynced.add(new FileBytes.Length(o.length()));
                }
            }
            case DiskOp.Synced o -> synced(open.get(o.file()));
            case DiskOp.Renamed o -> {
                final Node node = at(o.from());
                // One file under two names: then a rename does nothing.
                if (node != null && node != at(o.to())) {
                    change(List.of(name(o.from(), null), name(o.to(), node)));
                }
            }
            case DiskOp.Linked o -> change(List.of(name(o.to(), at(o.from()))));
            case DiskOp.Removed o -> change(List.of(name(o.path(), null)));
            case DiskOp.FolderMade o -> change(List.of(name(o.path(), new Node(true))));
            case DiskOp.FolderRemoved o -> change(List.of(name(o.path(), null)));
            case DiskOp.Promised _ -> {}
        }
    }

    private void opened(final DiskOp.Opened o) {
        Node node = at(o.path());
        if (node == null) {
            if (!o.made()) {
                throw new IllegalStateException("a file was opened that nobody was seen to make: " + o.path());
            }
            node = new Node(false);
            change(List.of(name(o.path(), node)));
        } else if (o.cut()) {
            node.unsynced.add(new FileBytes.Length(0));
        }
        open.put(o.file(), node);
    }

    private void synced(final @Nullable Node node) {
        if (node == null) {
            return;
        }
        node.unsynced.forEach(node.bytes::apply);
        node.unsynced = new ArrayList<>();
        if (node.folder) {
            final List<NameChange> rest = new ArrayList<>();
            for (final NameChange one : names) {
                if (one.touches(node)) {
                    one.parts().forEach(part -> part.put(part.folder().kept));
                } else {
                    rest.add(one);
                }
            }
            names = rest;
        }
    }

    private void change(final List<Name> parts) {
        parts.forEach(part -> part.put(part.folder().now));
        names.add(new NameChange(parts));
    }

    private @Nullable Node at(final String path) {
        Node node = top;
        for (final Path name : steps(path)) {
            final Node next = node == null ? null : node.now.get(name.toString());
            node = next;
        }
        return node;
    }

    private List<Path> steps(final String path) {
        final Path inside = root.relativize(Path.of(path).normalize());
        final List<Path> steps = new ArrayList<>();
        inside.forEach(step -> {
            if (!step.toString().isEmpty()) {
                steps.add(step);
            }
        });
        return steps;
    }

    private Name name(final String path, final @Nullable Node node) {
        final Path file = Path.of(path).normalize();
        final Node folder = Objects.requireNonNull(at(String.valueOf(file.getParent())), path);
        return new Name(folder, file.getFileName().toString(), node);
    }

    /** Writes into an empty folder what is left after a power cut now. */
    void image(final Path to, final Luck luck) throws IOException {
        final Map<Node, Map<String, Node>> folders = new HashMap<>();
        for (final NameChange one : names) {
            if (luck.keeps()) {
                for (final Name part : one.parts()) {
                    part.put(folders.computeIfAbsent(part.folder(), f -> new TreeMap<>(f.kept)));
                }
            }
        }
        write(top, to, folders, luck);
    }

    private void write(final Node folder, final Path to, final Map<Node, Map<String, Node>> folders, final Luck luck)
            throws IOException {
        Files.createDirectories(to);
        for (final Map.Entry<String, Node> one :
                folders.getOrDefault(folder, folder.kept).entrySet()) {
            final Path path = to.resolve(one.getKey());
            if (one.getValue().folder) {
                write(one.getValue(), path, folders, luck);
            } else {
                Files.write(path, surviving(one.getValue(), luck));
            }
        }
    }

    private byte[] surviving(final Node file, final Luck luck) {
        final FileBytes bytes = file.bytes.copy();
        for (int i = 0; i < file.unsynced.size(); i++) {
            final FileBytes.Edit edit = file.unsynced.get(i);
            final boolean last = file == lastWritten && i == file.unsynced.size() - 1;
            if (last && luck.tears() && edit instanceof FileBytes.Write write) {
                write.sectors(SECTOR).stream().filter(_ -> luck.keeps()).forEach(bytes::apply);
            } else if (luck.keeps()) {
                bytes.apply(edit);
            }
        }
        return bytes.toBytes();
    }
}
