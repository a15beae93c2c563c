package vespera.gateway.crash;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A recorded run, and what is left of it where the power is cut at each of its points. */
final class CrashPoints {

    /** Where the atelier lies in the folder that is recorded; backups lie beside it. */
    static final String ATELIER = "atelier";

    private final Path before;
    private final Path folder;
    private final List<DiskOp> ops;
    private final Path room;

    /** What was tried and what did not hold. */
    record Outcome(int operations, int images, List<String> problems) {}

    private CrashPoints(final Path before, final Path folder, final List<DiskOp> ops, final Path room) {
        this.before = before;
        this.folder = folder;
        this.ops = ops;
        this.room = room;
    }

    /** Records a run that begins in a copy of a folder and goes on for so many steps. */
    static CrashPoints record(
            final Recorder recorder,
            final Path before,
            final Path room,
            final long seed,
            final int steps,
            final List<Path> mutants)
            throws IOException, InterruptedException {
        final Path folder = room.resolve("run").toAbsolutePath();
        copy(before, folder);
        final Path atelier = folder.resolve(ATELIER);
        final Path log = room.resolve("disk.log");
        final Path promises = room.resolve("promises").toAbsolutePath();
        final Map<String, String> environment = recorder.recording(folder, log, promises);
        try (Victim victim = Victim.start(atelier, promises, Victim.Part.WORK, seed, steps, mutants, environment)) {
            victim.begun();
            victim.end();
        }
        return new CrashPoints(before, folder.toRealPath(), DiskLog.read(log), room);
    }

    /** That the recorder missed nothing: the whole log gives the folder as it is. Names files that differ. */
    List<String> missed() throws IOException {
        final Disk disk = disk();
        ops.forEach(disk::apply);
        final Path image = room.resolve("whole");
        disk.image(image, Disk.Luck.all());
        final List<String> different = new ArrayList<>();
        compare(folder, image, different);
        compare(image, folder, different);
        delete(image);
        return different;
    }

    private static void compare(final Path one, final Path other, final List<String> different) throws IOException {
        try (var all = Files.walk(one)) {
            for (final Path path : (Iterable<Path>) all::iterator) {
                final String name = one.relativize(path).toString();
                final Path twin = other.resolve(name);
                // Written through a mapping, and made anew at every start.
                if (!name.endsWith("-shm")
                        && (!Files.exists(twin) || Files.isRegularFile(path) && Files.mismatch(path, twin) >= 0)) {
                    different.add(name);
                }
            }
        }
    }

    /**
     * Cuts the power before changes of what lasts: between two of them the same is left, with fewer promises, so that
     * all of them stand for every point of the run.
     *
     * @param images about how many of them by the dice, 0 for all
     * @param most after how many problems to stop
     */
    Outcome allDropped(final long seed, final int images, final int most) throws IOException {
        final SplittableRandom random = new SplittableRandom(seed);
        final long points =
                1 + ops.stream().filter(DiskOp.Synced.class::isInstance).count();
        final Disk disk = disk();
        final List<String> promises = new ArrayList<>();
        final List<String> problems = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i <= ops.size() && problems.size() < most; i++) {
            final @Nullable DiskOp op = i < ops.size() ? ops.get(i) : null;
            final boolean point = op == null || op instanceof DiskOp.Synced;
            if (point && (op == null || images == 0 || random.nextLong(points) < images)) {
                tried++;
                problems.addAll(check(disk, Disk.Luck.none(), promises, "before operation " + i));
            }
            if (op != null) {
                note(op, promises);
                disk.apply(op);
            }
        }
        return new Outcome(ops.size(), tried, problems);
    }

    /** Cuts the power at points and with luck by the dice, the last write torn into sectors. */
    Outcome dice(final long seed, final int tries, final int most) throws IOException {
        final SplittableRandom random = new SplittableRandom(seed);
        final int[] points = random.ints(tries, 0, ops.size() + 1).sorted().toArray();
        final Disk disk = disk();
        final List<String> promises = new ArrayList<>();
        final List<String> problems = new ArrayList<>();
        int images = 0;
        int next = 0;
        for (int i = 0; i <= ops.size() && problems.size() < most; i++) {
            for (; next < points.length && points[next] == i; next++) {
                images++;
                problems.addAll(check(disk, Disk.Luck.random(random), promises, "before operation " + i + " by dice"));
            }
            if (i < ops.size()) {
                note(ops.get(i), promises);
                disk.apply(ops.get(i));
            }
        }
        return new Outcome(ops.size(), images, problems);
    }

    private Disk disk() throws IOException {
        // The names in the log are those of the run's folder; what lay there at first lies in the one before.
        return new Disk(before, folder);
    }

    private static void note(final DiskOp op, final List<String> promises) {
        if (op instanceof DiskOp.Promised promised) {
            promised.words().lines().forEach(promises::add);
        }
    }

    private List<String> check(final Disk disk, final Disk.Luck luck, final List<String> promises, final String where)
            throws IOException {
        final Path image = room.resolve("image");
        disk.image(image, luck);
        final List<String> problems = Check.of(image.resolve(ATELIER), promises, false).stream()
                .map(p -> where + ": " + p)
                .toList();
        if (problems.isEmpty() || !Boolean.getBoolean("vespera.crash.keep")) {
            delete(image);
        } else {
            Files.move(image, room.resolve("bad " + where));
        }
        return problems;
    }

    static void copy(final Path from, final Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (final Path path : (Iterable<Path>) all::iterator) {
                final Path twin = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(twin);
                } else {
                    Files.copy(path, twin);
                }
            }
        }
    }

    static void delete(final Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(final Path dir, final @Nullable IOException problem)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
