package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.NameIndex;

/**
 * What every document is called: its title, its file name, its aliases, and what it is called by links in at least two
 * documents.
 */
final class NameBook {

    private static final int FEWEST_USES = 2;

    private final Map<String, List<Owner>> owners = new TreeMap<>(ByCodePoint.ORDER);

    /** Where a name comes from, the most reliable first. */
    enum Sort {
        FILE,
        TITLE,
        ALIAS,
        LINKS
    }

    /**
     * One that bears a name.
     *
     * @param written the name as it is written where it comes from
     */
    record Owner(Document document, String written, Sort sort) {}

    NameBook(final Material material, final LinkUse use) {
        for (final Document document : material.documents()) {
            if (bearsNames(document)) {
                add(document, Document.baseName(document.path()), Sort.FILE);
                add(document, document.name(), Sort.TITLE);
                material.aliases(document).forEach(alias -> add(document, alias, Sort.ALIAS));
            }
        }
        final Map<DocumentId, Document> byId = new HashMap<>();
        material.documents().forEach(d -> byId.put(d.id(), d));
        use.names()
                .forEach((name, targets) -> targets.forEach((target, uses) -> {
                    final Document document = byId.get(target);
                    if (uses.size() >= FEWEST_USES && document != null && bearsNames(document)) {
                        add(document, name, Sort.LINKS);
                    }
                }));
        owners.values()
                .forEach(
                        list -> list.sort(Comparator.comparing(o -> o.document().path(), ByCodePoint.ORDER)));
    }

    private static boolean bearsNames(final Document document) {
        return switch (document.kind()) {
            case MARKDOWN, EXTRACTED -> true;
            case TEXT, IMAGE, OTHER -> false;
        };
    }

    private void add(final Document document, final String written, final Sort sort) {
        final String name = NameIndex.folded(written);
        if (!NameIndex.usable(name)) {
            return;
        }
        final List<Owner> list = owners.computeIfAbsent(name, _ -> new ArrayList<>(1));
        if (list.stream().noneMatch(o -> o.document().id().equals(document.id()))) {
            list.add(new Owner(document, written.strip(), sort));
        }
    }

    Set<String> names() {
        return owners.keySet();
    }

    Collection<Owner> owners(final String name) {
        return owners.getOrDefault(name, List.of());
    }
}
