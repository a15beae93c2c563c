package vespera.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Task;

/** Goes to any document or task by a few letters of its name; Shift+Enter makes a document of that name. */
public final class GoTo {

    private static final int MOST = 60;

    private final Desk desk;
    private final Overlay overlay;

    public GoTo(final Desk desk, final Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
    }

    /** Shows it over the window. */
    public void open() {
        final List<Choice> all = everything();
        final Chooser chooser = new Chooser(
                "Go to a document or a task",
                "Enter opens    Shift+Enter makes a document of this name    Esc closes",
                typed -> fitting(all, typed),
                choice -> {
                    overlay.hide();
                    choice.run().run();
                });
        chooser.onOther(this::create);
        overlay.show(chooser, chooser.field());
    }

    private List<Choice> everything() {
        final List<Choice> all = new ArrayList<>();
        for (final Document document : desk.atelier().catalogue().here()) {
            final String path = document.path();
            all.add(new Choice(
                    document.id().toString(),
                    document.name(),
                    path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "",
                    document.kind() == Document.Kind.IMAGE ? "fth-image" : "fth-file-text",
                    "",
                    () -> desk.navigator().open(new Subject.OfDocument(document.id()))));
        }
        for (final Task task : desk.atelier().tasks().tree().live()) {
            all.add(new Choice(
                    task.id().toString(),
                    task.title(),
                    "Task",
                    "fth-check-square",
                    "",
                    () -> desk.navigator().open(new Subject.OfTask(task.id()))));
        }
        return all;
    }

    private static List<Choice> fitting(final List<Choice> all, final String typed) {
        record Scored(Choice choice, int score) {}
        return all.stream()
                .map(c -> new Scored(
                        c,
                        Math.max(Fuzzy.score(typed, c.title()), Fuzzy.score(typed, c.detail() + "/" + c.title()) - 10)))
                .filter(s -> s.score >= 0)
                .sorted(Comparator.comparingInt(s -> -s.score))
                .limit(MOST)
                .map(Scored::choice)
                .toList();
    }

    private void create(final String typed) {
        if (typed.isBlank()) {
            return;
        }
        overlay.hide();
        final String name = typed.strip();
        final String path = name.toLowerCase(Locale.ROOT).endsWith(".md") ? name : name + ".md";
        desk.work()
                .command(
                        () -> desk.atelier()
                                .documents()
                                .create(desk.origin(), path, "# " + Document.baseName(path) + "\n\n"),
                        made -> desk.navigator().open(new Subject.OfDocument(made.id())));
    }
}
