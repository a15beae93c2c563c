package vespera.desktop.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.palette.Fuzzy;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** What a task waits for: chips to go to or to take away, and a field to add another by a few letters. */
final class Waits extends VBox {

    private static final Texts TEXTS = Texts.of(Waits.class);
    private static final int OFFERED = 8;

    private final Desk desk;
    private final Task task;
    private final TextField field = new TextField();
    private final ContextMenu offers = new ContextMenu();

    Waits(final Desk desk, final Task task, final List<Task> on) {
        super(6);
        this.desk = desk;
        this.task = task;
        getStyleClass().add("section");
        getChildren().add(Sections.head(TEXTS.say("waits")));
        final FlowPane chips = Sections.chips(on.stream().map(this::chip).toList());
        if (!on.isEmpty()) {
            getChildren().add(chips);
        }
        field.setPromptText(TEXTS.say("add-wait"));
        field.setAccessibleText(TEXTS.say("add-wait-name"));
        field.textProperty().subscribe(this::offer);
        field.setOnAction(event -> fitting(field.getText()).stream().findFirst().ifPresent(this::add));
        getChildren().add(field);
    }

    boolean editing() {
        return field.isFocused() && !field.getText().isEmpty();
    }

    private HBox chip(final Task other) {
        final Button go = Sections.chip(other.title(), () -> desk.selection().select(new Subject.OfTask(other.id())));
        go.setMaxWidth(220);
        final Button away = new Button(null, new FontIcon("fth-x"));
        away.getStyleClass().addAll("flat", "chip-away");
        away.setAccessibleText(TEXTS.say("no-longer-wait", other.title()));
        away.setOnAction(event -> set(
                task.dependsOn().stream().filter(id -> !id.equals(other.id())).toList()));
        final HBox chip = new HBox(go, away);
        chip.getStyleClass().add("chip-box");
        return chip;
    }

    private List<Task> fitting(final String typed) {
        record Scored(Task task, int score) {}
        if (typed.isBlank()) {
            return List.of();
        }
        return desk.atelier().tasks().tree().live().stream()
                .filter(t -> !t.id().equals(task.id()) && !task.dependsOn().contains(t.id()))
                .map(t -> new Scored(t, Fuzzy.score(typed, t.title())))
                .filter(s -> s.score >= 0)
                .sorted(Comparator.comparingInt(s -> -s.score))
                .limit(OFFERED)
                .map(Scored::task)
                .toList();
    }

    private void offer(final String typed) {
        final List<Task> fitting = fitting(typed);
        offers.getItems().clear();
        for (final Task one : fitting) {
            final MenuItem item = new MenuItem(one.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> add(one));
            offers.getItems().add(item);
        }
        if (fitting.isEmpty() || field.getScene() == null || field.getScene().getWindow() == null) {
            offers.hide();
        } else if (!offers.isShowing()) {
            offers.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private void add(final Task other) {
        final List<TaskId> on = new ArrayList<>(task.dependsOn());
        on.add(other.id());
        field.clear();
        set(on);
    }

    private void set(final List<TaskId> on) {
        desk.work().command(() -> desk.atelier().tasks().setDependencies(desk.origin(), task.id(), on), done -> {});
    }
}
