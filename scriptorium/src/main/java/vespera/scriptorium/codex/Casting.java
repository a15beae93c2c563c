package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who and what texts speak of. */
final class Casting {

    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*");

    private Casting() {}

    static Cast of(final List<CodexText> texts, final Rulings rulings) {
        final Map<String, List<Appearance>> found = new TreeMap<>();
        int order = 0;
        for (final CodexText text : texts) {
            int line = 0;
            for (final String one : text.text().lines().toList()) {
                line++;
                final Matcher matcher = NAME.matcher(one);
                while (matcher.find()) {
                    found.computeIfAbsent(matcher.group(), n -> new ArrayList<>())
                            .add(new Appearance(
                                    order++, text.path(), text.title(), line, 0, 0, matcher.group(), one, false));
                }
            }
        }
        final List<Entity> entities = new ArrayList<>();
        final Map<String, EntityPage> pages = new HashMap<>();
        final Map<String, List<Entity>> byPath = new HashMap<>();
        found.forEach((name, where) -> {
            if (where.size() < 2 || rulings.dismissed().contains(Folding.of(name))) {
                return;
            }
            final Map<String, ChapterCount> chapters = new LinkedHashMap<>();
            where.forEach(a -> chapters.merge(
                    a.path(),
                    new ChapterCount(0, a.path(), a.chapter(), 1),
                    (x, y) -> new ChapterCount(x.order(), x.path(), x.chapter(), x.mentions() + 1)));
            final Entity entity = new Entity(
                    "entity:" + Folding.of(name),
                    Entity.Kind.CHARACTER,
                    name,
                    List.of(),
                    where.size(),
                    chapters.size(),
                    null,
                    0.1,
                    "written with a capital within sentences");
            entities.add(entity);
            chapters.keySet().forEach(p -> byPath.computeIfAbsent(p, q -> new ArrayList<>())
                    .add(entity));
            pages.put(
                    entity.id(),
                    new EntityPage(
                            entity,
                            "",
                            where,
                            List.copyOf(chapters.values()),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        });
        entities.sort(Comparator.comparingInt(Entity::mentions).reversed().thenComparing(Entity::name));
        return new Cast(entities, pages, byPath, List.of(), List.of());
    }
}
