package vespera.desktop.graphpane;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** How much of the graph, what of it, and how near. */
final class GraphBar extends HBox {

    private static final List<String> DEPTHS = List.of("Everything", "1 step", "2 steps", "3 steps");
    private static final List<String> PILLS = List.of("left-pill", "center-pill", "center-pill", "right-pill");

    private final ToggleGroup depths = new ToggleGroup();
    private final Label said = new Label();

    GraphBar(final GraphModel model, final Runnable changed) {
        getStyleClass().add("graph-bar");
        setAlignment(Pos.CENTER_LEFT);
        final HBox row = new HBox();
        for (int i = 0; i < DEPTHS.size(); i++) {
            row.getChildren().add(depth(i, model, changed));
        }
        said.getStyleClass().add("graph-said");
        said.setMinWidth(0);
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(row, shows(model, changed), room, said);
    }

    private ToggleButton depth(final int steps, final GraphModel model, final Runnable changed) {
        final ToggleButton button = new ToggleButton(DEPTHS.get(steps));
        button.getStyleClass().addAll(PILLS.get(steps), "small");
        button.setToggleGroup(depths);
        button.setSelected(steps == model.depth());
        button.setTooltip(new Tooltip(
                steps == 0 ? "The whole atelier" : "What lies within " + DEPTHS.get(steps) + " of what is selected"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.depth(steps);
            changed.run();
        });
        return button;
    }

    /** Chooses how many steps around the selection are shown, as if its button were pressed. */
    void choose(final int steps) {
        if (depths.getToggles().get(steps) instanceof ToggleButton button) {
            button.fire();
        }
    }

    private static MenuButton shows(final GraphModel model, final Runnable changed) {
        final MenuButton menu = new MenuButton("Shows", new FontIcon("fth-filter"));
        menu.getStyleClass().addAll("small", "flat");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (final GraphNode.Kind kind : GraphNode.Kind.values()) {
            final CheckMenuItem item = new CheckMenuItem(
                    switch (kind) {
                        case DOCUMENT -> "Documents  ●";
                        case MISSING -> "Linked but not written  ○";
                        case TAG -> "Tags  ◆";
                        case TASK -> "Tasks  ■";
                        case SECTION -> "Headings in documents  ▬";
                        case ENTITY -> "People, places and things  ⬢";
                        case ROLE -> "Who wrote  ✚";
                        case CHANNEL -> "Channels  ◎";
                        case MESSAGE -> "Messages  □";
                        case DECISION -> "Decisions  ✦";
                    });
            item.setSelected(model.shows(kind));
            item.setOnAction(event -> {
                model.toggle(kind);
                changed.run();
            });
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (final GraphEdge.Type type : GraphEdge.Type.values()) {
            final CheckMenuItem item = new CheckMenuItem(
                    switch (type) {
                        case LINKS -> "Links";
                        case EMBEDS -> "Embedded pictures and texts";
                        case TAGGED -> "Has a tag";
                        case PART_OF -> "Part of something larger";
                        case DEPENDS_ON -> "Waits for a task";
                        case ABOUT -> "Is about something";
                        case MENTIONS -> "Named without a link";
                        case SIMILAR -> "Says something similar";
                        case AUTHORED -> "Who wrote what";
                        case CITES -> "Stands on a source";
                    });
            item.setSelected(model.shows(type));
            item.setOnAction(event -> {
                model.toggle(type);
                changed.run();
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    /** Adds the buttons that move the view; more than 0 is nearer, less is further, 0 is all. */
    void zooming(final IntConsumer zoom) {
        getChildren()
                .addAll(
                        button("fth-minus", "Further  -", () -> zoom.accept(-1)),
                        button("fth-plus", "Nearer  +", () -> zoom.accept(1)),
                        button("fth-maximize", "All of it  0", () -> zoom.accept(0)));
    }

    private static Button button(final String icon, final String name, final Runnable run) {
        final Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Says how much is shown and where it comes from. */
    void say(final String words) {
        said.setText(words);
    }
}
