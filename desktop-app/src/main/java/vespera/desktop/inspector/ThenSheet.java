package vespera.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Workflow;

/** A task or a document as it was: to be read, not to be changed. */
final class ThenSheet extends VBox {

    private static final Texts TEXTS = Texts.of(ThenSheet.class);
    private static final int ROWS = 12;

    private final Desk desk;

    private ThenSheet(final Desk desk, final String title) {
        super(8);
        this.desk = desk;
        getStyleClass().addAll("sheet", "then-sheet");
        final Label then = new Label(TEXTS.say("as-it-was"));
        then.getStyleClass().add("then-mark");
        getChildren().addAll(then, Sections.title(title));
    }

    static ThenSheet of(final Desk desk, final Facts.TaskThen facts) {
        final ThenSheet sheet = new ThenSheet(desk, facts.task().title());
        sheet.task(facts);
        return sheet;
    }

    static ThenSheet of(final Desk desk, final Facts.DocumentThen facts) {
        final ThenSheet sheet = new ThenSheet(desk, facts.document().name());
        sheet.document(facts);
        return sheet;
    }

    private void task(final Facts.TaskThen facts) {
        final Task task = facts.task();
        final Workflow workflow = desk.atelier().tasks().workflow();
        if (!facts.place().isEmpty()) {
            getChildren()
                    .add(Sections.quiet(TEXTS.say(
                            "part-of",
                            String.join(
                                    " › ",
                                    facts.place().stream().map(Task::title).toList()))));
        }
        final String status = task.status();
        fact(
                TEXTS.say("status"),
                task.archived()
                        ? TEXTS.say("in-archive")
                        : status == null
                                ? TEXTS.say("map-only")
                                : workflow.column(status)
                                        .map(Workflow.Column::title)
                                        .orElse(status));
        fact(
                TEXTS.say("priority"),
                TEXTS.say("priority-" + task.priority().name().toLowerCase(Locale.ROOT)));
        fact(
                TEXTS.say("due"),
                task.due() == null ? TEXTS.say("no-day") : Texts.dates("yMMMd").format(task.due()));
        fact(TEXTS.say("who"), Objects.requireNonNullElse(task.assignee(), TEXTS.say("nobody-yet")));
        text(TEXTS.say("notes"), task.notes(), TEXTS.say("no-notes"));
        if (!facts.waits().isEmpty()) {
            getChildren().add(Sections.list(TEXTS.say("waited"), facts.waits(), "", this::row));
        }
        if (!facts.parts().isEmpty()) {
            getChildren().add(Sections.list(TEXTS.say("parts"), facts.parts(), "", this::row));
        }
        getChildren()
                .add(Sections.list(TEXTS.say("history-then"), facts.history(), TEXTS.say("nothing-yet"), this::row));
    }

    private void document(final Facts.DocumentThen facts) {
        final List<String> parts = new ArrayList<>(List.of(facts.document().path()));
        switch (facts.document().place()) {
            case HERE -> {}
            case ARCHIVED -> parts.add(TEXTS.say("archived"));
            case VANISHED -> parts.add(TEXTS.say("was-gone"));
        }
        getChildren().add(Sections.quiet(String.join(" · ", parts)));
        if (facts.text().isPresent()) {
            text(TEXTS.say("text"), facts.text().get(), TEXTS.say("was-empty"));
        } else {
            getChildren().add(Sections.quiet(TEXTS.say("no-text-then")));
        }
        getChildren().add(Sections.list(TEXTS.say("led-to"), facts.out(), TEXTS.say("led-nowhere"), this::out));
        getChildren().add(Sections.list(TEXTS.say("came-from"), facts.in(), TEXTS.say("came-nowhere"), this::in));
    }

    private void fact(final String name, final String value) {
        final Label label = new Label(value);
        label.setWrapText(true);
        getChildren().add(Sections.field(name, label));
    }

    private void text(final String name, final String text, final String none) {
        final VBox box = new VBox(6, Sections.head(name));
        box.getStyleClass().add("section");
        if (text.isBlank()) {
            box.getChildren().add(Sections.quiet(none));
        } else {
            final TextArea area = new TextArea(text);
            area.setEditable(false);
            area.setWrapText(true);
            area.setAccessibleText(TEXTS.say("as-it-was-of", name));
            final long lines =
                    text.lines().limit(ROWS).mapToLong(l -> 1 + l.length() / 40).sum();
            area.setPrefRowCount(Math.clamp(lines + 1, 2, ROWS));
            box.getChildren().add(area);
        }
        getChildren().add(box);
    }

    private Node row(final Task task) {
        return Sections.link(
                "fth-check-square", task.title(), "", () -> desk.selection().select(new Subject.OfTask(task.id())));
    }

    private Node row(final Artifact artifact) {
        return Sections.link(
                "fth-clock",
                artifact.title(),
                Sections.when(artifact.at()) + " · " + artifact.actor().name(),
                () -> desk.navigator().open(new Subject.OfArtifact(artifact.id())));
    }

    private Node out(final LinkThen link) {
        return link.to()
                .map(to -> row(to, "fth-arrow-up-right", link))
                .orElseGet(
                        () -> Sections.link("fth-circle", link.link().target(), TEXTS.say("was-not-there"), () -> {}));
    }

    private Node in(final LinkThen link) {
        return row(link.from(), "fth-arrow-down-left", link);
    }

    private Node row(final Document document, final String icon, final LinkThen link) {
        return Sections.link(
                icon,
                document.name(),
                TEXTS.say("line", link.link().line()),
                () -> desk.selection().select(new Subject.OfDocument(document.id())));
    }
}
