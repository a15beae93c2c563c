package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/**
 * Search over words, meaning and neighbourhood, with filters. Words are found at once; what is not searched yet is
 * said. The order depends on the texts alone.
 */
public final class Search {

    private final Sources sources;
    private final Facts facts;
    private final Filters filters;

    public Search(final Sources sources) {
        this.sources = sources;
        this.facts = new Facts(sources);
        this.filters = new Filters(facts);
    }

    /**
     * Searches. The last of a few words may still be being typed, unless a blank follows it.
     *
     * @param query what was typed; a blank one finds nothing; never an error
     * @param limit at least 1
     */
    public Found search(final String query, final Mode mode, final int limit) {
        return search(query, mode, limit, () -> false);
    }

    /**
     * As {@link #search(String, Mode, int)}, but gives up when it is told that nobody waits for it any more.
     *
     * @param stopped is asked now and then
     * @throws CancellationException where it gave up
     */
    public Found search(final String query, final Mode mode, final int limit, final BooleanSupplier stopped) {
        final boolean ended = query.isEmpty() || Character.isWhitespace(query.charAt(query.length() - 1));
        return search(Query.parse(query), !ended, mode, limit, stopped);
    }

    /** As {@link #search(String, Mode, int)}, for a query that was taken apart and is typed to its end. */
    public Found search(final Query query, final Mode mode, final int limit) {
        return search(query, false, mode, limit, () -> false);
    }

    private Found search(
            final Query query, final boolean typing, final Mode mode, final int limit, final BooleanSupplier stopped) {
        if (query.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        final Sifted sifted = new Sifted(query, typing && mode != Mode.MEANING, sources.words(), filters);
        check(stopped);
        if (query.words().isEmpty()) {
            return new Found(hits(sifted, listed(sifted), limit, stopped), List.of());
        }
        final List<String> missing = new ArrayList<>();
        final List<Ranked> ranked = switch (mode) {
            case TEXT -> byWords(sifted);
            case MEANING -> byMeaning(sifted, meaning(query, sifted, missing));
            case ALL -> {
                final ByMeaning meaning = meaning(query, sifted, missing);
                check(stopped);
                yield meaning.best().isEmpty() ? byWords(sifted) : fused(sifted, meaning);
            }
        };
        return new Found(hits(sifted, ranked, limit, stopped), missing, sifted.corrections());
    }

    private static void check(final BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("nobody waits for this search any more");
        }
    }

    private ByMeaning meaning(final Query query, final Sifted sifted, final List<String> missing) {
        final ByMeaning meaning = ByMeaning.of(sources, query.sentence(), sifted.filters());
        missing.addAll(meaning.missing());
        return meaning;
    }

    private List<Hit> hits(
            final Sifted sifted, final List<Ranked> ranked, final int limit, final BooleanSupplier stopped) {
        final Hits maker = new Hits(sources, sifted);
        final List<Hit> hits = new ArrayList<>();
        for (final Ranked one : ranked.subList(0, Math.min(Math.max(1, limit), ranked.size()))) {
            check(stopped);
            hits.add(maker.of(one));
        }
        return hits;
    }

    private Optional<Document> here(final DocumentId id) {
        return sources.documents().catalogue().find(id).filter(Document::here);
    }

    /** Everything that filters alone leave, newest first. */
    private List<Ranked> listed(final Sifted sifted) {
        record Dated(Ranked ranked, long at) {}
        final List<Dated> all = new ArrayList<>();
        for (final Document document : sources.documents().catalogue().here()) {
            if (sifted.allows(document)) {
                all.add(new Dated(new Ranked(document), facts.at(document)));
            }
        }
        for (final Thing thing : facts.things()) {
            if (sifted.allows(thing)) {
                all.add(new Dated(new Ranked(thing), thing.at()));
            }
        }
        all.sort(Comparator.comparingLong((Dated d) -> -d.at()).thenComparing(Dated::ranked, Ranked.BEST));
        return all.stream().map(Dated::ranked).toList();
    }

    private List<Ranked> byWords(final Sifted sifted) {
        final Map<DocumentId, Double> scores = sifted.scores();
        final Set<DocumentId> matching = sifted.matching();
        final List<Ranked> ranked = new ArrayList<>();
        for (final DocumentId id : matching) {
            final Optional<Document> document = here(id).filter(sifted::allows);
            if (document.isPresent()) {
                ranked.add(worth(new Ranked(document.get()), scores.getOrDefault(id, 0.0)));
            }
        }
        final boolean all = sifted.clauses() == 1 || matching.size() < scores.size();
        new ThingScores(sifted)
                .of(facts.things(), all && !ranked.isEmpty())
                .forEach(one -> ranked.add(worth(one, one.words)));
        ranked.sort(Ranked.BEST);
        return ranked;
    }

    private static Ranked worth(final Ranked ranked, final double words) {
        ranked.words = words;
        ranked.score = words;
        return ranked;
    }

    private List<Ranked> byMeaning(final Sifted sifted, final ByMeaning meaning) {
        final List<Ranked> ranked = new ArrayList<>();
        meaning.best()
                .forEach((id, near) -> here(id).filter(sifted::allows).ifPresent(document -> {
                    final Ranked one = new Ranked(document);
                    one.near = near;
                    one.score = near.similarity();
                    ranked.add(one);
                }));
        ranked.sort(Ranked.BEST);
        return ranked;
    }

    private List<Ranked> fused(final Sifted sifted, final ByMeaning meaning) {
        final Map<DocumentId, Ranked> all = new LinkedHashMap<>();
        meaning.best()
                .forEach((id, near) -> here(id).filter(sifted::allows).ifPresent(document -> {
                    final Ranked one = new Ranked(document);
                    one.near = near;
                    all.put(id, one);
                }));
        sifted.scores().forEach((id, score) -> {
            final Optional<Document> document = all.containsKey(id) ? Optional.empty() : here(id);
            document.filter(sifted::allows).ifPresent(d -> all.put(id, new Ranked(d)));
            final Ranked one = all.get(id);
            if (one != null) {
                one.words = score;
            }
        });
        final List<Ranked> ranked = new ArrayList<>(all.values());
        ranked.addAll(new ThingScores(sifted).of(facts.things(), true));
        return new Fusion(documents -> sources.vectors().means(meaning.fingerprint(), documents), sources.linked())
                .fused(ranked, meaning.most(), meaning.at(Fusion.SCALE));
    }

    /** How many of all that a query matches by its words and filters are of which sort. */
    public Facets facets(final Query query) {
        if (query.isEmpty()) {
            return new Facets(0, Map.of(), Map.of(), Map.of(), Map.of());
        }
        final Sifted sifted = new Sifted(query, false, sources.words(), filters);
        return counted(query.words().isEmpty() ? listed(sifted) : byWords(sifted));
    }

    private Facets counted(final Collection<Ranked> all) {
        final Map<String, Integer> types = new HashMap<>();
        final Map<String, Integer> tags = new HashMap<>();
        final Map<String, Integer> folders = new HashMap<>();
        final Map<String, Integer> authors = new HashMap<>();
        for (final Ranked one : all) {
            one.document().ifPresent(document -> {
                types.merge(Facts.type(document), 1, Integer::sum);
                facts.tags(document).forEach(tag -> tags.merge(tag, 1, Integer::sum));
                final int slash = document.path().indexOf('/');
                if (slash > 0) {
                    folders.merge(document.path().substring(0, slash + 1), 1, Integer::sum);
                }
                facts.authors(document).stream()
                        .reduce((first, later) -> later)
                        .ifPresent(actor -> authors.merge(actor.name(), 1, Integer::sum));
            });
            one.thing().ifPresent(thing -> {
                types.merge(thing.type(), 1, Integer::sum);
                if (!thing.by().isEmpty()) {
                    authors.merge(thing.by(), 1, Integer::sum);
                }
            });
        }
        return new Facets(all.size(), types, tags, folders, authors);
    }
}
