package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.links.NameIndex;
import vespera.scriptorium.markdown.Prose;

/** Documents that are named in others without a link: by title, by file name or by alias. */
public final class MentionSuggester implements Suggester {

    private final LinkWriter writer;

    public MentionSuggester(final Links links) {
        this.writer = new LinkWriter(links);
    }

    @Override
    public Kind kind() {
        return Kind.MENTION;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final Map<String, List<Document>> names = new TreeMap<>();
        for (final Document document : material.documents()) {
            if (material.editable(document)) {
                names(material, document)
                        .forEach(name -> names.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(document));
            }
        }
        final NameIndex index = new NameIndex(names.keySet());
        final List<Suggestion> all = new ArrayList<>();
        for (final Document document : material.documents()) {
            if (material.editable(document)) {
                material.text(document).ifPresent(text -> in(material, document, text, index, names, all));
            }
        }
        return all;
    }

    private static List<String> names(final Material material, final Document document) {
        final List<String> names = new ArrayList<>(material.aliases(document));
        names.add(document.name());
        names.add(Document.baseName(document.path()));
        return names.stream().map(NameIndex::folded).distinct().toList();
    }

    private void in(
            final Material material,
            final Document source,
            final String text,
            final NameIndex index,
            final Map<String, List<Document>> names,
            final List<Suggestion> all) {
        final List<Prose> prose = material.prose(text);
        final Map<Document, List<NameIndex.Place>> byTarget = new LinkedHashMap<>();
        for (final NameIndex.Place place : index.in(text, prose)) {
            final List<Document> targets = names.getOrDefault(place.name(), List.of());
            if (targets.size() == 1 && !targets.getFirst().id().equals(source.id())) {
                byTarget.computeIfAbsent(targets.getFirst(), _ -> new ArrayList<>()).add(place);
            }
        }
        byTarget.forEach((target, places) -> {
            if (!material.web().to(source.id()).contains(target.id())) {
                all.add(suggestion(source, target, text, places));
            }
        });
    }

    private Suggestion suggestion(
            final Document source, final Document target, final String text, final List<NameIndex.Place> places) {
        final NameIndex.Place first = places.getFirst();
        final PlainLine line = PlainLine.around(text, first.at());
        final String link = writer.link(source.path(), target, first.text(), line.table());
        return Suggestion.of(
                Kind.MENTION,
                source.path(),
                target.path(),
                "“" + first.text() + "” stands here without a link"
                        + (places.size() > 1 ? ", and " + (places.size() - 1) + " more times" : "") + ".",
                line.passage(),
                first.line(),
                0.6,
                first.name(),
                new Deed.Replace(List.of(
                        new Deed.Edit(first.at(), first.at() + first.text().length(), first.text(), link))));
    }
}
