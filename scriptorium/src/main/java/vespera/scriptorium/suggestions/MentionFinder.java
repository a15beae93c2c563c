package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.NameIndex;

/** Finds the places where a name may mean a document, and what speaks for it. */
final class MentionFinder {

    /** Of several documents of one name, one must have this share of the links under it to be offered. */
    private static final double CLEAR_SHARE = 0.8;

    private final MentionScan scan = new MentionScan();

    /**
     * One document named in another.
     *
     * @param places where, in order; all under the same name
     */
    record Candidate(
            Document source, Document target, String written, List<NameIndex.Place> places, MentionSignals signals) {}

    /** All of them, by source and then by place. */
    List<Candidate> find(final Material material) {
        final LinkUse use = new LinkUse(material);
        final NameBook book = new NameBook(material, use);
        scan.refresh(material, book.names());
        final Map<String, Integer> plain = plain(material, book);
        final List<Candidate> found = new ArrayList<>();
        for (final Document source : material.documents()) {
            new OfOne(material, use, book, plain, source).add(found);
        }
        return found;
    }

    /** In how many documents each name stands though none of those that bear it is linked there. */
    private Map<String, Integer> plain(final Material material, final NameBook book) {
        final Map<String, Integer> plain = new HashMap<>();
        for (final Document document : material.documents()) {
            final Set<DocumentId> to = material.web().to(document.id());
            final Set<String> names = new HashSet<>();
            scan.places(document).forEach(p -> names.add(p.name()));
            for (final String name : names) {
                if (book.owners(name).stream()
                        .noneMatch(o -> to.contains(o.document().id())
                                || o.document().id().equals(document.id()))) {
                    plain.merge(name, 1, Integer::sum);
                }
            }
        }
        return plain;
    }

    /** The candidates in one document. */
    private final class OfOne {

        private final Material material;
        private final LinkUse use;
        private final NameBook book;
        private final Map<String, Integer> plain;
        private final Document source;

        OfOne(
                final Material material,
                final LinkUse use,
                final NameBook book,
                final Map<String, Integer> plain,
                final Document source) {
            this.material = material;
            this.use = use;
            this.book = book;
            this.plain = plain;
            this.source = source;
        }

        void add(final List<Candidate> found) {
            final Set<DocumentId> linked = material.web().to(source.id());
            final Map<String, List<NameIndex.Place>> byName = new LinkedHashMap<>();
            scan.places(source)
                    .forEach(p -> byName.computeIfAbsent(p.name(), _ -> new ArrayList<>())
                            .add(p));
            final Map<DocumentId, Candidate> best = new LinkedHashMap<>();
            byName.forEach((name, places) -> {
                final NameBook.@Nullable Owner owner = meant(name);
                if (owner != null && !linked.contains(owner.document().id())) {
                    final Candidate one = candidate(name, owner, places);
                    best.merge(
                            owner.document().id(),
                            one,
                            (a, b) -> a.signals().linked() >= b.signals().linked() ? a : b);
                }
            });
            found.addAll(best.values());
        }

        /** The document that a name means here; null where that cannot be told, or it is this document's own. */
        private NameBook.@Nullable Owner meant(final String name) {
            final Collection<NameBook.Owner> owners = book.owners(name);
            if (owners.stream().anyMatch(o -> o.document().id().equals(source.id()))) {
                return null;
            }
            if (owners.size() == 1) {
                return owners.iterator().next();
            }
            final double all = owners.stream()
                    .mapToDouble(o -> use.linking(name, o.document().id()).size())
                    .sum();
            return owners.stream()
                    .filter(o -> all > 0 && use.linking(name, o.document().id()).size() >= CLEAR_SHARE * all)
                    .findFirst()
                    .orElse(null);
        }

        private Candidate candidate(final String name, final NameBook.Owner owner, final List<NameIndex.Place> places) {
            final Document target = owner.document();
            final NameIndex.Place first = places.getFirst();
            final String text = material.text(source).orElse("");
            final MentionSignals signals = new MentionSignals(
                    use.linking(name, target.id()).size(),
                    Math.max(0, plain.getOrDefault(name, 1) - 1),
                    material.web().from(target.id()).size(),
                    book.owners(name).size(),
                    NameIndex.words(name).size(),
                    (int) name.codePoints().filter(Character::isLetterOrDigit).count(),
                    places.stream().anyMatch(p -> p.text().equals(owner.written())),
                    places.stream().anyMatch(p -> capital(text, p)),
                    places.size(),
                    shared(target),
                    material.web().out(source).size(),
                    owner.sort(),
                    folder(source.path()).equals(folder(target.path())),
                    lineHead(text, first.at()).startsWith("#"),
                    lineHead(text, first.at()).matches("[-*+>|\\s\\d.\\[\\]xX]*[*_]*"));
            return new Candidate(source, target, owner.written(), places, signals);
        }

        private int shared(final Document target) {
            final Set<DocumentId> mine = new HashSet<>(material.web().to(source.id()));
            mine.addAll(material.web().from(source.id()));
            final Set<DocumentId> theirs = new HashSet<>(material.web().to(target.id()));
            theirs.addAll(material.web().from(target.id()));
            mine.retainAll(theirs);
            return mine.size();
        }
    }

    private static String folder(final String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String lineHead(final String text, final int at) {
        return text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, at);
    }

    /** A capital letter where a sentence does not ask for one. */
    private static boolean capital(final String text, final NameIndex.Place place) {
        if (place.text().isEmpty() || !Character.isUpperCase(place.text().codePointAt(0))) {
            return false;
        }
        int i = place.at() - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '*' || text.charAt(i) == '_')) {
            i--;
        }
        return i >= 0 && (Character.isLetterOrDigit(text.charAt(i)) || ",;)”’'\"".indexOf(text.charAt(i)) >= 0);
    }
}
