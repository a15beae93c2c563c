package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.names.NameReader;
import vespera.scriptorium.names.NamesIn;

/** Reads the texts of an atelier for its codex; what was read is kept by the hash of its content. */
final class Library {

    private final Documents documents;
    private final NameReader reader = new NameReader();
    private final MarkdownReader markdown = new MarkdownReader();
    private Map<String, NamesIn> known = new HashMap<>();

    Library(final Documents documents) {
        this.documents = documents;
    }

    /** The codex of these documents; only what changed is read again. */
    Cast cast(final List<Document> present, final Rulings rulings) {
        final List<Document> order = present.stream()
                .sorted(Comparator.comparing(Document::path, new ReadingOrder()))
                .toList();
        final List<CodexText> texts = new ArrayList<>();
        final List<NamesIn> names = new ArrayList<>();
        final List<NoteNames.Named> notes = new ArrayList<>();
        final Map<String, NamesIn> read = new HashMap<>();
        for (final Document document : order) {
            final Optional<String> text = documents.text(document);
            if (text.isEmpty()) {
                continue;
            }
            final boolean isMarkdown = document.kind() != Document.Kind.TEXT;
            final String key = document.state().hash() + isMarkdown;
            final NamesIn found = known.containsKey(key) ? known.get(key) : reader.read(text.get(), isMarkdown);
            read.put(key, found);
            names.add(found);
            final Reading reading = isMarkdown ? markdown.read(text.get()) : Reading.empty();
            texts.add(new CodexText(document.path(), document.name(), document.state().hash(), text.get()));
            NoteNames.of(document.path(), document.name(), reading).ifPresent(notes::add);
        }
        known = read;
        return Casting.of(texts, names, notes, rulings);
    }
}
