package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.names.NameReader;
import vespera.scriptorium.names.NamesIn;
import vespera.scriptorium.names.NamesStream;

/**
 * Reads the texts of an atelier for its codex. What was read is kept by what it was read from, in memory and in the
 * cache, so that after an edit one text is read again.
 */
final class Library {

    private static final String KIND = "names." + NameReader.VERSION;

    private final Documents documents;
    private final Derived derived;
    private final NameReader reader = new NameReader();
    private Map<CodexText.Key, Read> known = new HashMap<>();

    /** What a document was read as. */
    private record Read(CodexText text, NamesIn names, NoteNames.@Nullable Named note) {}

    Library(final Documents documents, final Derived derived) {
        this.documents = documents;
        this.derived = derived;
    }

    /** What the codex depends on: which documents there are, what they hold and what they are called. */
    List<CodexText.Key> keys(final List<Document> present) {
        return present.stream().map(this::key).toList();
    }

    private CodexText.Key key(final Document document) {
        return new CodexText.Key(document.path(), documents.readingKey(document), document.name());
    }

    /** The codex of these documents. */
    Cast cast(final List<Document> present, final Rulings rulings) {
        final List<Document> order = present.stream()
                .sorted(Comparator.comparing(Document::path, new ReadingOrder()))
                .toList();
        final Map<CodexText.Key, Read> now = new HashMap<>();
        final Map<String, byte[]> fresh = new HashMap<>();
        final List<CodexText> texts = new ArrayList<>();
        final List<NamesIn> names = new ArrayList<>();
        final List<NoteNames.Named> notes = new ArrayList<>();
        for (final Document document : order) {
            final CodexText.Key key = key(document);
            final Read before = known.get(key);
            final Optional<Read> read = before == null ? read(document, fresh) : Optional.of(before);
            read.ifPresent(r -> {
                now.put(key, r);
                texts.add(r.text());
                names.add(r.names());
                if (r.note() != null) {
                    notes.add(r.note());
                }
            });
        }
        derived.keepAll(KIND, fresh);
        known = now;
        return Casting.of(texts, names, notes, rulings);
    }

    private Optional<Read> read(final Document document, final Map<String, byte[]> fresh) {
        return documents.readable(document).map(readable -> {
            final String name = document.name();
            final CodexText text = new CodexText(
                    document.path(),
                    CodexText.title(name, document.title() != null, readable.reading()),
                    CodexText.parts(readable.reading()),
                    () -> documents.readableText(document).orElse(""));
            return new Read(
                    text,
                    names(document, readable, fresh),
                    NoteNames.of(document.path(), name, readable.reading()).orElse(null));
        });
    }

    private NamesIn names(final Document document, final Readable readable, final Map<String, byte[]> fresh) {
        // The hash alone, so that what is erased takes its names with it; a type read otherwise is told by its kind.
        final String key = document.state().hash();
        final boolean markdown = document.kind() != Document.Kind.TEXT;
        final Optional<NamesIn> kept =
                derived.find(KIND, key).flatMap(bytes -> NamesStream.read(bytes, readable.text(), markdown));
        if (kept.isPresent()) {
            return kept.get();
        }
        final NamesIn found = reader.read(readable.text(), markdown);
        fresh.put(key, NamesStream.write(found, readable.text(), markdown));
        return found;
    }
}
