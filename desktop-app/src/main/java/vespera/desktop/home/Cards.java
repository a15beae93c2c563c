package vespera.desktop.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.past.Change;
import vespera.desktop.past.SinceHere;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** The cards that home is laid out with. */
final class Cards {

    private static final Texts TEXTS = Texts.of(Cards.class);
    private static final int SHOWN = 8;
    private static final int SINCE = 4;

    private final Desk desk;

    Cards(final Desk desk) {
        this.desk = desk;
    }

    private static VBox card(final String title, final List<? extends Node> rows) {
        final Label head = new Label(title);
        head.getStyleClass().add("card-head");
        final VBox card = new VBox(2, head);
        card.getStyleClass().add("card");
        rows.stream().limit(SHOWN).forEach(card.getChildren()::add);
        if (rows.size() > SHOWN) {
            final Hyperlink more = new Hyperlink(TEXTS.say("show-more", rows.size() - SHOWN));
            more.setOnAction(event -> {
                card.getChildren().remove(more);
                rows.stream().skip(SHOWN).forEach(card.getChildren()::add);
            });
            card.getChildren().add(more);
        }
        return card;
    }

    private static Button row(
            final String icon, final String text, final String below, final String right, final Runnable go) {
        final Label title = new Label(text);
        title.getStyleClass().add("row-title");
        final VBox lines = new VBox(1, title);
        if (!below.isEmpty()) {
            final Label second = new Label(below);
            second.getStyleClass().add("home-quiet");
            lines.getChildren().add(second);
        }
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        final Label end = new Label(right);
        end.getStyleClass().add("row-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        final HBox line = new HBox(12, new FontIcon(icon), lines, end);
        line.setAlignment(Pos.CENTER_LEFT);
        final Button button = new Button(null, line);
        button.getStyleClass().addAll("flat", "home-row");
        button.setAccessibleText(text + (right.isEmpty() ? "" : ", " + right));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(button.widthProperty().subtract(26));
        line.setMaxWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> go.run());
        return button;
    }

    private static Label quiet(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("home-quiet");
        label.setWrapText(true);
        return label;
    }

    Node resume(final HomeFacts facts) {
        final List<Node> rows = new java.util.ArrayList<>();
        facts.document()
                .ifPresent(
                        d -> rows.add(row("fth-edit-3", d.name(), TEXTS.say("go-on-writing", d.path()), "", () -> open(d))));
        facts.task()
                .ifPresent(t ->
                        rows.add(row("fth-square", t.title(), TEXTS.say("the-card-in-hand", column(t)), "", () -> open(t))));
        facts.doing().stream()
                .filter(t -> facts.task().isEmpty()
                        || !t.id().equals(facts.task().get().id()))
                .limit(3)
                .forEach(t -> rows.add(row("fth-play", t.title(), TEXTS.say("under-way"), "", () -> open(t))));
        if (rows.isEmpty()) {
            rows.add(quiet(TEXTS.say("nothing-in-hand")));
        }
        return card(TEXTS.say("resume"), rows);
    }

    private String column(final Task task) {
        final String status = task.status();
        return status == null
                ? TEXTS.say("on-the-map")
                : desk.atelier()
                        .tasks()
                        .workflow()
                        .column(status)
                        .map(c -> c.title())
                        .orElse(status);
    }

    Node due(final HomeFacts facts) {
        final List<Node> rows = new java.util.ArrayList<>();
        facts.overdue().forEach(t -> rows.add(due(t, "overdue")));
        facts.today().forEach(t -> rows.add(due(t, "today")));
        facts.soon().forEach(t -> rows.add(due(t, "soon")));
        if (rows.isEmpty()) {
            rows.add(quiet(TEXTS.say("nothing-due")));
        }
        return card(TEXTS.say("today-and-next"), rows);
    }

    private Node due(final Task task, final String style) {
        final LocalDate day = Objects.requireNonNull(task.due());
        final String when = switch (style) {
            case "overdue" -> TEXTS.say("overdue-since", Texts.dates("MMMd").format(day));
            case "today" -> TEXTS.say("today");
            default -> Texts.dates("MMMd").format(day);
        };
        final Button row = row(
                "fth-square", task.title(), Optional.ofNullable(task.assignee()).orElse(""), when, () -> open(task));
        row.getStyleClass().add("due-" + style);
        return row;
    }

    Node recent(final HomeFacts facts) {
        final List<Node> rows = new java.util.ArrayList<>();
        for (final Artifact one : facts.recent()) {
            rows.add(row(icon(one), sentence(one.title()), one.actor().name(), when(one.at()), () -> open(one)));
        }
        if (rows.isEmpty()) {
            rows.add(quiet(TEXTS.say("nothing-changed-yet")));
        }
        return card(TEXTS.say("recent-changes"), rows);
    }

    /** What changed since she was last here: the newest few, and the way to all of it. */
    Node since(final SinceHere.Found found) {
        final List<Node> rows = new java.util.ArrayList<>();
        final String day = when(found.when().toEpochMilli());
        if (found.changes().isEmpty()) {
            rows.add(quiet(TEXTS.say("nothing-has-changed-since", day)));
        }
        found.changes().stream().limit(SINCE).forEach(change -> rows.add(row(change)));
        if (!found.changes().isEmpty()) {
            final Hyperlink all = new Hyperlink(TEXTS.say("see-all-that-changed"));
            all.setId("home-what-changed");
            all.setOnAction(event -> desk.navigator().whatChanged());
            rows.add(all);
        }
        return card(TEXTS.say("since-last-here", day), rows);
    }

    private Node row(final Change change) {
        final String below = change.note().isEmpty() ? change.who() : change.who() + " · " + change.note();
        return row(
                "fth-activity",
                change.words(),
                below,
                when(change.happening().time()),
                () -> change.subject().ifPresentOrElse(desk.navigator()::open, desk.navigator()::whatChanged));
    }

    private static String sentence(final String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String icon(final Artifact artifact) {
        return switch (artifact.type()) {
            case MESSAGE -> "fth-message-circle";
            case VERSION -> "fth-file-text";
            case DECISION -> "fth-check-circle";
            case ACTION -> "fth-activity";
        };
    }

    private static String when(final long millis) {
        final ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault());
        return at.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault())) ? Texts.dates("jm").format(at) : Texts.dates("MMMd").format(at);
    }

    private void open(final Artifact artifact) {
        final var document = artifact.document();
        final var task = artifact.task();
        if (document != null) {
            desk.navigator().open(new Subject.OfDocument(new DocumentId(document)));
        } else if (task != null) {
            desk.navigator().open(new Subject.OfTask(new TaskId(task)));
        } else {
            desk.navigator().open(new Subject.OfArtifact(artifact.id()));
        }
    }

    private void open(final Document document) {
        desk.navigator().open(new Subject.OfDocument(document.id()));
    }

    private void open(final Task task) {
        desk.navigator().open(new Subject.OfTask(task.id()));
    }

    /** What could not be read, with the reason: the rest was. */
    Node skipped(final List<AtelierFolder.Skipped> skipped) {
        final VBox card = card(
                TEXTS.say("not-read", skipped.size()),
                skipped.stream()
                        .map(s -> new VBox(1, new Label(s.path()), quiet(s.reason())))
                        .toList());
        card.getChildren().add(1, quiet(TEXTS.say("they-stay")));
        return card;
    }

    /** What was put away, each with the way back. */
    Node archive(final HomeFacts facts) {
        final List<Node> rows = new java.util.ArrayList<>();
        for (final Document one : facts.archivedDocuments()) {
            rows.add(away(
                    "fth-file-text",
                    one.name(),
                    one.path(),
                    () -> desk.work()
                            .command(() -> desk.atelier().documents().restore(desk.origin(), one.id()), done -> {})));
        }
        for (final Task one : facts.archivedTasks()) {
            rows.add(away(
                    "fth-square",
                    one.title(),
                    TEXTS.say("task"),
                    () -> desk.work()
                            .command(() -> desk.atelier().tasks().restore(desk.origin(), one.id()), done -> {})));
        }
        final VBox card = card(TEXTS.say("archive"), rows);
        final Hyperlink all = new Hyperlink(TEXTS.say("open-the-archive"));
        all.setId("home-archive");
        all.setOnAction(event -> desk.navigator().show("archive"));
        card.getChildren().add(all);
        return card;
    }

    private static Node away(final String icon, final String name, final String detail, final Runnable back) {
        final Label title = new Label(name);
        final Label second = quiet(detail);
        final VBox lines = new VBox(1, title, second);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        final Button restore = new Button(TEXTS.say("restore"), new FontIcon("fth-corner-up-left"));
        restore.setAccessibleText(TEXTS.say("restore-one", name));
        restore.getStyleClass().add("flat");
        restore.setMinWidth(Region.USE_PREF_SIZE);
        restore.setOnAction(event -> back.run());
        final HBox row = new HBox(12, new FontIcon(icon), lines, restore);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("away-row");
        return row;
    }
}
