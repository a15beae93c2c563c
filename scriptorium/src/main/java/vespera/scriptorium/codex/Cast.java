package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.names.NamesIn;

/** The codex of one state of the texts. Pages are made when they are asked for. */
final class Cast {

    private final List<Entity> entities;
    private final Map<String, Bearer> byId = new LinkedHashMap<>();
    private final Map<String, Integer> paths = new HashMap<>();
    private final Map<Integer, List<Entity>> inText = new HashMap<>();
    private final List<Ambiguity> ambiguities;
    private final PageMaker pages;

    /** @param all entities by their bearers, most mentioned first */
    Cast(
            final List<CodexText> texts,
            final List<NamesIn> names,
            final Map<Bearer, Entity> all,
            final List<Deciding.Open> open) {
        entities = List.copyOf(all.values());
        for (int i = 0; i < texts.size(); i++) {
            paths.put(texts.get(i).path(), i);
        }
        final Map<Integer, Map<Entity, Integer>> counts = new HashMap<>();
        all.forEach((bearer, entity) -> {
            byId.put(entity.id(), bearer);
            bearer.mentions()
                    .forEach(m -> counts.computeIfAbsent(m.text(), t -> new LinkedHashMap<>())
                            .merge(entity, 1, Integer::sum));
        });
        counts.forEach((text, of) -> inText.put(
                text,
                of.entrySet().stream()
                        .sorted(Map.Entry.<Entity, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(e -> e.getKey().id()))
                        .map(Map.Entry::getKey)
                        .toList()));
        pages = new PageMaker(texts, names, all);
        ambiguities = ambiguities(all, open);
    }

    private List<Ambiguity> ambiguities(final Map<Bearer, Entity> all, final List<Deciding.Open> open) {
        final List<Ambiguity> found = new ArrayList<>();
        for (final Deciding.Open one : open) {
            final List<Entity> candidates = one.candidates().stream()
                    .filter(all::containsKey)
                    .map(all::get)
                    .sorted(Comparator.comparingInt(Entity::mentions).reversed().thenComparing(Entity::id))
                    .toList();
            if (candidates.size() > 1) {
                found.add(new Ambiguity(
                        one.form().shown,
                        candidates.stream().map(Entity::id).toList(),
                        one.decided(),
                        one.mentions().stream().map(pages::appearance).toList(),
                        "it can mean "
                                + String.join(
                                        ", ",
                                        candidates.stream().map(Entity::name).toList())));
            }
        }
        found.sort(
                Comparator.comparingInt((Ambiguity a) -> -a.decided() - a.open().size())
                        .thenComparing(Ambiguity::name));
        return List.copyOf(found);
    }

    List<Entity> entities() {
        return entities;
    }

    Optional<EntityPage> page(final String id) {
        final Bearer bearer = byId.get(id);
        if (bearer == null) {
            return Optional.empty();
        }
        return Optional.of(pages.page(
                bearer,
                ambiguities.stream().filter(a -> a.candidates().contains(id)).toList()));
    }

    Optional<Entity> find(final String wanted) {
        final String folded = Folding.of(wanted);
        return entities.stream()
                .filter(e -> e.id().equals(wanted) || Folding.of(e.name()).equals(folded))
                .findFirst()
                .or(() -> entities.stream()
                        .filter(e ->
                                e.aliases().stream().anyMatch(a -> Folding.of(a).equals(folded)))
                        .findFirst());
    }

    List<Entity> in(final String path) {
        final Integer text = paths.get(path);
        return text == null ? List.of() : inText.getOrDefault(text, List.of());
    }

    List<Ambiguity> ambiguities() {
        return ambiguities;
    }

    List<Contradiction> contradictions() {
        return pages.contradictions();
    }
}
