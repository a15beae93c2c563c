package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Mode;

/** How long a search takes, by words, slips, filters, meaning and all, against looking through every text. */
public final class SearchBenchmark implements Benchmark {

    private static final int QUERIES = 100;
    private static final int WARM_UP = 10;
    private static final int GENERATED = 1_000;
    private static final int HITS = 10;
    private static final double MILLIS = 1e6;
    /** What 95 of 100 searches may take at most, in milliseconds. */
    private static final double WORDS_LIMIT = 50;

    private static final double ALL_LIMIT = 100;

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
            final Map<String, Samples> times = new LinkedHashMap<>();
            final Samples scans = new Samples();
            final Queries asking = new Queries(atelier, texts, seed);
            final List<String> asked = asking.make(queries + WARM_UP);
            for (int i = 0; i < asked.size(); i++) {
                final boolean counts = i >= WARM_UP;
                ask(atelier, asking, asked.get(i), counts ? times : new LinkedHashMap<>());
                scan(texts, asked.get(i), counts ? scans : new Samples());
            }
            final String where = String.format("%,d texts, %,d passages, seed %d", texts.size(), passages, seed);
            return figures(times, scans, where);
        }
    }

    private static void ask(
            final Atelier atelier, final Queries asking, final String query, final Map<String, Samples> times) {
        time(atelier, query, Mode.TEXT, "words", times);
        time(atelier, asking.misspelt(query), Mode.TEXT, "words with slips", times);
        time(atelier, query + " type:md -tag:nothing path:.md", Mode.TEXT, "words and filters", times);
        time(atelier, "path:" + query.substring(0, 1) + " after:2000", Mode.TEXT, "filters", times);
        time(atelier, query, Mode.MEANING, "meaning", times);
        time(atelier, query, Mode.ALL, "all", times);
    }

    private static void time(
            final Atelier atelier,
            final String query,
            final Mode mode,
            final String how,
            final Map<String, Samples> times) {
        final long started = System.nanoTime();
        final Found found = atelier.search().search(query, mode, HITS);
        times.computeIfAbsent(how, h -> new Samples()).add((System.nanoTime() - started) / MILLIS);
        if (mode != Mode.TEXT && !found.missing().isEmpty()) {
            throw new IllegalStateException(found.missing().getFirst());
        }
    }

    private static void scan(final List<String> texts, final String query, final Samples scans) {
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

    private static List<Figure> figures(final Map<String, Samples> times, final Samples scans, final String where) {
        final List<Figure> figures = new ArrayList<>();
        times.forEach((how, samples) -> {
            final String what = "search by " + how;
            for (final int percent : new int[] {50, 95}) {
                figures.add(Figure.of(
                        what + ", p" + percent,
                        samples.percentile(percent),
                        "ms",
                        "plain scan (" + where + ")",
                        scans.percentile(percent)));
            }
            final boolean byMeaning = how.equals("meaning") || how.equals("all");
            figures.add(Figure.of(
                    what + ", p95", samples.percentile(95), "ms", "limit", byMeaning ? ALL_LIMIT : WORDS_LIMIT));
        });
        return figures;
    }
}
