package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Mode;

/** How long a search takes, by words, by meaning and by both, against looking through every text. */
public final class SearchBenchmark implements Benchmark {

    private static final int QUERIES = 100;
    private static final int WARM_UP = 10;
    private static final int GENERATED = 1_000;
    private static final int HITS = 10;
    private static final double MILLIS = 1e6;

    private final int queries;
    private final int generated;

    public SearchBenchmark() {
        this(QUERIES, GENERATED);
    }

    SearchBenchmark(final int queries, final int generated) {
        this.queries = queries;
        this.generated = generated;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String description() {
        return "Search by words, meaning and both, against looking through every text in memory.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated);
                Atelier atelier = Atelier.open(bench.copy())) {
            atelier.scan();
            final long passages = StandInVectors.give(atelier, seed);
            final List<String> texts = texts(atelier);
            final Map<Mode, Samples> times = new EnumMap<>(Mode.class);
            final Samples scans = new Samples();
            final List<String> asked = new Queries(atelier, texts, seed).make(queries + WARM_UP);
            for (int i = 0; i < asked.size(); i++) {
                ask(
                        atelier,
                        texts,
                        asked.get(i),
                        i < WARM_UP ? new EnumMap<>(Mode.class) : times,
                        i < WARM_UP ? new Samples() : scans);
            }
            final String where = String.format("%,d texts, %,d passages, seed %d", texts.size(), passages, seed);
            return figures(times, scans, where);
        }
    }

    private static void ask(
            final Atelier atelier,
            final List<String> texts,
            final String query,
            final Map<Mode, Samples> times,
            final Samples scans) {
        for (final Mode mode : Mode.values()) {
            final long started = System.nanoTime();
            final Found found = atelier.search().search(query, mode, HITS);
            times.computeIfAbsent(mode, m -> new Samples()).add((System.nanoTime() - started) / MILLIS);
            if (mode != Mode.TEXT && !found.missing().isEmpty()) {
                throw new IllegalStateException(found.missing().getFirst());
            }
        }
        final String[] words = query.toLowerCase(Locale.ROOT).split(" ");
        final long started = System.nanoTime();
        long containing = 0;
        for (final String text : texts) {
            containing += containsAll(text, words) ? 1 : 0;
        }
        scans.add((System.nanoTime() - started) / MILLIS);
        if (containing > texts.size()) {
            throw new IllegalStateException("more found than there is");
        }
    }

    private static boolean containsAll(final String text, final String[] words) {
        for (final String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Every text in lower case with its name, as the plain scan wants them. */
    private static List<String> texts(final Atelier atelier) {
        final List<String> texts = new ArrayList<>();
        for (final Document document : atelier.catalogue().here()) {
            atelier.documents()
                    .text(document)
                    .ifPresent(text -> texts.add((document.name() + "\n" + text).toLowerCase(Locale.ROOT)));
        }
        return texts;
    }

    private static List<Figure> figures(final Map<Mode, Samples> times, final Samples scans, final String where) {
        final List<Figure> figures = new ArrayList<>();
        times.forEach((mode, samples) -> {
            final String what = "search by " + mode.name().toLowerCase(Locale.ROOT);
            for (final int percent : new int[] {50, 95}) {
                figures.add(Figure.of(
                        what + ", p" + percent,
                        samples.percentile(percent),
                        "ms",
                        "plain scan (" + where + ")",
                        scans.percentile(percent)));
            }
        });
        return figures;
    }
}
