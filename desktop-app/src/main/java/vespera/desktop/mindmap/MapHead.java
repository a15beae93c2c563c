package vespera.desktop.mindmap;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.tasks.Task;

/** Over the map: what is in the middle, folding, zoom. */
final class MapHead extends HBox {

    private final Hyperlink whole = new Hyperlink();
    private final Label centre = new Label();
    private final Button add;
    private final MindMapViewModel model;

    MapHead(final MindMapViewModel model, final MapPane pane, final MindMapView view, final String name) {
        super(8);
        this.model = model;
        getStyleClass().add("map-head");
        setAlignment(Pos.CENTER_LEFT);
        whole.setText(name + "  ›");
        whole.setOnAction(e -> view.centreOn(Optional.empty()));
        centre.getStyleClass().add("map-centre");
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        final Label zoom = new Label();
        zoom.getStyleClass().add("map-zoom");
        zoom.setAlignment(Pos.CENTER);
        zoom.textProperty().bind(pane.zoomProperty().map(z -> Math.round(z.doubleValue() * 100) + " %"));
        add = button("fth-plus", "New topic under the selected one", "Tab", view::beginChild);
        getChildren()
                .addAll(
                        whole,
                        centre,
                        gap,
                        add,
                        button("fth-crosshair", "Put the selected topic in the middle", "", view::centreOnSelected),
                        button("fth-chevrons-up", "Fold all branches", "", () -> view.foldAll(true)),
                        button("fth-chevrons-down", "Unfold all branches", "", () -> view.foldAll(false)),
                        button("fth-zoom-out", "Smaller", "−", () -> pane.zoomBy(1 / 1.2)),
                        zoom,
                        button("fth-zoom-in", "Larger", "+", () -> pane.zoomBy(1.2)),
                        button("fth-maximize", "Show the whole map", "", pane::fit));
        model.centreProperty().subscribe(this::show);
        show();
    }

    private void show() {
        final Optional<Task> task = model.centreProperty().get().flatMap(model.tree()::find);
        whole.setVisible(task.isPresent());
        whole.setManaged(task.isPresent());
        centre.setText(task.map(Task::title).orElse(""));
    }

    /** Nothing can be added, since the past is shown. */
    void readOnly(final boolean on) {
        add.setDisable(on);
        show();
    }

    private static Button button(final String icon, final String words, final String keys, final Runnable run) {
        final Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(keys.isEmpty() ? words : words + " (" + keys + ")"));
        button.setFocusTraversable(false);
        button.setOnAction(e -> run.run());
        return button;
    }
}
