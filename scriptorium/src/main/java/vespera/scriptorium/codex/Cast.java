package vespera.scriptorium.codex;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codex of one state of the texts. */
final class Cast {

    private final List<Entity> entities;
    private final Map<String, EntityPage> pages;
    private final Map<String, List<Entity>> byPath;
    private final List<Ambiguity> ambiguities;
    private final List<Contradiction> contradictions;

    Cast(
            final List<Entity> entities,
            final Map<String, EntityPage> pages,
            final Map<String, List<Entity>> byPath,
            final List<Ambiguity> ambiguities,
            final List<Contradiction> contradictions) {
        this.entities = List.copyOf(entities);
        this.pages = Map.copyOf(pages);
        this.byPath = Map.copyOf(byPath);
        this.ambiguities = List.copyOf(ambiguities);
        this.contradictions = List.copyOf(contradictions);
    }

    List<Entity> entities() {
        return entities;
    }

    Optional<EntityPage> page(final String id) {
        return Optional.ofNullable(pages.get(id));
    }

    Optional<Entity> find(final String wanted) {
        final String folded = Folding.of(wanted);
        return entities.stream()
                .filter(e -> e.id().equals(wanted) || Folding.of(e.name()).equals(folded))
                .findFirst()
                .or(() -> entities.stream()
                        .filter(e -> e.aliases().stream()
                                .anyMatch(a -> Folding.of(a).equals(folded)))
                        .findFirst());
    }

    List<Entity> in(final String path) {
        return byPath.getOrDefault(path, List.of());
    }

    List<Ambiguity> ambiguities() {
        return ambiguities;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }
}
