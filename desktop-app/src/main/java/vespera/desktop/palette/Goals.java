package vespera.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Subject;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Task;

/** Gathers all that one can go to: documents, those changed last first, tasks, tags. */
public final class Goals {

    private final Atelier atelier;
    private final Navigator navigator;

    /** @param navigator goes there */
    public Goals(final Atelier atelier, final Navigator navigator) {
        this.atelier = atelier;
        this.navigator = navigator;
    }

    /** Gathers them; asks the disk. */
    public GoalIndex index() {
        return new GoalIndex(all());
    }

    private List<Goal> all() {
        final List<Goal> all = new ArrayList<>();
        final Map<DocumentId, List<String>> aliases =
                atelier.documents().records().allAliases();
        final List<Document> documents = new ArrayList<>(atelier.catalogue().here());
        documents.sort(Comparator.comparingLong(d -> -d.state().modified()));
        documents.forEach(d -> all.add(document(d, aliases.getOrDefault(d.id(), List.of()))));
        atelier.tasks().tree().live().forEach(task -> all.add(task(task)));
        atelier.documents()
                .records()
                .tagCounts()
                .forEach((tag, count) -> all.add(tag(tag, count == 1 ? "1 document" : count + " documents")));
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
                        document.kind() == Document.Kind.IMAGE ? "fth-image" : "fth-file-text",
                        "",
                        () -> navigator.open(new Subject.OfDocument(document.id()))),
                names);
    }

    private Goal task(final Task task) {
        return new Goal(
                new Choice(
                        task.id().toString(),
                        task.title(),
                        "Task",
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
