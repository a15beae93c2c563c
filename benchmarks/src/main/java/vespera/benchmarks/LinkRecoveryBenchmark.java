package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.related.Related;
import vespera.scriptorium.related.Weights;

/**
 * How often a link that was taken out comes back among the suggestions: a random tenth of a vault's wikilinks is
 * hidden, and each source asked for ten related documents. All signals together must be a tenth better than each
 * alone.
 */
public final class LinkRecoveryBenchmark implements Benchmark {

    /** How much better all signals must be than the best of them. */
    static final double GATE = 1.10;

    private static final double ROUNDING = 1e-9;
    private static final int TOP = 10;
    private static final int GENERATED = 300;

    /** Links and paths alone, for comparison; no signal that is offered, so the gate is not held against it. */
    private static final String BESIDE = "custom of the folder";

    private final int generated;

    public LinkRecoveryBenchmark() {
        this(GENERATED);
    }

    LinkRecoveryBenchmark(final int generated) {
        this.generated = generated;
    }

    /** Suggests documents to link to. */
    interface Suggesting {
        List<Document> to(Document source, int limit);
    }

    @Override
    public String name() {
        return "link-recovery";
    }

    @Override
    public String description() {
        return "How often a hidden link is among ten suggestions, against each signal alone and the most linked notes.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated)) {
            final Path copy = bench.copy();
            final List<HiddenLinks.Hidden> hidden = HiddenLinks.hide(copy, seed);
            if (hidden.isEmpty()) {
                throw new IllegalStateException("no wikilink of this vault leads to another note");
            }
            final Path room = Files.createDirectories(bench.fresh("vectors"));
            try (Atelier atelier = Atelier.open(copy)) {
                atelier.scan();
                final KeptVectors.Given given = KeptVectors.give(atelier, vault, room);
                final String where = String.format(
                        Locale.ROOT,
                        "%,d hidden links of %,d notes, %,d passages of which %,d embedded now, seed %d",
                        hidden.size(),
                        atelier.catalogue().size(),
                        given.passages(),
                        given.computed(),
                        seed);
                return figures(atelier, hidden, where);
            }
        }
    }

    private static List<Figure> figures(
            final Atelier atelier, final List<HiddenLinks.Hidden> hidden, final String where) {
        final Related related = atelier.organising().related();
        final double fused = recovered(atelier, hidden, all(related));
        final List<Figure> figures = new ArrayList<>();
        boolean passes = true;
        for (final Map.Entry<String, Suggesting> single : singles(atelier).entrySet()) {
            final double alone = recovered(atelier, hidden, single.getValue());
            passes &= BESIDE.equals(single.getKey()) || passes(fused, alone);
            figures.add(Figure.of("hidden links in the top 10 (" + where + ")", fused, "%", single.getKey(), alone));
        }
        figures.add(
                Figure.of("passes: a tenth better than each signal alone", passes ? 1 : 0, "1 = yes", "must be", 1));
        return figures;
    }

    static boolean passes(final double fused, final double alone) {
        return fused > 0 && fused >= GATE * alone - ROUNDING;
    }

    /** What is suggested for a new link. */
    static Suggesting all(final Related related) {
        return (source, limit) -> related.ranked(source, limit).stream()
                .map(Related.Ranked::document)
                .toList();
    }

    private static Suggesting with(final Related related, final Weights weights) {
        return (source, limit) -> related.ranked(source, limit, weights).stream()
                .map(Related.Ranked::document)
                .toList();
    }

    /** What all signals together are measured against. */
    static Map<String, Suggesting> singles(final Atelier atelier) {
        final Related related = atelier.organising().related();
        final Map<String, Suggesting> singles = new LinkedHashMap<>();
        singles.put("words alone", with(related, Weights.WORDS_ONLY));
        singles.put("vectors alone", with(related, Weights.VECTORS_ONLY));
        singles.put("graph alone", with(related, Weights.GRAPH_ONLY));
        singles.put("most linked notes", mostLinked(atelier));
        singles.put(BESIDE, with(related, Weights.PLACE_ONLY));
        return singles;
    }

    /** The notes with the most links to them that the source does not link to. */
    private static Suggesting mostLinked(final Atelier atelier) {
        final Map<Document, Integer> links = new HashMap<>();
        final Map<Document, Set<Document>> out = new HashMap<>();
        for (final Document source : atelier.catalogue().here()) {
            final Set<Document> targets = new HashSet<>();
            atelier.links().out(source).stream()
                    .filter(link -> !link.link().commented())
                    .forEach(link -> link.target().ifPresent(targets::add));
            targets.forEach(target -> links.merge(target, 1, Integer::sum));
            out.put(source, targets);
        }
        final List<Document> order = links.keySet().stream()
                .sorted(Comparator.comparingInt((Document d) -> -links.getOrDefault(d, 0))
                        .thenComparing(Document::path))
                .toList();
        return (source, limit) -> order.stream()
                .filter(d -> !d.id().equals(source.id()))
                .filter(d -> !out.getOrDefault(source, Set.of()).contains(d))
                .filter(d -> !out.getOrDefault(d, Set.of()).contains(source))
                .limit(limit)
                .toList();
    }

    /** How many of a hundred hidden targets are among the suggestions for their source. */
    static double recovered(final Atelier atelier, final List<HiddenLinks.Hidden> hidden, final Suggesting suggesting) {
        final Map<String, List<Document>> asked = new HashMap<>();
        int found = 0;
        for (final HiddenLinks.Hidden one : hidden) {
            final List<Document> suggested = asked.computeIfAbsent(
                    one.source(),
                    path -> suggesting.to(atelier.catalogue().at(path).orElseThrow(), TOP));
            found += suggested.stream().anyMatch(d -> d.path().equals(one.target())) ? 1 : 0;
        }
        return 100.0 * found / hidden.size();
    }
}
