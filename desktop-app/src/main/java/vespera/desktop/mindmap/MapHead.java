package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** Over the map: the way back from what is in the middle, the layout, folding, zoom. */
final class MapHead extends HBox {

    private static final Texts TEXTS = Texts.of(MapHead.class);
    private static final int STEPS = 4;

    private final HBox crumbs = new HBox(2);
    private final Label centre = new Label();
    private final Button add;
    private final MindMapViewModel model;
    private final MindMapView view;
    private final String name;

    MapHead(final MindMapViewModel model, final MapPane pane, final MindMapView view, final String name) {
        super(8);
        this.model = model;
        this.view = view;
        this.name = name;
        getStyleClass().add("map-head");
        setAlignment(Pos.CENTER_LEFT);
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(0);
        centre.getStyleClass().add("map-centre");
        centre.setMinWidth(0);
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        final Label zoom = new Label();
        zoom.getStyleClass().add("map-zoom");
        zoom.setAlignment(Pos.CENTER);
        zoom.textProperty().bind(pane.zoomProperty().map(z -> Math.round(z.doubleValue() * 100) + " %"));
        add = button("fth-plus", TEXTS.say("add"), TEXTS.say("tab-key"), view::beginChild);
        getChildren()
                .addAll(
                        crumbs,
                        centre,
                        gap,
                        add,
                        button("fth-crosshair", TEXTS.say("focus"), "Ctrl+.", view::centreOnSelected),
                        layouts(),
                        button("fth-chevrons-up", TEXTS.say("fold-all"), "", () -> view.foldAll(true)),
                        button("fth-chevrons-down", TEXTS.say("unfold-all"), "", () -> view.foldAll(false)),
                        button("fth-align-left", TEXTS.say("notes"), "Ctrl+T", view::notes),
                        button("fth-zoom-out", TEXTS.say("smaller"), "−", () -> pane.zoomBy(1 / 1.2)),
                        zoom,
                        button("fth-zoom-in", TEXTS.say("larger"), "+", () -> pane.zoomBy(1.2)),
                        button("fth-maximize", TEXTS.say("fit"), "", pane::fit));
        model.centreProperty().subscribe(this::show);
        model.pageProperty().subscribe(this::show);
        show();
    }

    private MenuButton layouts() {
        final MenuButton button = new MenuButton("", new FontIcon("fth-share-2"));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(TEXTS.say("layout"));
        button.setTooltip(new Tooltip(TEXTS.say("layout")));
        button.setFocusTraversable(false);
        final ToggleGroup group = new ToggleGroup();
        for (final Layout layout : Layout.values()) {
            final RadioMenuItem item = new RadioMenuItem(words(layout));
            item.setToggleGroup(group);
            item.setOnAction(e -> view.lay(layout));
            button.getItems().add(item);
            model.layoutProperty().subscribe(now -> {
                if (now == layout) {
                    item.setSelected(true);
                }
            });
        }
        return button;
    }

    static String words(final Layout layout) {
        return switch (layout) {
            case BOTH -> TEXTS.say("layout-both");
            case RIGHT -> TEXTS.say("layout-right");
            case RADIAL -> TEXTS.say("layout-radial");
            case ORG -> TEXTS.say("layout-org");
        };
    }

    private void show() {
        final Optional<TaskId> in = model.centreProperty().get();
        final List<Task> path = in.map(model.tree()::ancestry).orElse(List.of());
        crumbs.getChildren().clear();
        final boolean page = model.pageProperty().get().isPresent();
        if (!path.isEmpty() || page) {
            crumbs.getChildren().add(crumb(name, Optional.empty()));
        }
        final List<Task> above = new ArrayList<>(
                path.isEmpty() ? List.of() : path.subList(1, path.size()).reversed());
        if (above.size() > STEPS) {
            above.subList(0, above.size() - STEPS).clear();
            crumbs.getChildren().add(new Label("…  ›"));
        }
        above.forEach(task -> crumbs.getChildren().add(crumb(task.title(), Optional.of(task.id()))));
        centre.setText(model.pageProperty()
                .get()
                .map(Seed::title)
                .orElseGet(() -> path.isEmpty() ? "" : path.getFirst().title()));
    }

    private Hyperlink crumb(final String words, final Optional<TaskId> to) {
        final Hyperlink link = new Hyperlink(words + "  ›");
        link.setMaxWidth(200);
        link.setOnAction(e -> view.centreOn(to));
        return link;
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
