package vespera.desktop.graphpane;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.texts.Texts;

/** Views of the graph that she keeps under a name, for everybody in the atelier. Undo takes each change back. */
final class SavedViews {

    private static final Texts TEXTS = Texts.of(SavedViews.class);
    private static final String PREFIX = "graph/";

    private final Desk desk;
    private final GraphModel model;
    private final MenuButton menu;

    SavedViews(final Desk desk, final GraphModel model, final MenuButton menu) {
        this.desk = desk;
        this.model = model;
        this.menu = menu;
        menu.setOnShowing(event -> fill());
        fill();
    }

    private SortedMap<String, String> all() {
        return desk.atelier().arrangement().under(PREFIX);
    }

    private void fill() {
        menu.getItems().clear();
        final Menu away = new Menu(TEXTS.say("view-remove"));
        all().forEach((key, text) -> {
            final String name = key.substring(PREFIX.length());
            final MenuItem open = new MenuItem(name);
            open.setOnAction(event -> model.wish(wish -> Wish.read(text)));
            menu.getItems().add(open);
            final MenuItem gone = new MenuItem(name);
            gone.setOnAction(event -> arrange(name, null, TEXTS.say("view-removed", name)));
            away.getItems().add(gone);
        });
        if (!away.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        final TextField field = new TextField();
        field.setPromptText(TEXTS.say("view-name"));
        field.setAccessibleText(TEXTS.say("view-name"));
        final CustomMenuItem save = new CustomMenuItem(field, false);
        field.setOnAction(event -> {
            final String name = field.getText().strip().replace('/', '-');
            if (!name.isEmpty()) {
                arrange(name, model.wish().written(), TEXTS.say("view-saved", name));
                menu.hide();
            }
        });
        final MenuItem first = new MenuItem(TEXTS.say("view-first"));
        first.setOnAction(event -> model.wish(wish -> Wish.FIRST));
        menu.getItems().addAll(save, first);
        if (!away.getItems().isEmpty()) {
            menu.getItems().add(away);
        }
    }

    private void arrange(final String name, final @Nullable String value, final String words) {
        if (!desk.mayChange()) {
            return;
        }
        final TakeBack back = new TakeBack(desk);
        final Map<String, @Nullable String> change = new HashMap<>();
        change.put(PREFIX + name, value);
        desk.work()
                .command(
                        () -> {
                            desk.atelier().arrangement().set(desk.origin(), words, Collections.unmodifiableMap(change));
                            return back.next();
                        },
                        (Optional<String> undoable) -> back.said(words + ".", undoable));
    }
}
