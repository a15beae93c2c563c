package vespera.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.FolderScan;

/** How long it takes until words and links of a folder are searchable, against handling the same files merely. */
public final class IndexBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int EDITS = 15;
    private static final int GENERATED = 1_000;
    /** So many times as long as merely reading, parsing and copying the same files it may take. */
    private static final double LIMIT = 3;

    private final int rounds;
    private final int edits;
    private final int generated;

    public IndexBenchmark() {
        this(ROUNDS, EDITS, GENERATED);
    }

    IndexBenchmark(final int rounds, final int edits, final int generated) {
        this.rounds = rounds;
        this.edits = edits;
        this.generated = generated;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public String description() {
        return "Words and links of a folder searchable, and one edit of it, against reading, parsing and copying.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated)) {
            final List<Figure> figures = new ArrayList<>();
            final Rounds measured = new Rounds(bench);
            for (int round = 0; round < rounds; round++) {
                final Path copy = measured.round(round);
                if (round == rounds - 1) {
                    figures.addAll(measured.figures());
                    try (Atelier atelier = Atelier.open(copy)) {
                        figures.addAll(new EditLatency(atelier, bench.markdown(), seed, edits).measure());
                    }
                }
                Workbench.delete(copy);
            }
            return figures;
        }
    }

    /** The same files, handled in four ways, taking turns. */
    private static final class Rounds {
        private final Workbench bench;
        private final Parser parser = Parser.builder().build();
        private final Samples index = new Samples();
        private final Samples read = new Samples();
        private final Samples parse = new Samples();
        private final Samples copy = new Samples();
        private final Samples merely = new Samples();

        Rounds(final Workbench bench) {
            this.bench = bench;
        }

        /** Gives the folder that was indexed. */
        Path round(final int number) throws Exception {
            final AtomicReference<Path> made = new AtomicReference<>();
            final List<Samples.Work> turns = new ArrayList<>(List.of(
                    () -> read.time(this::readAll),
                    () -> parse.time(this::parseAll),
                    () -> copy.time(() -> made.set(bench.copy()))));
            // Whoever comes first finds the files less warm, so each does in turn.
            Collections.rotate(turns, number);
            for (final Samples.Work turn : turns) {
                turn.run();
            }
            merely.add(read.last() + parse.last() + copy.last());
            final Path folder = made.get();
            index.time(() -> open(folder));
            return folder;
        }

        private void open(final Path folder) {
            try (Atelier atelier = Atelier.open(folder)) {
                final FolderScan.Report report = atelier.scan();
                if (report.added() + report.skipped().size() < bench.files().size()) {
                    throw new IllegalStateException(
                            "of " + bench.files().size() + " files " + report.added() + " were indexed");
                }
            }
        }

        private void readAll() throws IOException {
            long bytes = 0;
            for (final String file : bench.files()) {
                bytes += Files.readAllBytes(bench.source(file)).length;
            }
            if (bytes == 0) {
                throw new IllegalStateException("the files are empty");
            }
        }

        private void parseAll() throws IOException {
            long nodes = 0;
            for (final String file : bench.markdown()) {
                final String text = new String(Files.readAllBytes(bench.source(file)), StandardCharsets.UTF_8);
                nodes += parser.parse(text).getFirstChild() == null ? 0 : 1;
            }
            if (nodes == 0) {
                throw new IllegalStateException("nothing was parsed");
            }
        }

        List<Figure> figures() {
            final int documents = bench.files().size();
            final String what = String.format("%,d files searchable", documents);
            final double ratio = index.median() / merely.median();
            return List.of(
                    Figure.of(what, index.median(), "s", "reading + parsing + copying them", merely.median()),
                    Figure.of("so many times as long as those three", ratio, "times", "limit", LIMIT),
                    Figure.of(what + ", first round", index.first(), "s", "parsing, first round", parse.first()),
                    Figure.of(what, index.median(), "s", "reading them", read.median()),
                    Figure.of(what, index.median(), "s", "CommonMark-parsing them", parse.median()),
                    Figure.of(what, index.median(), "s", "copying them", copy.median()),
                    Figure.of(
                            "files searchable a second",
                            documents / index.median(),
                            "1/s",
                            "parsed a second",
                            bench.markdown().size() / parse.median()));
        }
    }
}
