package vespera.desktop.board;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** Items of menus. A person's words may hold an underscore, which is no mnemonic. */
final class MenuItems {

    private static final Texts TEXTS = Texts.of(MenuItems.class);

    /** The colours that cards and columns may have, by name. */
    static final List<String> COLOURS =
            List.of("red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "grey");

    private MenuItems() {}

    static MenuItem item(final String words, final String icon, final Runnable run) {
        final MenuItem item = new MenuItem(words, new FontIcon(icon));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> run.run());
        return item;
    }

    static MenuItem choice(final String words, final boolean on, final Runnable run) {
        final RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(e -> run.run());
        return item;
    }

    static MenuItem check(final String words, final boolean on, final Runnable run) {
        final CheckMenuItem item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        item.setOnAction(e -> run.run());
        return item;
    }

    /** All colours with the present one marked, and none. */
    static Menu colours(final String title, final @Nullable String now, final Consumer<@Nullable String> choose) {
        final Menu menu = new Menu(title, new FontIcon("fth-droplet"));
        for (final String colour : COLOURS) {
            final MenuItem item =
                    choice(TEXTS.say("colour-" + colour), colour.equals(now), () -> choose.accept(colour));
            final Region dot = new Region();
            dot.getStyleClass().addAll("colour-dot", "dot-" + colour);
            // Menus are windows of their own, which the board's style sheet does not reach.
            dot.setStyle("-fx-background-color: " + hex(colour) + "; -fx-background-radius: 6; -fx-min-width: 12;"
                    + " -fx-min-height: 12; -fx-max-width: 12; -fx-max-height: 12;");
            item.setGraphic(dot);
            menu.getItems().add(item);
        }
        menu.getItems().add(choice(TEXTS.say("none"), now == null, () -> choose.accept(null)));
        return menu;
    }

    /** A colour that is seen well on light and on dark. */
    static String hex(final String colour) {
        return switch (colour) {
            case "red" -> "#d9534a";
            case "orange" -> "#dc7f35";
            case "yellow" -> "#c9a227";
            case "green" -> "#4fa35b";
            case "teal" -> "#2f9c99";
            case "blue" -> "#4b8fe2";
            case "purple" -> "#9270d8";
            case "pink" -> "#d76fa4";
            default -> "#7d8794";
        };
    }
}
