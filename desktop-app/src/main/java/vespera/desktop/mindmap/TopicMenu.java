package vespera.desktop.mindmap;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.exchange.Palette;

/** What can be done with topics, under the right mouse button: a row of colours, some icons, and the actions. */
final class TopicMenu {

    private static final Texts TEXTS = Texts.of(TopicMenu.class);
    private static final double WIDTH = 264;

    /** Icons that a writer may want; all others come in with maps. */
    static final List<String> ICONS = List.of(
            "fth-alert-circle",
            "fth-check",
            "fth-x",
            "fth-help-circle",
            "fth-zap",
            "fth-star",
            "fth-bookmark",
            "fth-flag",
            "fth-heart",
            "fth-user",
            "fth-users",
            "fth-map-pin",
            "fth-clock",
            "fth-calendar",
            "fth-feather",
            "fth-edit-2",
            "fth-book-open",
            "fth-eye",
            "fth-search",
            "fth-message-circle",
            "fth-link-2",
            "fth-lock",
            "fth-sun",
            "fth-moon",
            "fth-cloud",
            "fth-home",
            "fth-compass",
            "fth-music",
            "①",
            "②",
            "③");

    private final Consumer<String> colour;
    private final Consumer<String> icon;

    /**
     * Makes the menu.
     *
     * @param colour is given the name of a colour, empty for none
     * @param icon is given an icon, empty for none
     */
    TopicMenu(final Consumer<String> colour, final Consumer<String> icon) {
        this.colour = colour;
        this.icon = icon;
    }

    /** One of the further entries. */
    record Entry(String words, String keys, Runnable run) {}

    ContextMenu menu(final boolean looks, final List<Entry> entries) {
        final ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("topic-menu");
        if (looks) {
            menu.getItems().addAll(row(colours(menu)), row(icons(menu)), new SeparatorMenuItem());
        }
        for (final Entry entry : entries) {
            final MenuItem item =
                    new MenuItem(entry.keys().isEmpty() ? entry.words() : entry.words() + "   " + entry.keys());
            item.setOnAction(e -> entry.run().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private static CustomMenuItem row(final FlowPane buttons) {
        buttons.setPrefWrapLength(WIDTH);
        buttons.getStyleClass().add("look-row");
        final CustomMenuItem item = new CustomMenuItem(buttons, false);
        item.getStyleClass().add("look-item");
        return item;
    }

    private FlowPane colours(final ContextMenu menu) {
        final FlowPane row = new FlowPane(3, 3);
        for (final String name : Palette.colours().keySet()) {
            final Region patch = new Region();
            patch.getStyleClass().addAll("patch", "tone-" + name);
            row.getChildren().add(button(menu, patch, TEXTS.say("colour-" + name), () -> colour.accept(name)));
        }
        row.getChildren().add(button(menu, new FontIcon("fth-slash"), TEXTS.say("no-colour"), () -> colour.accept("")));
        return row;
    }

    private FlowPane icons(final ContextMenu menu) {
        final FlowPane row = new FlowPane(3, 3);
        for (final String name : ICONS) {
            final boolean font = name.startsWith("fth-");
            final Node sign = font ? new FontIcon(name) : new javafx.scene.text.Text(name);
            final String words = font ? name.substring(4).replace('-', ' ') : name;
            row.getChildren().add(button(menu, sign, words, () -> icon.accept(name)));
        }
        row.getChildren().add(button(menu, new FontIcon("fth-slash"), TEXTS.say("no-icon"), () -> icon.accept("")));
        return row;
    }

    private static Button button(final ContextMenu menu, final Node sign, final String words, final Runnable run) {
        final Button button = new Button("", sign);
        button.getStyleClass().addAll("flat", "look-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> {
            menu.hide();
            run.run();
        });
        return button;
    }
}
