package vespera.desktop.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** The way to what is selected, at the moment that is shown: folders to a document, parents to a task. Reads memory. */
final class Trail {

    private static final Texts TEXTS = Texts.of(Trail.class);
    /** More than fit on a screen are no help. */
    private static final int MOST = 40;

    private final Desk desk;
    private final Map<UUID, String> named = new HashMap<>();

    /**
     * One step of the way.
     *
     * @param go leads there
     * @param beside what stands on the same level, itself included; asked only when somebody wants to see it
     */
    record Step(String text, Runnable go, Supplier<List<Beside>> beside) {}

    /** Something on the same level as a step. */
    record Beside(String text, boolean here, Runnable go) {}

    Trail(final Desk desk) {
        this.desk = desk;
    }

    /** What an artifact is called, which is not in memory until somebody has looked. */
    void called(final UUID artifact, final String title) {
        named.clear();
        named.put(artifact, title);
    }

    /** The steps to what is selected; empty for nothing. */
    List<Step> to(final Optional<Subject> subject, final Runnable onLast) {
        return switch (subject.orElse(null)) {
            case null -> List.of();
            case Subject.OfTask t -> task(t.id(), onLast);
            case Subject.OfDocument d -> document(d.id(), onLast);
            case Subject.OfTag t -> List.of(new Step("#" + t.tag(), onLast, List::of));
            case Subject.OfArtifact a ->
                List.of(new Step(named.getOrDefault(a.id(), TEXTS.say("artifact")), onLast, List::of));
        };
    }

    /** What it was called at the moment that is shown. */
    Optional<String> title(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t -> desk.tree().find(t.id()).map(Task::title);
            case Subject.OfDocument d -> find(d.id()).map(Document::name);
            case Subject.OfTag t -> Optional.of("#" + t.tag());
            case Subject.OfArtifact a -> Optional.of(named.getOrDefault(a.id(), TEXTS.say("artifact")));
        };
    }

    private Optional<Document> find(final DocumentId id) {
        final Optional<Past> past = desk.asOf().past();
        return past.isPresent()
                ? Optional.ofNullable(past.get().documents().get(id))
                : desk.atelier().catalogue().find(id);
    }

    private Collection<Document> documents() {
        return desk.asOf()
                .past()
                .map(Past::here)
                .orElseGet(() -> List.copyOf(desk.atelier().catalogue().here()));
    }

    private List<Step> task(final TaskId id, final Runnable onLast) {
        final List<Step> steps = new ArrayList<>();
        if (desk.tree().find(id).filter(task -> !task.archived()).isEmpty()) {
            // What was taken away, or taken back, is nowhere any more.
            return steps;
        }
        for (final Task task : desk.tree().ancestry(id).reversed()) {
            final boolean last = task.id().equals(id);
            steps.add(new Step(task.title(), last ? onLast : () -> select(task.id()), () -> beside(task)));
        }
        return steps;
    }

    private void select(final TaskId id) {
        desk.selection().select(new Subject.OfTask(id));
    }

    private List<Beside> beside(final Task task) {
        return desk.tree().children(task.parent()).stream()
                .filter(one -> !one.archived())
                .limit(MOST)
                .map(one -> new Beside(one.title(), one.id().equals(task.id()), () -> select(one.id())))
                .toList();
    }

    private List<Step> document(final DocumentId id, final Runnable onLast) {
        final List<Step> steps = new ArrayList<>();
        find(id).ifPresent(document -> {
            final String[] parts = document.path().split("/", -1);
            String folder = "";
            for (int i = 0; i < parts.length - 1; i++) {
                final String outer = folder;
                final String name = parts[i];
                folder = folder + name + "/";
                final String whole = folder;
                steps.add(new Step(name, () -> openFirst(whole), () -> level(outer, whole)));
            }
            final String in = folder;
            steps.add(new Step(document.name(), onLast, () -> level(in, document.path())));
        });
        return steps;
    }

    /** Folders and documents of one folder, in the order of their names; a folder leads to its first document. */
    private List<Beside> level(final String folder, final String here) {
        final Map<String, Beside> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (final Document document : documents()) {
            if (document.path().startsWith(folder)) {
                final String rest = document.path().substring(folder.length());
                final int slash = rest.indexOf('/');
                final String whole = slash < 0 ? document.path() : folder + rest.substring(0, slash + 1);
                all.putIfAbsent(
                        rest.substring(0, slash < 0 ? rest.length() : slash + 1),
                        slash < 0
                                ? new Beside(document.name(), whole.equals(here), () -> open(document.id()))
                                : new Beside(
                                        rest.substring(0, slash) + " ›", whole.equals(here), () -> openFirst(whole)));
            }
        }
        return all.values().stream().limit(MOST).toList();
    }

    private void openFirst(final String folder) {
        documents().stream()
                .filter(document -> document.path().startsWith(folder))
                .min(Comparator.comparing(Document::path))
                .ifPresent(document -> open(document.id()));
    }

    private void open(final DocumentId id) {
        desk.navigator().open(new Subject.OfDocument(id));
    }
}
