package vespera.scriptorium.suggestions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.markdown.RawLink;

/** What links are shown as, and where they lead: which words she links, and to what. */
final class LinkUse {

    private static final int LONGEST = 80;

    private final Map<String, Map<DocumentId, Set<DocumentId>>> names = new HashMap<>();

    LinkUse(final Material material) {
        for (final Document document : material.documents()) {
            for (final Web.Out one : material.web().out(document)) {
                final Document target = one.target();
                final String shown = shown(one.link());
                if (target != null && !target.id().equals(document.id()) && shown != null) {
                    names.computeIfAbsent(shown, _ -> new HashMap<>())
                            .computeIfAbsent(target.id(), _ -> new HashSet<>())
                            .add(document.id());
                }
            }
        }
    }

    /** What a reader sees of a link within a text, as names are compared; null for what is no such link. */
    static @Nullable String shown(final RawLink link) {
        return switch (link.kind()) {
            case EMBED, FRONT_MATTER -> null;
            case WIKILINK, MARKDOWN -> {
                final String display = link.display();
                final String text = display == null ? Document.baseName(link.target()) : display;
                yield text.length() > LONGEST || text.isBlank() ? null : NameIndex.folded(text);
            }
        };
    }

    /** By name: where it leads, and from which documents. */
    Map<String, Map<DocumentId, Set<DocumentId>>> names() {
        return names;
    }

    /** The documents that link to a document under a name. */
    Set<DocumentId> linking(final String name, final DocumentId target) {
        return names.getOrDefault(name, Map.of()).getOrDefault(target, Set.of());
    }
}
