package vespera.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;

/** The view in front, and beside it at most one panel with a divider to drag. */
final class SidePane extends SplitPane {

    private static final Texts TEXTS = Texts.of(SidePane.class);
    private static final double USUAL = 0.74;
    private static final long CALM_MILLIS = 300;
    private static final double USUAL_BELOW = 0.62;
    private static final double LEAST_WIDTH = 240;
    private static final double LEAST_HEIGHT = 140;

    /** Where the panel stands. */
    enum Dock {
        RIGHT,
        LEFT,
        BOTTOM
    }

    private final Node centre;
    private final Debounce settled;
    private Dock dock = Dock.RIGHT;

    private final List<Panel> panels;
    private final BorderPane side = new BorderPane();
    private final Label title = new Label();
    private final Map<String, Node> made = new HashMap<>();
    private final Consumer<Double> moved;
    private double divider = USUAL;
    private double below = USUAL_BELOW;
    private String shown = "";

    /** @param moved is told where the divider is, from 0 to 1, when the side pane goes and when it was dragged */
    SidePane(
            final Node centre,
            final List<Panel> panels,
            final List<Action> places,
            final Consumer<Double> moved,
            final Runnable close) {
        this.centre = centre;
        this.panels = panels;
        settled = new Debounce(CALM_MILLIS, this::keepDivider);
        this.moved = moved;
        getStyleClass().add("side-split");
        side.getStyleClass().add("side-pane");
        side.setMinWidth(LEAST_WIDTH);
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        final Button away = new Button(null, new FontIcon("fth-x"));
        away.getStyleClass().addAll("button-icon", "flat");
        away.setAccessibleText(TEXTS.say("close-side"));
        away.setOnAction(event -> close.run());
        final MenuButton where = new MenuButton(null, new FontIcon("fth-sidebar"));
        where.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        where.setAccessibleText(TEXTS.say("where-side"));
        where.getItems().addAll(places.stream().map(SidePane::item).toList());
        final HBox head = new HBox(title, room, where, away);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("side-head");
        title.getStyleClass().add("side-title");
        side.setTop(head);
        SplitPane.setResizableWithParent(side, false);
        getItems().add(centre);
    }

    void dividerAt(final double position) {
        divider = Math.clamp(position, 0.35, 0.9);
    }

    String shown() {
        return shown;
    }

    /** Shows a panel, or none for an empty id; gives the one now shown. */
    Optional<Panel> show(final String id) {
        final Optional<Panel> panel =
                panels.stream().filter(p -> p.id().equals(id)).findFirst();
        if (panel.isEmpty()) {
            keepDivider();
            shown = "";
            getItems().remove(side);
            return panel;
        }
        shown = id;
        title.setText(panel.get().title());
        side.setCenter(made.computeIfAbsent(id, first -> panel.get().node().get()));
        if (!getItems().contains(side)) {
            place();
        }
        return panel;
    }

    private static MenuItem item(final Action action) {
        final MenuItem item = new MenuItem(action.title());
        item.setOnAction(event -> action.run().run());
        return item;
    }

    /** Puts the panel somewhere else. */
    void dock(final Dock at) {
        keepDivider();
        dock = at;
        if (getItems().contains(side)) {
            place();
        }
    }

    private void place() {
        final boolean under = dock == Dock.BOTTOM;
        setOrientation(under ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        side.setMinWidth(under ? 0 : LEAST_WIDTH);
        side.setMinHeight(under ? LEAST_HEIGHT : 0);
        getItems().clear();
        getItems().setAll(dock == Dock.LEFT ? List.of(side, centre) : List.of(centre, side));
        setDividerPositions(
                switch (dock) {
                    case LEFT -> 1 - divider;
                    case RIGHT -> divider;
                    case BOTTOM -> below;
                });
        getDividers().getFirst().positionProperty().subscribe(now -> settled.call());
    }

    /** Notes where the divider is now. */
    void keepDivider() {
        if (getItems().contains(side) && getWidth() > 0) {
            final double at = getDividerPositions()[0];
            if (dock == Dock.BOTTOM) {
                below = at;
            } else {
                divider = dock == Dock.LEFT ? 1 - at : at;
                moved.accept(divider);
            }
        }
    }
}
