package vespera.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.Reading;
import vespera.scriptorium.tasks.Task;

/** Gathers all that one can go to: documents, those changed last first, tasks, tags, names in the codex, headings. */
public final class Goals {

    private static final Texts TEXTS = Texts.of(Goals.class);
    /** How documents of text look, and nothing else. */
    static final String DOCUMENT = "fth-file-text";

    private final Atelier atelier;
    private final Navigator navigator;
    private final Map<String, List<Reading.Heading>> read = new ConcurrentHashMap<>();

    /** @param navigator goes there */
    public Goals(final Atelier atelier, final Navigator navigator) {
        this.atelier = atelier;
        this.navigator = navigator;
    }

    /** Gathers them; asks the disk. */
    public GoalIndex index() {
        return new GoalIndex(all());
    }

    /** Documents and tasks by their names alone: quick, for while the rest is still being read. */
    public GoalIndex names() {
        final List<Goal> all = new ArrayList<>();
        documents().forEach(d -> all.add(document(d, List.of())));
        atelier.tasks().tree().live().forEach(task -> all.add(task(task)));
        return new GoalIndex(all);
    }

    private List<Document> documents() {
        final List<Document> documents = new ArrayList<>(atelier.catalogue().here());
        documents.sort(Comparator.comparingLong(d -> -d.state().modified()));
        return documents;
    }

    private List<Goal> all() {
        final List<Goal> all = new ArrayList<>();
        final Map<DocumentId, List<String>> aliases =
                atelier.documents().records().allAliases();
        final List<Document> documents = documents();
        documents.forEach(d -> all.add(document(d, aliases.getOrDefault(d.id(), List.of()))));
        atelier.tasks().tree().live().forEach(task -> all.add(task(task)));
        atelier.documents()
                .records()
                .tagCounts()
                .forEach((tag, count) -> all.add(tag(tag, TEXTS.say("documents", count))));
        atelier.organising().codex().entities().forEach(entity -> all.add(entity(entity)));
        documents.forEach(d -> headings(d).forEach(heading -> all.add(heading(d, heading))));
        return all;
    }

    private Goal document(final Document document, final List<String> aliases) {
        final String path = document.path();
        final List<String> names = new ArrayList<>(aliases);
        if (!Document.baseName(path).equals(document.name())) {
            names.add(Document.baseName(path));
        }
        return new Goal(
                new Choice(
                        document.id().toString(),
                        document.name(),
                        path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "",
                        document.kind() == Document.Kind.IMAGE ? "fth-image" : DOCUMENT,
                        "",
                        () -> navigator.open(new Subject.OfDocument(document.id()))),
                names);
    }

    /** The headings of a document but the one that is its name; read anew only where the text is another. */
    private List<Reading.Heading> headings(final Document document) {
        if (document.kind() != Document.Kind.MARKDOWN) {
            return List.of();
        }
        final String key = document.state().hash();
        final List<Reading.Heading> known = read.get(key);
        if (known != null) {
            return known;
        }
        final List<Reading.Heading> found = atelier.documents()
                .readable(document)
                .map(readable -> readable.reading().headings().stream()
                        .filter(heading -> !heading.text().isBlank())
                        .filter(heading -> !heading.text().equals(document.name()))
                        .toList())
                .orElse(List.of());
        read.put(key, found);
        return found;
    }

    private Goal heading(final Document document, final Reading.Heading heading) {
        return new Goal(
                new Choice(
                        document.id() + "#" + heading.line(),
                        heading.text(),
                        document.name(),
                        "fth-corner-down-right",
                        "",
                        () -> navigator.openAt(document.id(), heading.line())),
                List.of());
    }

    private Goal entity(final Entity entity) {
        return new Goal(
                new Choice(
                        entity.id(),
                        entity.name(),
                        switch (entity.kind()) {
                            case CHARACTER -> TEXTS.say("codex-character");
                            case PLACE -> TEXTS.say("codex-place");
                            case ORGANISATION -> TEXTS.say("codex-organisation");
                            case THING -> TEXTS.say("codex-thing");
                        },
                        "fth-book-open",
                        "",
                        () -> navigator.entity(entity.id())),
                entity.aliases());
    }

    private Goal task(final Task task) {
        return new Goal(
                new Choice(
                        task.id().toString(),
                        task.title(),
                        TEXTS.say("task"),
                        "fth-check-square",
                        "",
                        () -> navigator.open(new Subject.OfTask(task.id()))),
                List.of());
    }

    private Goal tag(final String tag, final String detail) {
        return new Goal(
                new Choice(
                        "tag:" + tag, "#" + tag, detail, "fth-hash", "", () -> navigator.open(new Subject.OfTag(tag))),
                List.of());
    }
}
