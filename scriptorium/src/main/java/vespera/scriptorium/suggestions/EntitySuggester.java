package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vespera.scriptorium.codex.Appearance;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Document;

/**
 * Offers a page for everybody and every place that her texts speak of often and that has none. Accepting makes a note
 * with kind and other names in its front matter, beside the notes of its kind where there are any.
 */
public final class EntitySuggester implements Suggester {

    /** Whoever is named less often needs no page yet. */
    private static final int OFTEN = 10;

    private static final double SURE = 0.75;

    private final Codex codex;

    public EntitySuggester(final Codex codex) {
        this.codex = codex;
    }

    @Override
    public Kind kind() {
        return Kind.ENTITY;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final Map<Entity.Kind, String> folders = folders();
        final List<Suggestion> all = new ArrayList<>();
        for (final Entity entity : codex.entities()) {
            final boolean wanted = entity.note() == null
                    && entity.mentions() >= OFTEN
                    && entity.kind() != Entity.Kind.THING
                    && entity.confidence() > SURE - (entity.kind() == Entity.Kind.CHARACTER ? 0 : SURE / 10);
            if (wanted && !titled(material, entity)) {
                all.add(suggestion(entity, folders.getOrDefault(entity.kind(), "Codex/")));
            }
        }
        return all;
    }

    /** A document of that name is hers to make a page of; it is not made twice. */
    private static boolean titled(final Material material, final Entity entity) {
        return material.documents().stream()
                .anyMatch(d -> d.name().equalsIgnoreCase(entity.name())
                        || Document.baseName(d.path()).equalsIgnoreCase(fileName(entity)));
    }

    /** Where the notes of each kind lie: the folder with most of them. */
    private Map<Entity.Kind, String> folders() {
        final Map<Entity.Kind, Map<String, Integer>> counts = new TreeMap<>();
        for (final Entity entity : codex.entities()) {
            final String note = entity.note();
            if (note != null) {
                counts.computeIfAbsent(entity.kind(), k -> new TreeMap<>())
                        .merge(note.substring(0, note.lastIndexOf('/') + 1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().entrySet().stream()
                                .max(Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                                .map(Map.Entry::getKey)
                                .orElse("")));
    }

    private static String fileName(final Entity entity) {
        return entity.name().replaceAll("[\\\\/:*?\"<>|#^\\[\\]]", " ").strip();
    }

    private Suggestion suggestion(final Entity entity, final String folder) {
        final Appearance first = codex.page(entity.id()).orElseThrow().first().orElseThrow();
        final String what = entity.kind().name().toLowerCase(java.util.Locale.ROOT);
        final String path = folder + fileName(entity) + ".md";
        return Suggestion.of(
                Kind.ENTITY,
                entity.name(),
                path,
                "“" + entity.name() + "” is named " + entity.mentions() + " times in " + entity.documents()
                        + " documents and seems to be a " + what + ": it " + entity.reason()
                        + ". Accepting makes a page for it.",
                first.passage(),
                first.line(),
                Math.min(0.9, entity.confidence()),
                what,
                new Deed.Page(path, page(entity, what)));
    }

    private static String page(final Entity entity, final String what) {
        final StringBuilder text = new StringBuilder("---\ntype: ").append(what).append('\n');
        if (!entity.aliases().isEmpty()) {
            text.append("aliases:\n");
            entity.aliases()
                    .forEach(a -> text.append("  - \"")
                            .append(a.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append("\"\n"));
        }
        return text.append("---\n# ").append(entity.name()).append("\n").toString();
    }
}
