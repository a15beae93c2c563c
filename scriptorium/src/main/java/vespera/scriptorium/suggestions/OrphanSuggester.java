package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vespera.scriptorium.documents.Document;

/** Documents that nothing leads to and that lead nowhere, with the document that could best lead to them. */
public final class OrphanSuggester implements Suggester {

    private static final int FEWEST_WORDS = 5;
    private static final int NEAREST = 10;
    private static final double LIKE = 0.12;

    @Override
    public Kind kind() {
        return Kind.ORPHAN;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final List<Suggestion> all = new ArrayList<>();
        for (final Document document : material.documents()) {
            if (material.editable(document)
                    && !material.digest(document).template()
                    && material.digest(document).words().length >= FEWEST_WORDS
                    && material.web().to(document.id()).isEmpty()
                    && material.web().from(document.id()).isEmpty()) {
                neighbour(material, document).ifPresent(near -> all.add(suggestion(material, document, near)));
            }
        }
        return all;
    }

    /** The nearest that has links itself: two that nobody finds do not help each other. */
    private static Optional<Kin.Near> neighbour(final Material material, final Document document) {
        return material.kin().nearest(document, NEAREST).stream()
                .filter(n -> n.similarity() >= LIKE)
                .filter(n -> material.editable(n.document()))
                .filter(n -> !material.web().to(n.document().id()).isEmpty()
                        || !material.web().from(n.document().id()).isEmpty())
                .findFirst();
    }

    private static Suggestion suggestion(final Material material, final Document document, final Kin.Near near) {
        final Document from = near.document();
        return Suggestion.of(
                Kind.ORPHAN,
                document.path(),
                from.path(),
                "Nothing links to “" + document.name() + "”, and it links to nothing. “" + from.name()
                        + "” is nearest to it ("
                        + String.join(", ", material.kin().shared(document, from, 3))
                        + "). Accepting lists it there under “See also”.",
                "",
                1,
                Math.min(0.85, 0.35 + near.similarity()),
                document.path().substring(0, document.path().lastIndexOf('/') + 1),
                new Deed.SeeAlso(from.path(), document.path()));
    }
}
