package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vespera.scriptorium.names.NamesIn;
import vespera.scriptorium.names.Run;

/** Gathers the page of an entity from the texts. */
final class PageMaker {

    /** A paragraph of a text. */
    private record Place(int text, int paragraph) {}

    private final List<CodexText> texts;
    private final List<NamesIn> names;
    private final Map<Bearer, Entity> entities;
    private final Map<Place, Set<Bearer>> company = new HashMap<>();

    PageMaker(final List<CodexText> texts, final List<NamesIn> names, final Map<Bearer, Entity> entities) {
        this.texts = texts;
        this.names = names;
        this.entities = entities;
        entities.keySet()
                .forEach(bearer -> bearer.mentions()
                        .forEach(m -> company.computeIfAbsent(
                                        new Place(m.text(), m.run().paragraph()), p -> new HashSet<>())
                                .add(bearer)));
    }

    EntityPage page(final Bearer bearer, final List<Ambiguity> ambiguities) {
        final List<Appearance> appearances = new ArrayList<>();
        for (final Mention mention : bearer.mentions()) {
            appearances.add(appearance(mention, appearances.size()));
        }
        return new EntityPage(
                java.util.Objects.requireNonNull(entities.get(bearer)),
                "",
                appearances,
                chapters(bearer),
                with(bearer),
                List.of(),
                List.of(),
                ambiguities);
    }

    Appearance appearance(final Mention mention) {
        return appearance(mention, 0);
    }

    private Appearance appearance(final Mention mention, final int order) {
        final CodexText text = texts.get(mention.text());
        final Run run = mention.run();
        final NamesIn.Sentence sentence = names.get(mention.text()).sentences().get(run.sentence());
        final String source = text.text();
        final int from = source.codePointCount(0, mention.from());
        return new Appearance(
                order,
                text.path(),
                text.title(),
                run.line(),
                from,
                from + source.codePointCount(mention.from(), run.to()),
                source.substring(mention.from(), run.to()).replace('\n', ' '),
                source.substring(sentence.from(), sentence.to()).strip().replace('\n', ' '),
                run.spoken());
    }

    private List<ChapterCount> chapters(final Bearer bearer) {
        final Map<Integer, Integer> counts = new TreeMap<>();
        bearer.mentions().forEach(m -> counts.merge(m.text(), 1, Integer::sum));
        final List<ChapterCount> chapters = new ArrayList<>();
        counts.forEach((text, mentions) -> chapters.add(
                new ChapterCount(text, texts.get(text).path(), texts.get(text).title(), mentions)));
        return chapters;
    }

    private List<Companion> with(final Bearer bearer) {
        final Map<Entity, Integer> together = new HashMap<>();
        bearer.mentions().stream()
                .map(m -> new Place(m.text(), m.run().paragraph()))
                .distinct()
                .forEach(p -> company.getOrDefault(p, Set.of()).stream()
                        .filter(b -> b != bearer)
                        .forEach(b -> together.merge(
                                java.util.Objects.requireNonNull(entities.get(b)), 1, Integer::sum)));
        return together.entrySet().stream()
                .map(e -> new Companion(e.getKey().id(), e.getKey().name(), e.getValue()))
                .sorted(Comparator.comparingInt(Companion::together).reversed().thenComparing(Companion::id))
                .toList();
    }

    List<Contradiction> contradictions() {
        return List.of();
    }
}
