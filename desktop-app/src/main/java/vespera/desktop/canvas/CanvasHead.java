package vespera.desktop.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The canvas's name, what can be put on it, and what is to be known about it. */
final class CanvasHead extends VBox {

    private static final Texts TEXTS = Texts.of(CanvasHead.class);

    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final CanvasCommands commands;
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label note = new Label();
    private final Label scale = new Label();
    private final List<Node> changing = new ArrayList<>();

    CanvasHead(
            final CanvasModel model,
            final CanvasSheet sheet,
            final CanvasCommands commands,
            final Runnable addDocument) {
        this.model = model;
        this.sheet = sheet;
        this.commands = commands;
        getStyleClass().add("canvas-head");
        title.getStyleClass().add("canvas-title");
        state.getStyleClass().add("canvas-state");
        scale.getStyleClass().add("canvas-state");
        note.getStyleClass().add("canvas-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        note.textProperty().bind(model.noteProperty());
        state.textProperty().bind(model.saveStateProperty());
        getChildren().addAll(line(addDocument), note);
        model.documentProperty()
                .subscribe(d -> title.setText(d.map(one -> one.name()).orElse("")));
        model.fileProperty().subscribe(file -> changing.forEach(n -> n.setDisable(!model.writable())));
        sheet.onDrawn(() -> scale.setText(Math.round(sheet.camera().scale() * 100) + " %"));
    }

    private HBox line(final Runnable addDocument) {
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        title.setMinWidth(60);
        final HBox line = new HBox(
                4,
                title,
                state,
                room,
                change("fth-plus-square", "add-card", commands::addText),
                change("fth-file-plus", "add-document", addDocument),
                change("fth-globe", "add-link", commands::addLink),
                change("fth-square", "add-group", commands::group),
                colours(),
                change("fth-trash-2", "delete", commands::delete),
                button("fth-zoom-out", "zoom-out", () -> zoom(1 / 1.25)),
                scale,
                button("fth-zoom-in", "zoom-in", () -> zoom(1.25)),
                button("fth-maximize", "fit", sheet::fit));
        line.getStyleClass().add("canvas-tools");
        return line;
    }

    void zoom(final double factor) {
        sheet.look(sheet.camera().zoomed(factor, sheet.getWidth() / 2, sheet.getHeight() / 2));
    }

    private Button change(final String icon, final String key, final Runnable run) {
        final Button button = button(icon, key, run);
        changing.add(button);
        return button;
    }

    private Button button(final String icon, final String key, final Runnable run) {
        final Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(TEXTS.say(key)));
        button.setAccessibleText(TEXTS.say(key));
        button.setOnAction(event -> run.run());
        return button;
    }

    private MenuButton colours() {
        final MenuButton menu = new MenuButton("", new FontIcon("fth-droplet"));
        menu.getStyleClass().addAll("flat", "button-icon");
        menu.setTooltip(new Tooltip(TEXTS.say("colour")));
        menu.setAccessibleText(TEXTS.say("colour"));
        for (int i = 1; i <= 6; i++) {
            final String colour = String.valueOf(i);
            final Circle dot = new Circle(6);
            dot.getStyleClass().add("canvas-ink-" + i);
            final MenuItem item = new MenuItem(TEXTS.say("colour-" + i) + "  (" + i + ")", dot);
            item.setOnAction(event -> commands.colour(colour));
            menu.getItems().add(item);
        }
        final MenuItem none = new MenuItem(TEXTS.say("colour-none") + "  (0)");
        none.setOnAction(event -> commands.colour(null));
        final ColorPicker own = new ColorPicker();
        own.setAccessibleText(TEXTS.say("colour-own"));
        own.setOnAction(event -> {
            commands.colour(hex(own.getValue()));
            menu.hide();
        });
        final CustomMenuItem picker = new CustomMenuItem(own, false);
        menu.getItems().addAll(none, picker);
        changing.add(menu);
        return menu;
    }

    private static String hex(final Color color) {
        return String.format(
                "#%02X%02X%02X",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    CanvasModel model() {
        return model;
    }
}
