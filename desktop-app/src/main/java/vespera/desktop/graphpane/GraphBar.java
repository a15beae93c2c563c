package vespera.desktop.graphpane;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** How much of the graph, and what else can be done with it. */
final class GraphBar extends HBox {

    private static final Texts TEXTS = Texts.of(GraphBar.class);
    private static final List<String> PILLS = List.of("left-pill", "center-pill", "center-pill", "right-pill");

    private final ToggleGroup depths = new ToggleGroup();
    private final Label said = new Label();
    private final HBox tools = new HBox();

    GraphBar(final GraphModel model) {
        getStyleClass().add("graph-bar");
        setAlignment(Pos.CENTER_LEFT);
        final HBox row = new HBox();
        for (int i = 0; i < PILLS.size(); i++) {
            row.getChildren().add(depth(i, model));
        }
        model.wishProperty()
                .subscribe(wish ->
                        depths.selectToggle(depths.getToggles().get(wish.shows().depth())));
        said.getStyleClass().add("graph-said");
        said.setMinWidth(0);
        tools.getStyleClass().add("graph-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren().addAll(row, tools, room, said);
    }

    private ToggleButton depth(final int steps, final GraphModel model) {
        final ToggleButton button = new ToggleButton(steps == 0 ? TEXTS.say("everything") : TEXTS.say("steps", steps));
        button.getStyleClass().addAll(PILLS.get(steps), "small");
        button.setToggleGroup(depths);
        button.setTooltip(new Tooltip(steps == 0 ? TEXTS.say("whole-atelier") : TEXTS.say("within", steps)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            choose(steps, model);
        });
        return button;
    }

    /** Shows so many steps around the selection, 0 for everything. */
    static void choose(final int steps, final GraphModel model) {
        model.wish(wish -> wish.shows(wish.shows().deep(steps)));
    }

    /** Adds a button that opens and closes something. */
    ToggleButton toggle(final String icon, final String name, final Consumer<Boolean> run) {
        final ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.selectedProperty().addListener((value, was, is) -> run.accept(is));
        tools.getChildren().add(button);
        return button;
    }

    /** Adds a button that does something. */
    Button tool(final String icon, final String name, final Runnable run) {
        final Button button = button(icon, name, run);
        tools.getChildren().add(button);
        return button;
    }

    /** Adds a button that opens a menu. */
    MenuButton menu(final String icon, final String name) {
        final MenuButton menu = new MenuButton(null, new FontIcon(icon));
        menu.getStyleClass().addAll("button-icon", "flat", "small");
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        tools.getChildren().add(menu);
        return menu;
    }

    /** Adds the buttons that move the view; more than 0 is nearer, less is further, 0 is all. */
    void zooming(final IntConsumer zoom) {
        getChildren()
                .addAll(
                        button("fth-minus", TEXTS.say("further"), () -> zoom.accept(-1)),
                        button("fth-plus", TEXTS.say("nearer"), () -> zoom.accept(1)),
                        button("fth-maximize", TEXTS.say("all-of-it"), () -> zoom.accept(0)));
    }

    static Button button(final String icon, final String name, final Runnable run) {
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
        said.setTooltip(new Tooltip(words));
    }

    /** The part that holds the tools, for taking it away where nothing of it works. */
    Node tools() {
        return tools;
    }
}
