package vespera.scriptorium.suggestions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.RawLink;

/** How the documents are linked now; links in comments are none. Immutable. */
final class Web {

    private final Map<DocumentId, List<Out>> out = new HashMap<>();
    private final Map<DocumentId, Set<DocumentId>> to = new HashMap<>();
    private final Map<DocumentId, Set<DocumentId>> from = new HashMap<>();

    /**
     * A link.
     *
     * @param target where it leads, or null where nothing is there
     */
    record Out(RawLink link, @Nullable Document target) {}

    Web(final Map<Document, List<Out>> links) {
        links.forEach((document, all) -> {
            out.put(document.id(), all);
            for (final Out one : all) {
                final Document target = one.target();
                if (target != null && !target.id().equals(document.id())) {
                    to.computeIfAbsent(document.id(), _ -> new HashSet<>()).add(target.id());
                    from.computeIfAbsent(target.id(), _ -> new HashSet<>()).add(document.id());
                }
            }
        });
    }

    List<Out> out(final Document document) {
        return out.getOrDefault(document.id(), List.of());
    }

    /** The documents it links to, itself left out. */
    Set<DocumentId> to(final DocumentId document) {
        return to.getOrDefault(document, Set.of());
    }

    /** The documents that link to it, itself left out. */
    Set<DocumentId> from(final DocumentId document) {
        return from.getOrDefault(document, Set.of());
    }

    boolean linked(final DocumentId one, final DocumentId other) {
        return to(one).contains(other) || to(other).contains(one);
    }
}
