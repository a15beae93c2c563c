package vespera.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;

/** A long chapter saved again and again, a sentence apart: the room its versions take, and how soon they are listed. */
public final class VersionsBenchmark implements Benchmark {

    private static final int VERSIONS = 5_000;
    private static final int CHAPTER = 90_000;
    private static final int LISTINGS = 21;
    private static final long PATIENCE_MILLIS = 600_000;
    private static final double LIMIT_MEGABYTES = 60;
    private static final double LIMIT_MILLIS = 100;
    private static final double MEGABYTE = 1e6;
    private static final double MILLIS = 1e3;
    private static final List<String> WORDS = List.of(
            "harbour",
            "lantern",
            "orchard",
            "ledger",
            "tide",
            "letter",
            "mirror",
            "storm",
            "garden",
            "bell",
            "river",
            "winter",
            "violin",
            "compass",
            "attic",
            "salt",
            "ferry",
            "candle",
            "archive",
            "meadow",
            "quarry",
            "thread",
            "waits",
            "remembers",
            "answers",
            "outlives",
            "mends",
            "follows",
            "keeps",
            "returns",
            "under",
            "beyond");

    private final int versions;

    public VersionsBenchmark() {
        this(VERSIONS);
    }

    VersionsBenchmark(final int versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public String description() {
        return "5,000 versions of a chapter of 90 kB, a sentence apart: room on the disk, and its history.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try {
            final Path folder = Files.createDirectories(room.resolve("atelier"));
            final Samples history = new Samples();
            try (Atelier atelier = Atelier.open(folder)) {
                write(atelier, new SplittableRandom(seed));
                // With all that is kept beside the journal: mirror and artifact folders.
                atelier.files().catchUp(PATIENCE_MILLIS);
            }
            final double bytes = size(folder.resolve(AtelierFolder.STORE));
            try (Atelier atelier = Atelier.open(folder)) {
                final Document chapter = atelier.catalogue().at("Chapter.md").orElseThrow();
                for (int i = 0; i < LISTINGS; i++) {
                    history.time(() -> listed(atelier, chapter));
                }
            }
            return List.of(
                    Figure.of(
                            String.format("%,d versions of %,d bytes", versions, CHAPTER),
                            bytes / MEGABYTE,
                            "MB",
                            "limit",
                            LIMIT_MEGABYTES),
                    Figure.of("their history, first", history.first() * MILLIS, "ms", "limit", LIMIT_MILLIS),
                    Figure.of("their history, median", history.median() * MILLIS, "ms", "limit", LIMIT_MILLIS));
        } finally {
            Workbench.delete(room);
        }
    }

    private void write(final Atelier atelier, final SplittableRandom random) {
        final StringBuilder text = new StringBuilder("# The chapter\n\n");
        while (text.length() < CHAPTER) {
            text.append(sentence(random)).append(random.nextInt(6) == 0 ? "\n\n" : " ");
        }
        Document chapter = atelier.documents().create(atelier.person(), "Chapter.md", text.toString());
        for (int i = 1; i < versions; i++) {
            final int at = text.indexOf(". ", random.nextInt(text.length() - 1_000)) + 2;
            final int end = text.indexOf(". ", at) + 2;
            text.replace(at, Math.max(at, end), sentence(random) + " ");
            atelier.documents()
                    .save(atelier.person(), chapter.id(), chapter.state().hash(), text.toString());
            chapter = atelier.documents().existing(chapter.id());
        }
    }

    private static String sentence(final SplittableRandom random) {
        final StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < 6 + random.nextInt(10); i++) {
            sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.append('.').toString();
    }

    private void listed(final Atelier atelier, final Document chapter) {
        if (atelier.documents().records().versions(chapter.id()).size() != versions) {
            throw new IllegalStateException("versions are missing");
        }
    }

    /** The bytes of all files, one that has several names counted once. */
    private static long size(final Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            long bytes = 0;
            final java.util.Set<Object> seen = new java.util.HashSet<>();
            for (final Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                final var at = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
                final Object key = at.fileKey();
                if (key == null || seen.add(key)) {
                    bytes += at.size();
                }
            }
            return bytes;
        }
    }
}
