package vespera.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.tasks.NewTask;

/** Durable changes a second, one task event each, against one row each in bare SQLite with the same durability. */
public final class AppendBenchmark implements Benchmark {

    private static final int BLOCKS = 10;
    private static final int BLOCK = 200;
    private static final double MICROS = 1e3;

    /** Sequence, time, schema and two flags of an entry, and its ids and hashes, in bytes. */
    private static final int FIXED = 4 * 8 + 2 + 4 * 16 + 3 * 32;

    private final int blocks;
    private final int block;

    public AppendBenchmark() {
        this(BLOCKS, BLOCK);
    }

    AppendBenchmark(final int blocks, final int block) {
        this.blocks = blocks;
        this.block = block;
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String description() {
        return "Durable task events a second, against one row each in bare SQLite with the same durability.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try {
            return measure(room, seed);
        } finally {
            Workbench.delete(room);
        }
    }

    private List<Figure> measure(final Path room, final long seed) throws Exception {
        final Samples rates = new Samples();
        final Samples bareRates = new Samples();
        final Samples each = new Samples();
        final Samples bareEach = new Samples();
        try (Atelier atelier = Atelier.open(Files.createDirectories(room.resolve("atelier")));
                BareSqlite bare = BareSqlite.open(room.resolve("bare.db"))) {
            append(atelier, seed, new Samples());
            final byte[] row = new byte[rowSize(atelier)];
            insert(bare, row, new Samples());
            for (int i = 0; i < blocks; i++) {
                rates.rate(block, () -> append(atelier, seed, each));
                bareRates.rate(block, () -> insert(bare, row, bareEach));
            }
            final String peer = "bare SQLite, rows of " + row.length + " bytes";
            return List.of(
                    Figure.of("durable task events a second", rates.median(), "1/s", peer, bareRates.median()),
                    Figure.of("one event, median", each.median(), "µs", peer, bareEach.median()),
                    Figure.of("one event, 95 of 100", each.percentile(95), "µs", peer, bareEach.percentile(95)));
        }
    }

    private void append(final Atelier atelier, final long seed, final Samples each) {
        for (int i = 0; i < block; i++) {
            final long started = System.nanoTime();
            atelier.tasks().create(atelier.person(), NewTask.titled("Revise scene " + i + " of draft " + seed));
            each.add((System.nanoTime() - started) / MICROS);
        }
    }

    private void insert(final BareSqlite bare, final byte[] row, final Samples each) throws Exception {
        for (int i = 0; i < block; i++) {
            final long started = System.nanoTime();
            bare.insert(row);
            each.add((System.nanoTime() - started) / MICROS);
        }
    }

    /** The bytes that one entry holds, its state row and indexes not counted. */
    private static int rowSize(final Atelier atelier) {
        final Entry entry = atelier.journal().read(0, 1).getFirst();
        final String texts = entry.device()
                + entry.origin().actor().kind()
                + entry.origin().actor().name()
                + entry.command().nature()
                + entry.command().words()
                + entry.type()
                + entry.payload();
        return FIXED + texts.getBytes(StandardCharsets.UTF_8).length;
    }
}
