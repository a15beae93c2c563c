package vespera.desktop.suggestions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.suggestions.Deed;
import vespera.scriptorium.suggestions.Suggestion;

/** What the subjects and objects of suggestions lead to. Reads memory only. */
public record Targets(Desk desk) {

    private static final String ENTITY = "entity:";

    /** What it is called: a document by its name, anything else by itself. */
    public String name(final String what) {
        if (what.startsWith(ENTITY)) {
            return what.substring(ENTITY.length());
        }
        return document(what).map(Document::name).orElse(what);
    }

    /** What a suggestion wants, in a sentence. */
    public String sentence(final Suggestion one) {
        return Wording.sentence(one, name(one.subject()), name(one.object()));
    }

    /** The words of its passage that it is about. */
    public List<String> marks(final Suggestion one) {
        if (one.deed() instanceof Deed.Replace(final List<Deed.Edit> edits)) {
            final List<String> words = edits.stream()
                    .map(Deed.Edit::before)
                    .filter(w -> !w.isBlank())
                    .toList();
            if (!words.isEmpty()) {
                return words;
            }
        }
        return Stream.of(name(one.subject()), name(one.object()))
                .filter(w -> !w.isBlank())
                .toList();
    }

    /** The document at this path, where there is one. */
    public Optional<Document> document(final String path) {
        return path.isEmpty()
                ? Optional.empty()
                : desk.atelier().catalogue().at(path).filter(Document::here);
    }

    /** Where it leads, empty for nowhere. */
    public Optional<Runnable> way(final String what, final int line) {
        if (what.startsWith(ENTITY)) {
            return Optional.of(() -> desk.navigator().entity(what));
        }
        if (what.startsWith("#")) {
            return Optional.of(() -> desk.navigator().open(new Subject.OfTag(what.substring(1))));
        }
        return document(what).map(found -> () -> {
            if (line > 0) {
                desk.navigator().openAt(found.id(), line);
            } else {
                desk.navigator().open(new Subject.OfDocument(found.id()));
            }
        });
    }
}
