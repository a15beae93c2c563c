package vespera.desktop.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;

/** Boards that were saved under a name: filter and lanes. All share them; each change can be undone. */
final class SavedBoards {

    private static final Texts TEXTS = Texts.of(SavedBoards.class);

    private final Desk desk;
    private final BoardViewModel model;

    SavedBoards(final Desk desk, final BoardViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** The saved ones by name. */
    Map<String, SavedBoard> all() {
        final Map<String, SavedBoard> all = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        desk.atelier()
                .arrangement()
                .under(SavedBoard.KEYS)
                .forEach((key, text) -> all.put(key.substring(SavedBoard.KEYS.length()), SavedBoard.read(text)));
        return all;
    }

    private SavedBoard now() {
        return new SavedBoard(
                model.filterProperty().get(), model.groupingProperty().get());
    }

    /** The one that is looked at, if it is a saved one. */
    Optional<String> current() {
        final SavedBoard now = now();
        return all().entrySet().stream()
                .filter(entry -> entry.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void fill(final MenuButton button) {
        BoardHead.fresh(button, () -> items(button));
    }

    private List<MenuItem> items(final MenuButton button) {
        final List<MenuItem> items = new ArrayList<>();
        final Optional<String> current = current();
        all().forEach((name, board) ->
                items.add(MenuItems.choice(name, current.equals(Optional.of(name)), () -> show(board))));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(MenuItems.choice(TEXTS.say("all-cards"), now().text().isEmpty(), () -> show(SavedBoard.read(""))));
        items.add(MenuItems.item(TEXTS.say("save-as"), "fth-save", () -> ask(button)));
        all().keySet().forEach(name -> items.add(menu(name, button)));
        return items;
    }

    private Menu menu(final String name, final MenuButton button) {
        final Menu menu = new Menu(name, new FontIcon("fth-bookmark"));
        menu.setMnemonicParsing(false);
        menu.getItems()
                .setAll(
                        MenuItems.item(TEXTS.say("save-here"), "fth-save", () -> save(name)),
                        MenuItems.item(
                                TEXTS.say("rename-board"),
                                "fth-edit-2",
                                () -> Asking.word(button, TEXTS.say("new-name"), name, to -> rename(name, to))),
                        MenuItems.item(
                                TEXTS.say("forget"),
                                "fth-trash-2",
                                () -> set("forgot the board “" + name + "”", one(SavedBoard.KEYS + name, null))));
        return menu;
    }

    void ask(final MenuButton button) {
        Asking.word(button, TEXTS.say("save-name"), current().orElse(""), this::save);
    }

    void show(final SavedBoard board) {
        model.groupingProperty().set(board.grouping());
        model.filterProperty().set(board.filter());
    }

    void save(final String name) {
        set("saved the board “" + name + "”", one(SavedBoard.KEYS + name, now().text()));
    }

    private void rename(final String from, final String to) {
        final SavedBoard board = all().get(from);
        if (board != null && !from.equals(to)) {
            final Map<String, @Nullable String> changes = one(SavedBoard.KEYS + from, null);
            changes.put(SavedBoard.KEYS + to, board.text());
            set("renamed the board “" + from + "” to “" + to + "”", changes);
        }
    }

    private static Map<String, @Nullable String> one(final String key, final @Nullable String value) {
        final Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(key, value);
        return changes;
    }

    private void set(final String words, final Map<String, @Nullable String> changes) {
        if (desk.mayChange()) {
            desk.work().command(() -> desk.atelier().arrangement().set(desk.origin(), words, changes));
        }
    }
}
