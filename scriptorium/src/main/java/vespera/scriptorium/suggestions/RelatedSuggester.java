package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/**
 * Documents that speak of the same things and do not link to each other: each is among the nearest of the other by the
 * words that tell texts apart. Vectors are not asked, so that the queue is the same before and after they are there;
 * what is near in meaning stands beside each document.
 *
 * <p>Limits and confidence come from five of the public vaults of {@link MentionSignals}: there of such pairs with a
 * likeness of 0.2 to 0.6 about half are linked, more where they share links; above 0.65 stand series and copies, of
 * which few are.
 */
public final class RelatedSuggester implements Suggester {

    private static final int NEAREST = 5;
    private static final double LIKE = 0.25;
    private static final double SERIES = 0.65;
    /** What is nearly the same text is told as a near-duplicate. */
    private static final double SAME = 0.97;

    private static final int FEWEST_WORDS = 12;
    private static final int EACH = 2;
    /** So many different words must be common to both: one name alone makes no relation. */
    private static final int WORDS = 3;

    @Override
    public Kind kind() {
        return Kind.RELATED;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final Map<DocumentId, List<Kin.Near>> nearest = new HashMap<>();
        for (final Document document : material.documents()) {
            if (rich(material, document)) {
                nearest.put(document.id(), material.kin().nearest(document, NEAREST));
            }
        }
        final Map<DocumentId, Integer> told = new HashMap<>();
        final List<Suggestion> all = new ArrayList<>();
        for (final Document document : material.documents()) {
            for (final Kin.Near near : nearest.getOrDefault(document.id(), List.of())) {
                if (fits(material, document, near, nearest, told)) {
                    told.merge(document.id(), 1, Integer::sum);
                    told.merge(near.document().id(), 1, Integer::sum);
                    all.add(suggestion(material, document, near));
                }
            }
        }
        return all;
    }

    private static boolean rich(final Material material, final Document document) {
        return material.editable(document)
                && !material.digest(document).template()
                && material.digest(document).words().length >= FEWEST_WORDS;
    }

    private static boolean fits(
            final Material material,
            final Document document,
            final Kin.Near near,
            final Map<DocumentId, List<Kin.Near>> nearest,
            final Map<DocumentId, Integer> told) {
        final Document other = near.document();
        return near.similarity() >= LIKE
                && near.similarity() <= SAME
                && ByCodePoint.ORDER.compare(document.path(), other.path()) < 0
                && told.getOrDefault(document.id(), 0) < EACH
                && told.getOrDefault(other.id(), 0) < EACH
                && nearest.getOrDefault(other.id(), List.of()).stream()
                        .anyMatch(n -> n.document().id().equals(document.id()))
                && !material.web().linked(document.id(), other.id())
                && material.kin().shared(document, other, WORDS).size() == WORDS;
    }

    private static Suggestion suggestion(final Material material, final Document document, final Kin.Near near) {
        final Document other = near.document();
        final int shared = shared(material, document.id(), other.id());
        final List<String> words = material.kin().shared(document, other, 4);
        final String reason = "Both speak of " + String.join(", ", words)
                + (shared == 0
                        ? ""
                        : ", and " + (shared == 1 ? "a document is" : shared + " documents are") + " linked with both")
                + "; neither links to the other. Accepting lists “" + other.name()
                + "” under “See also” at the end of this one.";
        final double sure =
                (near.similarity() > SERIES ? 0.3 : near.similarity() < 0.4 ? 0.5 : 0.55) + (shared > 0 ? 0.1 : 0);
        return Suggestion.of(
                Kind.RELATED,
                document.path(),
                other.path(),
                reason,
                "",
                1,
                sure,
                folder(document.path()) + " " + folder(other.path()),
                new Deed.SeeAlso(document.path(), other.path()));
    }

    static int shared(final Material material, final DocumentId one, final DocumentId other) {
        final Set<DocumentId> mine = new HashSet<>(material.web().to(one));
        mine.addAll(material.web().from(one));
        final Set<DocumentId> theirs = new HashSet<>(material.web().to(other));
        theirs.addAll(material.web().from(other));
        mine.retainAll(theirs);
        return mine.size();
    }

    private static String folder(final String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
