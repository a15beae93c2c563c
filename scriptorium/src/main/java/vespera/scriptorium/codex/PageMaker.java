package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vespera.scriptorium.names.Claim;
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
    private final Claims claims;

    PageMaker(final List<CodexText> texts, final List<NamesIn> names, final Map<Bearer, Entity> entities) {
        this.texts = texts;
        this.names = names;
        this.entities = entities;
        this.claims = new Claims(names, entities.keySet());
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
        final Entity entity = Objects.requireNonNull(entities.get(bearer));
        final List<Attribute> attributes = attributes(bearer);
        return new EntityPage(
                entity,
                Describing.of(entity, appearances, attributes),
                appearances,
                chapters(bearer),
                with(bearer),
                attributes,
                Contradictions.of(entity, attributes),
                ambiguities);
    }

    private List<Attribute> attributes(final Bearer bearer) {
        return claims.of(bearer).stream()
                .map(c -> new Attribute(
                        c.claim().about(),
                        c.claim().value(),
                        said(c.text(), c.claim()),
                        Math.round(c.confidence() * 100) / 100.0))
                .toList();
    }

    /** The sentence that says it, and the name it hangs on. */
    private Appearance said(final int number, final Claim claim) {
        final NamesIn in = names.get(number);
        final Run run = in.runs().get(claim.run());
        final Appearance name = appearance(new Mention(number, run, claim.run(), run.from()), 0);
        if (run.sentence() == claim.sentence()) {
            return name;
        }
        final NamesIn.Sentence sentence = in.sentences().get(claim.sentence());
        return new Appearance(
                0,
                name.path(),
                name.chapter(),
                sentence.line(),
                name.from(),
                name.to(),
                name.name(),
                name.passage() + " … " + passage(texts.get(number).text(), sentence),
                name.spoken());
    }

    private static String passage(final String source, final NamesIn.Sentence sentence) {
        return source.substring(sentence.from(), sentence.to()).strip().replace('\n', ' ');
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
                text.chapter(run.line()),
                run.line(),
                from,
                from + source.codePointCount(mention.from(), run.to()),
                source.substring(mention.from(), run.to()).replace('\n', ' '),
                passage(source, sentence),
                run.spoken());
    }

    private List<ChapterCount> chapters(final Bearer bearer) {
        final Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        bearer.mentions()
                .forEach(m -> counts.merge(
                        List.of(m.text(), texts.get(m.text()).chapter(m.run().line())), 1, Integer::sum));
        final List<ChapterCount> chapters = new ArrayList<>();
        counts.forEach((place, mentions) -> {
            final int text = (Integer) place.get(0);
            chapters.add(new ChapterCount(text, texts.get(text).path(), (String) place.get(1), mentions));
        });
        return chapters;
    }

    private List<Companion> with(final Bearer bearer) {
        final Map<Entity, Integer> together = new HashMap<>();
        bearer.mentions().stream()
                .map(m -> new Place(m.text(), m.run().paragraph()))
                .distinct()
                .forEach(p -> company.getOrDefault(p, Set.of()).stream()
                        .filter(b -> b != bearer)
                        .forEach(b -> together.merge(Objects.requireNonNull(entities.get(b)), 1, Integer::sum)));
        return together.entrySet().stream()
                .map(e -> new Companion(e.getKey().id(), e.getKey().name(), e.getValue()))
                .sorted(Comparator.comparingInt(Companion::together).reversed().thenComparing(Companion::id))
                .toList();
    }

    /** The surest first. */
    List<Contradiction> contradictions() {
        final List<Contradiction> all = new ArrayList<>();
        entities.forEach((bearer, entity) -> all.addAll(Contradictions.of(entity, attributes(bearer))));
        all.sort(Comparator.comparingDouble((Contradiction c) -> -c.confidence())
                .thenComparing(Contradiction::name)
                .thenComparing(Contradiction::id));
        return List.copyOf(all);
    }
}
